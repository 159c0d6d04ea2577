import {createPostFile} from '../../../../plugin/src/posts/createPostFile';
import {siteAddresses} from '../../../../plugin/src/posts/sections/moreAnswers';
import {ownHtmlOf} from '../../../../plugin/src/posts/ownHtmlOf';
import {findViolations} from '../../../../plugin/src/markdown/checking/findViolations.mjs';
import {ALERTS} from '../../../../plugin/src/markdown/nodes/admonition';
import {readAsDocusaurus} from '../../../../plugin/src/markdown/checking/readAsDocusaurus.mjs';
import {idPrefixOf} from '../../../../plugin/src/posts/description';
import {
  buildPostSettings,
  buildPublishedAdvisory,
  GHSA_ID,
  OTHER_GHSA_ID,
} from '../../../given/build';
import {readPostAsDocusaurus} from '../../../given/readAsDocusaurus';
import {recordReport} from '../../../given/recordReport';
import type {Violation} from '../../../../plugin/src/markdown/checking/findViolations.mjs';

/** What the plugin makes of a description. */
export interface Rendered {
  /** The description's part of the post; empty where nothing of it is left. */
  readonly markdown: string;
  /** The whole file of the post. */
  readonly fileText: string;
  readonly violations: readonly Violation[];
  /** What the person at the terminal was told. */
  readonly messages: readonly string[];
}

// The description stands in a block of its own.
const OPENS = /\n## Description\n\n<div class="security-advisory-description"[^>]*>\n/;

/** The section of a description that can't be shown holds one line of ours. */
const ON_GITHUB = '\n## Description\n';

// The first section of ours behind the description of an advisory that says nothing else.
const CLOSES = '\n</div>\n\n## Timeline\n';

function descriptionIn(content: string): string {
  const opens = OPENS.exec(content);
  if (!opens) {
    return content.includes(ON_GITHUB)
      ? `${content.split(ON_GITHUB)[1]?.split('\n')[1] ?? ''}\n`
      : '';
  }
  const text = content.slice(opens.index + opens[0].length, content.lastIndexOf(CLOSES));
  return `${text.replace(/^\n+|\n+$/g, '')}\n`;
}

/** The one call from the corpus into the plugin. */
export async function renderFixture(description: string): Promise<Rendered> {
  const {report, messages} = recordReport();
  const settings = await buildPostSettings({
    admonitions: new Set(ALERTS),
    posts: new Set([GHSA_ID, OTHER_GHSA_ID]),
  });
  const advisory = buildPublishedAdvisory({description});
  const fileText =
    (await createPostFile({advisory, locale: 'en', settings, createPost: null, report})) ?? '';
  const {content} = await readPostAsDocusaurus(fileText);
  const ownHtml = await ownHtmlOf(advisory, settings);
  return {
    markdown: descriptionIn(`\n${content}\n`),
    fileText,
    violations: findViolations({
      tree: readAsDocusaurus(content),
      ownHtml,
      idPrefix: idPrefixOf(advisory),
      siteAddresses: siteAddresses(advisory, settings),
    }),
    messages,
  };
}

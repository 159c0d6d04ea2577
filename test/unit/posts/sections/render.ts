import {loadLanguage} from '../../../../plugin/src/posts/labels';
import {writeMarkdown} from '../../../../plugin/src/markdown/writeMarkdown';
import {buildPublishedAdvisory} from '../../build';
import type {RootContent} from 'mdast';
import type {PublishedAdvisory} from '../../../../plugin/src/advisory';
import type {Language} from '../../../../plugin/src/posts/labels';

type Section = (
  advisory: PublishedAdvisory,
  language: Language,
) => RootContent[] | Promise<RootContent[]>;

/** Writes one section of a post as Markdown. */
export async function renderSection(
  section: Section,
  changes: Partial<PublishedAdvisory> = {},
  locale = 'en',
): Promise<string> {
  const nodes = await section(buildPublishedAdvisory(changes), await loadLanguage(locale));
  return (await writeMarkdown(nodes)).markdown.trimEnd();
}

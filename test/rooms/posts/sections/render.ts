import {loadLanguage} from '../../../../plugin/src/words/loadLanguage';
import {writeMarkdown} from '../../../../plugin/src/markdown/writing/writeMarkdown.mjs';
import {buildPostSettings, buildPublishedAdvisory} from '../../../given/build';
import type {RootContent} from 'mdast';
import type {PublishedAdvisory} from '../../../../plugin/src/advisory/advisory';
import type {PostSettings} from '../../../../plugin/src/posts/postSettings';
import type {Language} from '../../../../plugin/src/words/language';

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
  return writeMarkdown(nodes).markdown.trimEnd();
}

type SettingsSection = (advisory: PublishedAdvisory, settings: PostSettings) => RootContent[];

/** As above, for a section that depends on more of the settings than the language. */
export async function renderWithSettings(
  section: SettingsSection,
  changes: Partial<PublishedAdvisory> = {},
  settings: Parameters<typeof buildPostSettings>[0] = {},
): Promise<string> {
  const nodes = section(buildPublishedAdvisory(changes), await buildPostSettings(settings));
  return writeMarkdown(nodes).markdown.trimEnd();
}

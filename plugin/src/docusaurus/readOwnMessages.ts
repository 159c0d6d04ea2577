import path from 'node:path';
import {posixPath} from '@docusaurus/utils';
import {isFields, readFields} from '../door/fields';
import {readFileIfExists} from '../store/atomicFile';
import {localizationFolder} from './translationFolder';
import type {LoadContext} from '@docusaurus/types';
import type {Messages} from '../words/readMessages';

/** Before the ids of our words that are not the theme's: those Docusaurus itself puts in their places. */
const OURS = 'securityAdvisories.';

/**
 * Reads the words that the site gives in the place of ours, from Docusaurus' own file of messages. It
 * reads that of the locale at hand alone; posts are written for all of them.
 *
 * @returns none where there is no such file
 * @throws if the file is no JSON
 * @see https://docusaurus.io/docs/i18n/tutorial#translate-your-react-code
 */
export async function readOwnMessages({
  site,
  locale,
}: {
  site: Pick<LoadContext, 'siteDir' | 'i18n'>;
  locale: string;
}): Promise<Messages> {
  const file = path.join(localizationFolder({site, locale}), 'code.json');
  const fileText = await readFileIfExists(file);
  if (fileText === null) {
    return {};
  }
  let content: unknown;
  try {
    content = JSON.parse(fileText);
  } catch (error) {
    const shown = posixPath(path.relative(site.siteDir, file));
    throw new Error(
      `${shown} is no JSON, so the words of posts in "${locale}" can't be read: ${error instanceof Error ? error.message : String(error)}`,
      {cause: error},
    );
  }
  return Object.fromEntries(
    Object.entries(readFields(content)).flatMap(([id, entry]) =>
      id.startsWith(OURS) && isFields(entry) && typeof entry.message === 'string'
        ? [[id, entry.message]]
        : [],
    ),
  );
}

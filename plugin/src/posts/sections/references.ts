import {webUrlOf} from '../../advisory/webUrlOf';
import {heading, link, list} from '../nodes';
import {parseAddress} from '../../sinks/parseAddress';
import type {RootContent} from 'mdast';
import type {PublishedAdvisory} from '../../advisory/advisory';
import type {PostSettings} from '../postSettings';

/** Only GitHub's own site has the global database. @see https://github.com/advisories */
const GLOBAL_HOST = 'https://github.com';

/** The advisory's page in the global database, where it is known there. */
function globalPage(advisory: PublishedAdvisory): string[] {
  const {ghsaId, references} = advisory;
  return references === null || webUrlOf(advisory) !== GLOBAL_HOST
    ? []
    : [`${GLOBAL_HOST}/advisories/${ghsaId}`];
}

/**
 * The global database's page of the advisory and what that refers to; left out where there is
 * nothing.
 */
export function referencesSection(
  advisory: PublishedAdvisory,
  {language: {labels}}: Pick<PostSettings, 'language'>,
): RootContent[] {
  const given = [...globalPage(advisory), ...(advisory.references ?? [])];
  const urls = new Set(given.map((url) => parseAddress(url)).filter((url) => url !== null));
  return urls.size === 0
    ? []
    : [
        heading(labels.references),
        list([...urls].map((url) => [link({url, label: url.replace(/^https?:\/\//, '')})])),
      ];
}

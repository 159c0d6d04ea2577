import {joined, paragraph, siteLink} from '../nodes';
import {productKey} from '../../versions/productKey';
import type {RootContent} from 'mdast';
import type {PublishedAdvisory} from '../../advisory/advisory';
import type {PostSettings} from '../postSettings';

/** The product that an advisory is about; null where it names several, or none. */
function onlyProduct({affectedProducts}: PublishedAdvisory): string | null {
  const keys = new Set(
    affectedProducts.map(({name, ecosystem}) => name && productKey({name, ecosystem})),
  );
  const [only = null] = keys;
  return keys.size === 1 && only ? only : null;
}

/** Where the links of this section lead, below the base URL. */
function addresses(
  advisory: PublishedAdvisory,
  indexPath: string,
): {check: string | null; all: string} {
  const product = onlyProduct(advisory);
  const isAsked = advisory.affectedProducts.length > 0 && advisory.status.state !== 'withdrawn';
  const query = product === null ? '' : `?${new URLSearchParams({product}).toString()}`;
  return {check: isAsked ? `${indexPath}${query}` : null, all: indexPath};
}

/** The addresses on the site that a post leads to: all that it may hold beside whole ones. */
export function siteAddresses(
  advisory: PublishedAdvisory,
  {indexPath}: Pick<PostSettings, 'indexPath'>,
): Set<string> {
  if (indexPath === null) {
    return new Set();
  }
  const {check, all} = addresses(advisory, indexPath);
  return new Set(check === null ? [all] : [check, all]);
}

/** From a post to the answers of the readers' pages; left out where the site has none. */
export function moreAnswersSection(
  advisory: PublishedAdvisory,
  {language: {labels}, indexPath}: Pick<PostSettings, 'language' | 'indexPath'>,
): RootContent[] {
  if (indexPath === null) {
    return [];
  }
  const {check, all} = addresses(advisory, indexPath);
  return [
    paragraph(
      joined(
        [
          check === null ? [] : [siteLink({path: check, label: labels.checkVersion})],
          [siteLink({path: all, label: labels.allAdvisories})],
        ],
        ' · ',
      ),
    ),
  ];
}

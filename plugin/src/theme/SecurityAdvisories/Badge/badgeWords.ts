import {translate} from '@docusaurus/Translate';

/** The forms of the plural where the worst is rated. */
export function worstForms(): string {
  return translate({
    id: 'theme.securityAdvisories.badge.worst',
    message: 'One security advisory: {severity}|{count} security advisories, worst: {severity}',
    description:
      'A mark in a page, with the worst severity among the advisories; the forms of the plural, between bars',
  });
}

/** The forms of the plural where none is rated. */
export function countForms(): string {
  return translate({
    id: 'theme.securityAdvisories.badge.count',
    message: 'One security advisory|{count} security advisories',
    description: 'As above, where none is rated',
  });
}

export function noneWords(): string {
  return translate({
    id: 'theme.securityAdvisories.badge.none',
    message: 'No security advisories',
    description: 'A mark in a page',
  });
}

export function noneOfWords(): string {
  return translate({
    id: 'theme.securityAdvisories.badge.noneOfProduct',
    message: 'No security advisories about {product}',
    description: 'A mark in a page',
  });
}

export function unknownWords(): string {
  return translate({
    id: 'theme.securityAdvisories.badge.unknownProduct',
    message: 'No security advisory names {product}',
    description: 'A mark in a page: nobody knows of such a product',
  });
}

import {translate} from '@docusaurus/Translate';

/** Stands between the items of a list, with the space behind it where the language has one. */
export function comma(): string {
  return translate({
    id: 'theme.securityAdvisories.comma',
    message: ', ',
    description: 'Between the items of a list, such as years or versions',
  });
}

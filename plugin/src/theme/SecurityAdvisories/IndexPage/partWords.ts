import {translate} from '@docusaurus/Translate';

/** What the parts of the page are called, in their headings and in the links to them. */
export function partWords(): {all: string; products: string; repositories: string} {
  return {
    all: translate({
      id: 'theme.securityAdvisories.all',
      message: 'All advisories',
      description: 'Heading of the table',
    }),
    products: translate({
      id: 'theme.securityAdvisories.products',
      message: 'By product',
      description: 'Heading of a list of products',
    }),
    repositories: translate({
      id: 'theme.securityAdvisories.repositories',
      message: 'By repository',
      description: 'Heading of a list of repositories',
    }),
  };
}

import {translate} from '@docusaurus/Translate';

/** Where GitHub could not be read in full, so that there may be more than a page knows. */
export function staleWords(): string {
  return translate({
    id: 'theme.securityAdvisories.stale',
    message: 'GitHub could not be read when this page was made. It may be out of date.',
    description: 'A notice on the page of all advisories',
  });
}

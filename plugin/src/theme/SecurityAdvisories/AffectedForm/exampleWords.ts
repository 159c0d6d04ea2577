import {translate} from '@docusaurus/Translate';

/** What a version looks like, for the field where one is typed. */
export function exampleWords(): string {
  return translate({
    id: 'theme.securityAdvisories.affected.example',
    message: 'e.g. 1.4.2',
    description: 'In an empty field for a version',
  });
}

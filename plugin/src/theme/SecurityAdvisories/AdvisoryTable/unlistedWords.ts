import {translate} from '@docusaurus/Translate';

/**
 * What is known where an advisory names no fixed version, and its range ends before a version. The
 * post says the same.
 */
export function unlistedWords(version: string): string {
  return translate(
    {
      id: 'theme.securityAdvisories.unlisted',
      message:
        'The advisory names no fixed version; versions from {version} on are not listed as affected.',
      description: 'Where no fixed version is named, and a range ends before a version',
    },
    {version},
  );
}

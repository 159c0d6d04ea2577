import {translate} from '@docusaurus/Translate';

/** The same as below, in the few words that a column has room for. */
export function unlistedWordsOfCell(version: string): string {
  return translate(
    {
      id: 'theme.securityAdvisories.unlisted.short',
      message: 'None named; not listed from {version} on',
      description:
        'In the column of fixed versions: the advisory names none, and versions from this one on are not listed as affected',
    },
    {version},
  );
}

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

/** The text of README with addresses in the repository written in full, of the version's own files. */
export function leadToRepository(text: string, release: {home: string; version: string}): string;

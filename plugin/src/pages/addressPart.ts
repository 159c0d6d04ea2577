import {createHash} from 'node:crypto';

/** What an address says as it is: no sign but these, and none at an end that a server may drop. */
const FAITHFUL = /^[a-z\d](?:[a-z\d._-]*[a-z\d_])?$/;

/** What stands between the parts of a name, and in none of them. */
const BETWEEN = '--';

/** Ends what cannot be said as it is; nothing that is said as it is ends so. */
const DIGEST = /-[a-f\d]{32}$/;

/** Windows has no files of these names, whatever stands behind a dot. @see https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/;

/** A server would show another page there. */
const PAGE_FILE = /^index$|\.html?$/;

/** File systems take 255 bytes; some of them are for others to add. */
const LONGEST = 100;

function isFaithful(name: string): boolean {
  return (
    name.length <= LONGEST &&
    !DIGEST.test(name) &&
    !RESERVED.test(name) &&
    !PAGE_FILE.test(name) &&
    !name.includes('..')
  );
}

/**
 * What stands for a name in an address, and in the name of a file. What an address can say is said as
 * it is, its parts with `--` between them. Any other name gets a digest of all of it, and nothing that
 * is said as it is looks like that. So two names never share a place, nobody can choose a name for
 * another's, and a place stays whatever other names come and go.
 *
 * @param parts of the name, in lower case
 * @param name the whole of it, in lower case
 */
export function addressPart(parts: readonly string[], name: string = parts.join('/')): string {
  const said = parts.join(BETWEEN);
  if (parts.every((part) => FAITHFUL.test(part) && !part.includes(BETWEEN)) && isFaithful(said)) {
    return said;
  }
  const slug = name
    .replace(/[^a-z\d_]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  const digest = createHash('sha256').update(name).digest('hex').slice(0, 32);
  return `${slug || 'x'}-${digest}`;
}

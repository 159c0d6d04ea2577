import {REPOSITORY} from '../../../given/build';

const REPOSITORY_URL = `https://github.com/${REPOSITORY.owner}/${REPOSITORY.name}`;

const BASES = {
  link: `${REPOSITORY_URL}/blob/HEAD/`,
  image: `${REPOSITORY_URL}/raw/HEAD/`,
};

/**
 * Where an address in an advisory's text leads, as in a file on GitHub: one that is not whole leads
 * into the repository, a slash to the repository's root.
 *
 * @returns null for what is no address of a web page or of a person, and for none at all
 */
export function wholeAddress(address: string, kind: 'image' | 'link'): string | null {
  const relative = address.trim().replace(/^\/(?!\/)/, '');
  if (address.trim() === '' || !URL.canParse(relative, BASES[kind])) {
    return null;
  }
  const {href, protocol} = new URL(relative, BASES[kind]);
  const allowed = kind === 'link' ? ['http:', 'https:', 'mailto:'] : ['http:', 'https:'];
  return allowed.includes(protocol) ? href : null;
}

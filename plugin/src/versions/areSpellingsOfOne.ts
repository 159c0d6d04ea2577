import {looksOf} from './looksOf';
import {relateProducts} from './relateProducts';
import type {ProductName} from './productIdentity';

/** What is left of a name for the ear: `Rocket_Core` and `rocket-core` are both rocketcore. */
export function lettersOfName(name: string): string {
  const address = name.trim().replace(/^(?:[a-z][a-z+]*:\/\/)?(?:www\.)?/i, '');
  return looksOf(address)
    .replace(/\.git\/*$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * Whether two names are one name written in two ways, or named once with its registry and once
 * without. Only products that one repository publishes are to be asked about.
 */
export function areSpellingsOfOne(one: ProductName, other: ProductName): boolean {
  const letters = lettersOfName(one.name);
  const isOneText =
    one.name === other.name && one.ecosystem?.toLowerCase() === other.ecosystem?.toLowerCase();
  return (
    !isOneText &&
    letters !== '' &&
    letters === lettersOfName(other.name) &&
    relateProducts(one, other) !== 'other'
  );
}

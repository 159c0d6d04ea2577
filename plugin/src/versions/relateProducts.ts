import {looksOf} from './looksOf';
import {goPackagePath, productIdentity} from './productIdentity';
import type {ProductName} from './productIdentity';

/** `near` may be the same product, which only a person can say. */
export type Relation = 'same' | 'near' | 'other';

function isNamedRegistry(ecosystem: string | null): boolean {
  return ecosystem !== null && ecosystem.toLowerCase() !== 'other';
}

/** The words of a name: `@acme/rocket-core` is acme, rocket, core. */
function wordsOf(name: string): string {
  return ` ${(looksOf(name).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
}

/** Shorter ones are in many names by chance: go, ui. */
const SHORTEST_PART = 3;

/** One of them is the other with more around it, or both have the same letters. */
function areAlike(one: string, other: string): boolean {
  const [first, second] = [wordsOf(one), wordsOf(other)];
  const isEmpty = first.trim() === '' || second.trim() === '';
  // Without spaces too: rocket is in librocket, rocketd and RocketServer.
  const [short = '', long = ''] = [first, second]
    .map((words) => words.replaceAll(' ', ''))
    .sort((a, b) => a.length - b.length);
  const isWithin = short.length >= SHORTEST_PART && long.includes(short);
  return (
    !isEmpty && (first.includes(second) || second.includes(first) || short === long || isWithin)
  );
}

/** Folders of one repository, neither of which holds the other, may be modules of their own. */
function areSiblings(one: string, other: string): boolean {
  const [first, second] = [goPackagePath(one), goPackagePath(other)];
  return !`${first}/`.startsWith(`${second}/`) && !`${second}/`.startsWith(`${first}/`);
}

/**
 * Whether two names mean one product: by the registry's own rule, or perhaps. Only products that
 * one repository publishes may be `near`; the caller knows of which they are.
 */
export function relateProducts(one: ProductName, other: ProductName): Relation {
  if (productIdentity(one) === productIdentity(other)) {
    const isGo = one.ecosystem?.toLowerCase() === 'go';
    return isGo && areSiblings(one.name, other.name) ? 'near' : 'same';
  }
  const areOfOneRegistry =
    one.ecosystem?.toLowerCase() === other.ecosystem?.toLowerCase() ||
    !isNamedRegistry(one.ecosystem) ||
    !isNamedRegistry(other.ecosystem);
  return areOfOneRegistry && areAlike(one.name, other.name) ? 'near' : 'other';
}

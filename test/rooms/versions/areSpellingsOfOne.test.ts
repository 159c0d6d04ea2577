import {describe, expect, it} from 'vitest';
import {areSpellingsOfOne} from '../../../plugin/src/versions/areSpellingsOfOne';
import type {ProductName} from '../../../plugin/src/versions/productIdentity';

const CASES: readonly (readonly [ProductName, ProductName, boolean])[] = [
  [{ecosystem: 'pip', name: 'Rocket_Core'}, {ecosystem: 'pip', name: 'rocket-core'}, true],
  [{ecosystem: 'npm', name: 'Rocket'}, {ecosystem: 'npm', name: 'rocket'}, true],
  [{ecosystem: 'npm', name: 'rосket'}, {ecosystem: 'npm', name: 'rocket'}, true],
  [{ecosystem: null, name: 'rocket'}, {ecosystem: 'npm', name: 'rocket'}, true],
  [
    {ecosystem: 'go', name: 'https://github.com/Acme/rocket.git'},
    {ecosystem: 'go', name: 'github.com/acme/rocket'},
    true,
  ],
  [{ecosystem: 'npm', name: 'rocket'}, {ecosystem: 'npm', name: 'rocket'}, false],
  [{ecosystem: 'npm', name: 'rocket'}, {ecosystem: 'NPM', name: 'rocket'}, false],
  [{ecosystem: 'npm', name: 'rocket'}, {ecosystem: 'pip', name: 'Rocket'}, false],
  [{ecosystem: 'npm', name: 'rocket'}, {ecosystem: 'npm', name: 'rocket-core'}, false],
  [
    {ecosystem: 'go', name: 'github.com/acme/rocket'},
    {ecosystem: 'go', name: 'github.com/acme/rocket/v2'},
    false,
  ],
  [{ecosystem: 'npm', name: '--'}, {ecosystem: 'npm', name: '__'}, false],
];

describe('areSpellingsOfOne', () => {
  it.each(CASES)('%j and %j: %s', (one, other, expected) => {
    expect(areSpellingsOfOne(one, other)).toBe(expected);
    expect(areSpellingsOfOne(other, one)).toBe(expected);
  });
});

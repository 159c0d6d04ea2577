import {describe, expect, it} from 'vitest';
import {findListed, toWanted} from '../../../plugin/src/versions/findListed';

const listed = (ecosystem: string, name: string) => ({
  key: `${ecosystem}:${name.toLowerCase()}`,
  ecosystem,
  name,
});

const PRODUCTS = [
  listed('npm', '@paper-rocket/rocket'),
  listed('maven', 'org.paper:launch-pad'),
  listed('go', 'github.com/paper/engine'),
  listed('npm', 'crane'),
  listed('pip', 'crane'),
  listed('npm', '@one/hook'),
  listed('npm', '@other/hook'),
];

describe('findListed', () => {
  it.each([
    ['npm:@paper-rocket/rocket', 'npm:@paper-rocket/rocket'],
    ['@paper-rocket/rocket', 'npm:@paper-rocket/rocket'],
    ['crane', 'npm:crane'],
    ['pip:crane', 'pip:crane'],
  ])('finds what is called so: %s', (wanted, key) => {
    expect(findListed(PRODUCTS, wanted)?.key).toBe(key);
  });

  it.each([
    ['rocket', 'npm:@paper-rocket/rocket'],
    ['Rocket', 'npm:@paper-rocket/rocket'],
    ['launch-pad', 'maven:org.paper:launch-pad'],
    ['engine', 'go:github.com/paper/engine'],
  ])('finds the only one whose name ends so: %s', (wanted, key) => {
    expect(findListed(PRODUCTS, wanted)?.key).toBe(key);
  });

  it.each(['hook', 'ocket', 'paper', '', 'balloon'])('guesses nothing of %j', (wanted) => {
    expect(findListed(PRODUCTS, wanted)).toBeUndefined();
  });
});

describe('toWanted', () => {
  it('leaves a name that several registries have', () => {
    expect(toWanted(PRODUCTS, 'crane')).toBe('crane');
  });

  it('takes the whole name where a part of it was meant', () => {
    expect(toWanted(PRODUCTS, 'rocket')).toBe('npm:@paper-rocket/rocket');
  });

  it('leaves what means nothing here', () => {
    expect(toWanted(PRODUCTS, 'balloon')).toBe('balloon');
  });
});

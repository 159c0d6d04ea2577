import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {orderOf} from '../../../plugin/src/versions/orderOf';
import {readTag} from '../../../plugin/src/versions/readTag';
import {runs} from '../../given/seed';
import {hostileLine} from '../../given/strangersWords';

function read(tag: string, name: string | null = 'rocket', ecosystem = 'npm') {
  return readTag(tag, {name, order: orderOf(ecosystem)});
}

describe('readTag', () => {
  it.each([
    ['v1.2.3', 'rocket'],
    ['1.2.3', 'rocket'],
    ['V1.2.3', 'rocket'],
    ['release-1.2.3', 'rocket'],
    ['release/v1.2.3', 'rocket'],
    ['rocket@1.2.3', 'rocket'],
    ['rocket-v1.2.3', 'rocket'],
    ['Rocket_1.2.3', 'rocket'],
    ['rocket-1_2_3', 'rocket'],
    ['@acme/rocket@1.2.3', '@acme/rocket'],
    ['rocket@1.2.3', '@acme/rocket'],
    ['rocket/v1.2.3', 'github.com/acme/rocket'],
    ['v1.2.3', null],
  ])('reads the version of %s as one of %s', (tag, name) => {
    expect(read(tag, name)).toEqual({text: '1.2.3', version: '1.2.3', isOwn: true});
  });

  it.each(['pad-1.2.3', 'pad@1.2.3', 'sdk/v1.2.3', 'rocket-core@1.2.3', 'java8-1.2.3'])(
    'reads the version of %s, which may be of another product',
    (tag) => {
      expect(read(tag)).toEqual({text: '1.2.3', version: '1.2.3', isOwn: false});
    },
  );

  it.each(['latest', 'main', '', 'v', 'nightly-2024-01-15', 'deadbee1', '1.0-1.3', 'rocket'])(
    'reads no version of %j',
    (tag) => {
      expect(read(tag)).toBeNull();
    },
  );

  it('reads it by the rules of the ecosystem', () => {
    expect(read('v1.0rc1', 'rocket', 'pip')?.version).toBe('1.0rc1');
    expect(read('v1.0rc1', 'rocket', 'npm')).toBeNull();
  });

  it('gives of any tag nothing but what the order reads, as part of the tag', () => {
    fc.assert(
      fc.property(
        hostileLine,
        hostileLine,
        fc.constantFrom('npm', 'pip', 'maven'),
        (tag, name, ecosystem) => {
          const order = orderOf(ecosystem);
          const found = readTag(tag, {name, order});
          if (found) {
            expect(order.readVersion(found.text)).toBe(found.version);
            expect(tag.replaceAll('_', '.')).toContain(found.text.replaceAll('_', '.'));
          }
        },
      ),
      {numRuns: runs(500)},
    );
  });
});

import {describe, expect, it} from 'vitest';
import {COMPATIBILITIES, compare, isSame} from './compare';
import {DIFFERENCES} from './differences';
import {EXAMPLES} from './examples';
import type {Comparison} from './compare';
import type {Example} from './example';

/** What at least must be the same as on GitHub. */
const LEAST_SAME = 0.995;

const PLAIN: Example = {number: 0, section: '', markdown: 'Plain text.\n', html: ''};

const comparisons = new Map<number, Promise<Comparison>>();

function comparisonOf(example: Example): Promise<Comparison> {
  const comparison = comparisons.get(example.number) ?? compare(example);
  comparisons.set(example.number, comparison);
  return comparison;
}

function nameOf({number, section}: Example): string {
  return `example ${number} (${section})`;
}

const differing = EXAMPLES.filter(({number}) => DIFFERENCES.has(number));
const same = EXAMPLES.filter(({number}) => !DIFFERENCES.has(number));

describe('the specification of GitHub Flavored Markdown', () => {
  it('has 673 examples', () => {
    expect(EXAMPLES).toHaveLength(673);
    expect(EXAMPLES.map(({number}) => number)).toEqual(EXAMPLES.map((_, index) => index + 1));
  });

  it.each(same.map((example) => [nameOf(example), example] as const))(
    'is seen on the site as on GitHub: %s',
    async (_, example) => {
      const {expected, seen, messages} = await comparisonOf(example);
      expect(messages).toEqual([]);
      for (const compatibility of COMPATIBILITIES) {
        expect(seen[compatibility].description, compatibility).toBe(expected);
      }
    },
  );

  it.each(
    differing.map(
      (example) => [nameOf(example), DIFFERENCES.get(example.number), example] as const,
    ),
  )('is seen differently: %s, because %s', async (_, _reason, example) => {
    expect(isSame(await comparisonOf(example)), 'no longer differs').toBe(false);
  });

  it('changes nothing of a post around the description', async () => {
    const plain = await comparisonOf(PLAIN);
    for (const example of EXAMPLES) {
      const {seen} = await comparisonOf(example);
      for (const compatibility of COMPATIBILITIES) {
        const what = `example ${example.number}, ${compatibility}`;
        // A description that shows nothing has no heading either.
        const expected = plain.seen[compatibility].others;
        expect(seen[compatibility].others, what).toBe(expected);
      }
    }
  });

  it(`is seen as on GitHub in ${same.length} of ${EXAMPLES.length} examples`, async () => {
    let count = 0;
    for (const example of EXAMPLES) {
      count += isSame(await comparisonOf(example)) ? 1 : 0;
    }
    expect(count).toBe(same.length);
    expect(count / EXAMPLES.length).toBeGreaterThanOrEqual(LEAST_SAME);
  });
});

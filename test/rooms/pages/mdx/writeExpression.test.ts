import fc from 'fast-check';
import {remark} from 'remark';
import remarkMdx from 'remark-mdx';
import {describe, expect, it} from 'vitest';
import {writeExpression} from '../../../../plugin/src/pages/mdx/writeExpression';
import {runs} from '../../../given/seed';

// eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
const evaluate = (text: string): unknown => new Function(`return (${text})`)();

describe('writeExpression', () => {
  it('says what the data say, with no sign but those of JSON itself', () => {
    const words = fc.oneof(
      fc.string({unit: 'binary'}),
      fc.constantFrom('*/', '-->', '`', '${x}', '</script>', '\u2028', '\\', '"', '\ud800'),
    );
    fc.assert(
      fc.property(
        fc.record({title: words, rows: fc.array(fc.record({a: words, b: fc.integer()}))}),
        (data) => {
          const text = writeExpression(data);
          expect(evaluate(text)).toEqual(data);
          expect(text).toMatch(/^(?:[A-Za-z0-9 {}[\]",:-]|\\u[0-9a-f]{4})*$/);
        },
      ),
      {numRuns: runs(500)},
    );
  });

  it('is one property in MDX', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), (title) => {
        const root = remark()
          .use(remarkMdx)
          .parse(`<A advisories={${writeExpression({title})}} />`);
        expect(root.children).toMatchObject([
          {type: 'mdxJsxFlowElement', name: 'A', attributes: [{name: 'advisories'}]},
        ]);
      }),
      {numRuns: runs(200)},
    );
  });
});

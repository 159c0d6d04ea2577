import {expect, it} from 'vitest';
import {spareMinifier} from '../../../plugin/src/pages/spareMinifier';

it('parts what a minifier would join, in every text of a page, and nothing else', () => {
  expect(
    spareMinifier({
      rows: [{name: '&x<img src=x>', versions: '>= 1 &&<2', count: 3, none: null}],
      title: 'a & b < c',
    }),
  ).toEqual({
    rows: [{name: '&x <img src=x>', versions: '>= 1 && <2', count: 3, none: null}],
    title: 'a & b < c',
  });
});

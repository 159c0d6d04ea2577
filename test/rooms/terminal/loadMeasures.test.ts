import {expect, it} from 'vitest';
import {loadMeasures} from '../../../plugin/src/terminal/loadMeasures';

it.each([
  ['letters', 'Rocket', 6],
  ['wide letters', 'ロケット', 8],
  ['marks of Latin letters', 'e\u0301', 1],
  ['marks of Thai', 'ที่', 1],
  ['marks of Hebrew', 'שָׁלוֹם', 4],
  ['an emoji', '🚀', 2],
  ['an emoji by its variant', '❤️', 2],
  ['a key', '1️⃣', 2],
  ['a family', '👩‍👧', 2],
])('measures %s in columns', async (_, text, width) => {
  const {widthOf} = await loadMeasures();
  expect(widthOf(text)).toBe(width);
});

it('cuts a text where its columns end, and no mark off its letter', async () => {
  const {cut} = await loadMeasures();
  expect(cut('ที่ที่ที่ที่', 3)).toBe('ที่ที่…');
});

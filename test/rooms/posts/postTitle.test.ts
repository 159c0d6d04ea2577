import {describe, expect, it} from 'vitest';
import {loadLanguage} from '../../../plugin/src/words/loadLanguage';
import {postTitle} from '../../../plugin/src/posts/postTitle';
import {buildPublishedAdvisory} from '../../given/build';
import type {AdvisoryStatus} from '../../../plugin/src/advisory/advisory';

async function titleOf(summary: string, locale = 'en', status: AdvisoryStatus | null = null) {
  const advisory = buildPublishedAdvisory({summary, ...(status ? {status} : {})});
  return postTitle(advisory, await loadLanguage(locale));
}

describe('the title of an advisory that holds', () => {
  it.each([
    'Withdrawn: Old news',
    'withdrawn',
    '[WITHDRAWN] Old news',
    'Withdrawn Advisory: Old news',
    'Withdrawn – Old news',
    '  ** Withdrawn ** Old news',
    'Ｗｉｔｈｄｒａｗｎ： Old news',
    'Closed: Old news',
    '⚠ Withdrawn | Old news',
    'Wіthdrawn: Old news',
    'Wıthdrawn: Old news',
    'ᴡɪᴛʜᴅʀᴀᴡɴ: Old news',
    'With-drawn: Old news',
    'Сlosed: Old news',
    'Advisory withdrawn: Old news',
    'This advisory was withdrawn: Old news',
    'Withdrawn. Not a vulnerability',
    'Withdrawn on 2025-01-01: Old news',
    'Withdrawn by the maintainers of rocket: Old news',
    'Retracted: Old news',
  ])('stands in quotes where it looks as if it were marked: %j', async (summary) => {
    expect(await titleOf(summary)).toBe(`“${summary.trim()}”`);
  });

  it.each([
    ['ar', 'مسحوب: قديم', '«مسحوب: قديم»'],
    ['ar', 'مسحوب في 3 مارس: قديم', '«مسحوب في 3 مارس: قديم»'],
    ['de', 'Zurückgezogen: Altes', '„Zurückgezogen: Altes“'],
    ['de', 'Withdrawn: Old news', '„Withdrawn: Old news“'],
    ['es', 'Cerrado: Viejo', '«Cerrado: Viejo»'],
    ['fr', 'Retiré : vieux', '« Retiré : vieux »'],
    ['ja', '取り下げ: 古い', '「取り下げ: 古い」'],
    ['ja', 'クローズ済み: 古い', '「クローズ済み: 古い」'],
  ])('does so in each language (%s: %j)', async (locale, summary, title) => {
    expect(await titleOf(summary, locale)).toBe(title);
  });

  it.each([
    'Closed connections leak memory',
    'Withdrawn money is counted twice',
    'Closed-over variables leak',
    'Enclosed: x',
    'Path traversal (withdrawn: never)',
  ])('stays as it is where it speaks of something else: %j', async (summary) => {
    const title = await titleOf(summary);
    expect(title).toBe(summary);
  });
});

it('marks an advisory that was withdrawn or closed', async () => {
  expect(await titleOf('Old news', 'en', {state: 'withdrawn', at: null})).toBe(
    'Withdrawn: Old news',
  );
  expect(await titleOf('Old news', 'en', {state: 'closed', at: null})).toBe('Closed: Old news');
});

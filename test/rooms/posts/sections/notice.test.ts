import {describe, expect, it} from 'vitest';
import {loadLanguage} from '../../../../plugin/src/words/loadLanguage';
import {noticeSection} from '../../../../plugin/src/posts/sections/notice';
import {renderSection} from './render';
import type {AdvisoryStatus} from '../../../../plugin/src/advisory/advisory';

const at = '2025-02-03T09:00:00.000Z';

const notice = (status: AdvisoryStatus, locale = 'en') =>
  renderSection(noticeSection, {status}, locale);

describe('noticeSection', () => {
  it('is not there as long as the advisory holds', async () => {
    expect(await notice({state: 'published'})).toBe('');
  });

  it('says when it was withdrawn', async () => {
    const [opens, sentence, closes] = (await notice({state: 'withdrawn', at})).split('\n\n');
    expect(opens).toMatch(/^<div class="alert alert--warning [^>]*>$/);
    expect(sentence).toBe(
      '**This advisory was withdrawn on February 3, 2025. It no longer holds and stays here for the record.**',
    );
    expect(closes).toBe('</div>');
  });

  it('says when it was closed', async () => {
    expect(await notice({state: 'closed', at})).toMatch('closed after publication, on February 3');
  });

  it.each(['withdrawn', 'closed'] as const)(
    'says that it was %s, where nobody knows when',
    async (state) => {
      const {labels} = await loadLanguage('en');
      const sentence = {withdrawn: labels.withdrawnNotice, closed: labels.closedNotice}[state](
        null,
      );
      expect(await notice({state, at: null})).toContain(`**${sentence}**`);
    },
  );

  it('speaks the language of the locale', async () => {
    expect(await notice({state: 'withdrawn', at}, 'de-AT')).toMatch('am 3. Februar 2025');
  });
});

import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readPolicyTimes} from '../../../../plugin/src/oversight/lint/readPolicyTimes';
import {createSecurityPolicy} from '../../../../plugin/src/oversight/policy/createSecurityPolicy';
import {LANGUAGES} from '../../../given/languages';
import {readPolicyWords} from '../../../../plugin/src/words/policyWords';
import type {SecurityPolicyParams} from '../../../../plugin/src/oversight/policy/createSecurityPolicy';

const DAYS = {acknowledge: 7, fix: 30, disclose: 120};

async function create(
  changes: Partial<SecurityPolicyParams> = {},
  {locale = 'en', ofSite = {}}: {locale?: string; ofSite?: Record<string, string>} = {},
): Promise<string> {
  return createSecurityPolicy({
    words: await readPolicyWords({locale, ofSite}),
    days: DAYS,
    forms: [],
    namesCollaborators: false,
    pageUrl: null,
    ...changes,
  });
}

describe('createSecurityPolicy', () => {
  it('promises what the lint reads in it, whatever the days are', async () => {
    const days = fc.integer({min: 1, max: 3650});
    await fc.assert(
      fc.asyncProperty(days, days, days, async (acknowledge, fix, disclose) => {
        const times = await readPolicyTimes(await create({days: {acknowledge, fix, disclose}}));
        expect(times.map(({clock, days: read}) => [clock, ...read])).toEqual([
          ['acknowledge', acknowledge, acknowledge],
          ['fix', fix, fix],
          ['disclose', disclose, disclose],
        ]);
      }),
    );
  });

  it.each(LANGUAGES)(
    'leaves nothing to be filled in, and has all three times: %s',
    async (locale) => {
      const text = await create({namesCollaborators: true}, {locale});
      expect(text).not.toMatch(/[{}|]/);
      const times = [...text.matchAll(/\*\*[^*]*?(\d+)[^*]*\*\*/g)].map(([, days]) => Number(days));
      expect(times).toEqual([7, 30, 120]);
    },
  );

  it.each(LANGUAGES)(
    'has another form for one day where the language has one: %s',
    async (locale) => {
      const one = {acknowledge: 1, fix: 1, disclose: 1};
      expect(await create({days: one}, {locale})).not.toMatch(
        /\b1 (?:days|Tagen?|Tage|días|jours)\b/,
      );
    },
  );

  it.each(['tlh', 'he', 'ru', 'zh-CN'])(
    'says it in English where there is no translation, with the same days: %s',
    async (locale) => {
      const days = {acknowledge: 2, fix: 21, disclose: 121};
      expect(await create({days}, {locale})).toBe(await create({days}));
    },
  );

  it("says it in the site's own words where it has some", async () => {
    const id = 'theme.securityAdvisories.policy.acknowledge';
    const text = await create({}, {ofSite: {[id]: 'A human answers {within}.'}});
    expect(text).toContain('1. A human answers **within 7 days**.');
  });
});

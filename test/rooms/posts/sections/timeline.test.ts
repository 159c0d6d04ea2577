import {describe, expect, it} from 'vitest';
import {timelineSection} from '../../../../plugin/src/posts/sections/timeline';
import {renderSection} from './render';
import type {PublishedAdvisory} from '../../../../plugin/src/advisory/advisory';

const DATES = {
  createdAt: '2025-01-06T09:00:00.000Z',
  publishedAt: '2025-01-20T09:00:00.000Z',
  updatedAt: '2025-02-03T09:00:00.000Z',
};

const timeline = (changes: Partial<PublishedAdvisory>, locale = 'en') =>
  renderSection(timelineSection, {...DATES, ...changes}, locale);

describe('timelineSection', () => {
  it('says what happened when', async () => {
    expect(await timeline({})).toBe(
      [
        '## Timeline\n',
        '- **Opened** January 6, 2025',
        '- **Published** January 20, 2025',
        '- **Last updated** February 3, 2025',
      ].join('\n'),
    );
  });

  it('puts the withdrawal at its place', async () => {
    const status = {state: 'withdrawn', at: '2025-01-25T09:00:00.000Z'} as const;
    expect(await timeline({status})).toMatch(/Published[^]*Withdrawn\*\* January 25[^]*updated/);
  });

  it('says when it was closed', async () => {
    const status = {state: 'closed', at: '2025-03-01T09:00:00.000Z'} as const;
    expect(await timeline({status})).toMatch(/- \*\*Closed\*\* March 1, 2025$/);
  });

  it('tells what changed since publication, at its place', async () => {
    const at = '2025-01-25T09:00:00.000Z';
    expect(
      await timeline({
        changes: [
          {kind: 'severity', at, from: 'medium', to: 'critical'},
          {kind: 'fixed', at, product: 'paper-rocket', version: '1.2.3'},
          {kind: 'cve', at: DATES.updatedAt, cveId: 'CVE-2025-12345'},
        ],
      }),
    ).toBe(
      [
        '## Timeline\n',
        '- **Opened** January 6, 2025',
        '- **Published** January 20, 2025',
        '- **Severity raised from Moderate to Critical** January 25, 2025',
        '- **Fixed version added** January 25, 2025 `paper-rocket` `1.2.3`',
        '- **CVE assigned** February 3, 2025 [CVE-2025-12345](https://www.cve.org/CVERecord?id=CVE-2025-12345)',
        '- **Last updated** February 3, 2025',
      ].join('\n'),
    );
  });

  it('says once a day that other versions are affected, and nothing of what is no news', async () => {
    const [morning, evening] = ['2025-01-25T09:00:00.000Z', '2025-01-25T19:00:00.000Z'];
    const lines = await timeline({
      changes: [
        {kind: 'products', at: morning},
        {kind: 'products', at: evening},
        {kind: 'other', at: evening},
      ],
    });
    expect(lines.split('\n').slice(2)).toEqual([
      '- **Opened** January 6, 2025',
      '- **Published** January 20, 2025',
      '- **Affected versions changed** January 25, 2025',
      '- **Last updated** February 3, 2025',
    ]);
  });

  it.each([
    ['low', 'medium', 'Severity raised from Low to Moderate'],
    ['critical', 'high', 'Severity lowered from Critical to High'],
    [null, 'high', 'Severity set to High'],
    ['high', null, 'Severity no longer rated'],
  ] as const)('says how the severity changed from %s to %s', async (from, to, words) => {
    const at = '2025-01-25T09:00:00.000Z';
    expect(await timeline({changes: [{kind: 'severity', at, from, to}]})).toMatch(
      `- **${words}** January 25, 2025\n`,
    );
  });

  it('says nothing of a severity that stayed what it was', async () => {
    const change = {kind: 'severity', at: DATES.updatedAt, from: 'low', to: 'low'} as const;
    expect(await timeline({changes: [change]})).toBe(await timeline({}));
  });

  it('puts a change whose day nobody knows last', async () => {
    const change = {kind: 'fixed', at: null, product: null, version: '1.2.3'} as const;
    expect(await timeline({changes: [change]})).toMatch(
      /\n- \*\*Fixed version added\*\* `1\.2\.3`$/,
    );
  });

  it.each(['**bold**', '<b>', 'a\n\n# b', '`', '{x}', ':name[x]'])(
    'keeps a product and a version in their line: %j',
    async (words) => {
      const change = {kind: 'fixed', at: DATES.updatedAt, product: words, version: words} as const;
      expect((await timeline({changes: [change]})).split('\n')).toHaveLength(6);
    },
  );

  it('leaves out what is not known', async () => {
    const status = {state: 'withdrawn', at: null} as const;
    expect(await timeline({createdAt: null, updatedAt: null, status})).toBe(
      '## Timeline\n\n- **Published** January 20, 2025',
    );
  });

  it('is left out where nothing is known', async () => {
    expect(await timeline({createdAt: null, publishedAt: null, updatedAt: null})).toBe('');
  });

  it('speaks the language of the locale', async () => {
    expect(await timeline({}, 'ja')).toMatch('2025年1月20日');
  });
});

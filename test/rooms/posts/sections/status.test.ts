import {describe, expect, it} from 'vitest';
import {SEVERITIES} from '../../../../plugin/src/advisory/advisory';
import {loadLanguage} from '../../../../plugin/src/words/loadLanguage';
import {severityBadge, statusSection} from '../../../../plugin/src/posts/sections/status';
import {advisoryUrl, GHSA_ID, REPOSITORY} from '../../../given/build';
import {write} from '../../markdown/transform';
import {renderSection} from './render';
import type {CvssScore, PublishedAdvisory} from '../../../../plugin/src/advisory/advisory';

const status = (changes: Partial<PublishedAdvisory> = {}, locale = 'en') =>
  renderSection(statusSection, changes, locale);

/** Without the elements that only dress it, and what they keep from screen readers. */
const undressed = (markdown: string) =>
  markdown.replace(/<span aria-hidden="true">.<\/span> /g, '').replace(/<[^>]+>/g, '');

describe('statusSection', () => {
  it('says the severity, the ids and where it stands on GitHub', async () => {
    expect(undressed(await status({cveId: 'CVE-2025-12345'}))).toBe(
      `**Severity** High\n\n[CVE-2025-12345](https://www.cve.org/CVERecord?id=CVE-2025-12345) · ${GHSA_ID} · Published January 20, 2025 · [Advisory on GitHub](${advisoryUrl()})`,
    );
  });

  it('says when it was updated, where that was on another day', async () => {
    const publishedAt = '2025-01-20T09:00:00.000Z';
    const said = async (updatedAt: string) => status({publishedAt, updatedAt});
    expect(await said('2025-01-20T11:00:00.000Z')).not.toContain('Last updated');
    expect(await said('2025-02-03T09:00:00.000Z')).toContain(
      ' · Published January 20, 2025 · Last updated February 3, 2025 · ',
    );
  });

  it('has no CVE id where there is none', async () => {
    expect(await status()).not.toMatch('CVE');
  });

  it('speaks the language of the locale', async () => {
    expect(undressed(await status({}, 'de'))).toMatch(/^\*\*Schweregrad\*\* Hoch\n/);
  });

  it('names all repositories that publish it, if there are several', async () => {
    const pad = {owner: 'paper-rocket', name: 'pad'};
    const publishedBy = [REPOSITORY, pad].map((repository) => ({
      repository,
      url: advisoryUrl({repository}),
    }));
    expect(await status({publishedBy})).toMatch(
      `**Published by** [paper-rocket/rocket](${advisoryUrl()}), [paper-rocket/pad](${advisoryUrl({repository: pad})})`,
    );
    expect(await status()).not.toMatch('Published by');
  });
});

describe('the severity', () => {
  it.each([...SEVERITIES, null])('is said in words, colour or not: %s', async (severity) => {
    const {labels} = await loadLanguage('en');
    const word = severity === null ? labels.severityUnknown : labels.severities[severity];
    expect(write([{type: 'paragraph', children: [severityBadge(severity, labels)]}])).toMatch(
      `</span> ${word}</span>`,
    );
    expect(undressed(await status({severity}))).toContain(`**Severity** ${word}\n`);
  });
});

describe('the sign of a severity', () => {
  it('is another one for each, so that colour is not needed', async () => {
    const {labels} = await loadLanguage('en');
    const badges = [...SEVERITIES, null].map((severity) =>
      write([{type: 'paragraph', children: [severityBadge(severity, labels)]}]),
    );
    const signs = badges.map((badge) => /<span aria-hidden="true">(.)<\/span>/u.exec(badge)?.[1]);
    expect(signs).not.toContain(undefined);
    expect(new Set(signs).size).toBe(signs.length);
  });

  it('is text, and no picture that each system draws in its own way', async () => {
    const {labels} = await loadLanguage('en');
    for (const severity of [...SEVERITIES, null]) {
      const badge = write([{type: 'paragraph', children: [severityBadge(severity, labels)]}]);
      expect(badge.replace(/\d/g, '')).not.toMatch(/\p{Emoji}/u);
    }
  });
});

describe('a CVSS score', () => {
  /** What the line of the severity says behind it. */
  const scored = async (...cvss: CvssScore[]) =>
    undressed(await status({cvss}))
      .split('\n')[0]
      ?.replaceAll('\\:', ':')
      .replace('**Severity** High', '');
  const V31 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N';
  const V4 = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:N/VA:N/SC:N/SI:N/SA:N';

  it('says of how many points it is, and leads to the calculator with its vector', async () => {
    expect(await scored({version: '3.1', vector: V31, score: 7.5})).toBe(
      ` · [7.5 of 10 (CVSS 3.1)](https://www.first.org/cvss/calculator/3.1#${V31})`,
    );
    expect(await scored({version: '4.0', vector: V4, score: 8.7})).toMatch(
      `https://www.first.org/cvss/calculator/4.0#${V4}`,
    );
  });

  it.each([
    [10, '10.0'],
    [5, '5.0'],
    [0, '0.0'],
  ])('%j is written with one decimal: %s', async (score, text) => {
    expect(await scored({version: '3.1', vector: null, score})).toBe(` · ${text} of 10 (CVSS 3.1)`);
  });

  it('says so where there is a vector alone', async () => {
    expect(await scored({version: '3.1', vector: V31, score: null})).toContain(
      '[CVSS 3.1: not scored](',
    );
  });

  it('of a version without a calculator is no link', async () => {
    expect(await scored({version: '2.0', vector: 'AV:N/AC:L', score: 5})).toBe(
      ' · 5.0 of 10 (CVSS 2.0)',
    );
  });

  it('stands beside another one', async () => {
    expect(
      await scored(
        {version: '3.1', vector: null, score: 7.5},
        {version: '4.0', vector: null, score: 8.7},
      ),
    ).toBe(' · 7.5 of 10 (CVSS 3.1) · 8.7 of 10 (CVSS 4.0)');
  });

  it('is left out where there is none', async () => {
    expect(await scored()).toBe('');
  });
});

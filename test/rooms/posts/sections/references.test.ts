import {describe, expect, it} from 'vitest';
import {referencesSection} from '../../../../plugin/src/posts/sections/references';
import {GHSA_ID} from '../../../given/build';
import {renderWithSettings} from './render';

const GLOBAL = `- [github.com/advisories/${GHSA_ID}](https://github.com/advisories/${GHSA_ID})`;

const references = (urls: string[] | null, settings: {locale?: string} = {}) =>
  renderWithSettings(referencesSection, {references: urls}, settings);

/** The lines of a site whose GitHub is another one, which has no global database. */
const ofEnterprise = (urls: string[] | null) =>
  renderWithSettings(referencesSection, {
    references: urls,
    url: `https://github.example.com/paper-rocket/rocket/security/advisories/${GHSA_ID}`,
  });

describe('referencesSection', () => {
  it('links what the global database refers to', async () => {
    expect(await ofEnterprise(['https://example.org/notes?a=b#c', 'http://example.org/'])).toBe(
      '## References\n\n- [example.org/notes?a=b#c](https://example.org/notes?a=b#c)\n- [example.org/](http://example.org/)',
    );
  });

  it('links the page in the global database first, where the advisory is known there', async () => {
    expect(await references(['https://example.org/'])).toBe(
      `## References\n\n${GLOBAL}\n- [example.org/](https://example.org/)`,
    );
    expect(await references([])).toBe(`## References\n\n${GLOBAL}`);
  });

  it('links nothing twice', async () => {
    const url = `https://github.com/advisories/${GHSA_ID}`;
    expect(await references([url, url])).toBe(`## References\n\n${GLOBAL}`);
  });

  it('is left out where the global database does not know the advisory', async () => {
    expect(await references(null)).toBe('');
  });

  it.each([null, []])('is left out where there is nothing: %j', async (urls) => {
    expect(await ofEnterprise(urls)).toBe('');
  });

  it('passes over what is no address', async () => {
    expect(
      await ofEnterprise(['javascript:alert(1)', 'http://[bad', 'https://example.org/%E0%A4%A']),
    ).toBe('');
    expect(await ofEnterprise(['/x', 'https://example.org/'])).toMatch(/^## References\n\n- \S+$/);
  });

  it('speaks the language of the locale', async () => {
    expect(await references(['https://example.org/'], {locale: 'fr'})).toMatch('## Références');
  });
});

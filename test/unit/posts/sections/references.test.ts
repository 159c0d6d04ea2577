import {describe, expect, it} from 'vitest';
import {referencesSection} from '../../../../plugin/src/posts/sections/references';
import {renderSection} from './render';

const references = (urls: string[] | null, locale = 'en') =>
  renderSection(referencesSection, {references: urls}, locale);

describe('referencesSection', () => {
  it('links what the global database refers to', async () => {
    expect(await references(['https://example.org/notes?a=b#c', 'http://example.org/'])).toBe(
      '## References\n\n- [example.org/notes?a=b#c](https://example.org/notes?a=b#c)\n- [example.org/](http://example.org/)',
    );
  });

  it.each([null, []])('is left out where there is nothing: %j', async (urls) => {
    expect(await references(urls)).toBe('');
  });

  it('passes over what is no address', async () => {
    expect(
      await references(['javascript:alert(1)', 'http://[bad', 'https://example.org/%E0%A4%A']),
    ).toBe('');
    expect(await references(['/x', 'https://example.org/'])).toMatch(/^## References\n\n- \S+$/);
  });

  it('speaks the language of the locale', async () => {
    expect(await references(['https://example.org/'], 'fr')).toMatch('## Références');
  });
});

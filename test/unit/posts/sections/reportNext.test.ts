import {describe, expect, it} from 'vitest';
import {reportNextSection} from '../../../../plugin/src/posts/sections/reportNext';
import {renderWithSettings} from './render';

describe('reportNextSection', () => {
  it("leads to the security policy of the advisory's repository", async () => {
    expect(await renderWithSettings(reportNextSection)).toBe(
      '---\n\nFound another vulnerability? [How to report it](https://github.com/paper-rocket/rocket/security/policy)',
    );
  });

  it("stays on the site's own GitHub", async () => {
    expect(
      await renderWithSettings(reportNextSection, {}, {webUrl: 'https://github.example.com'}),
    ).toMatch('(https://github.example.com/paper-rocket/rocket/security/policy)');
  });

  it('speaks the language of the locale', async () => {
    expect(await renderWithSettings(reportNextSection, {}, {locale: 'de'})).toMatch(
      '[So melden Sie sie](',
    );
  });
});

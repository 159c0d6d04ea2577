import {describe, expect, it} from 'vitest';
import {reportNextSection} from '../../../../plugin/src/posts/sections/reportNext';
import {REPOSITORY, advisoryUrl} from '../../../given/build';
import {renderWithSettings} from './render';

describe('reportNextSection', () => {
  it("leads to the security policy of the advisory's repository", async () => {
    expect(await renderWithSettings(reportNextSection)).toBe(
      '---\n\nFound another vulnerability? [How to report it](https://github.com/paper-rocket/rocket/security/policy)',
    );
  });

  it("leads to GitHub's form where anybody can report privately", async () => {
    const publishedBy = [
      {repository: REPOSITORY, url: advisoryUrl(), privateReporting: true as const},
    ];
    expect(await renderWithSettings(reportNextSection, {publishedBy})).toBe(
      '---\n\nFound another vulnerability? [Report it privately on GitHub](https://github.com/paper-rocket/rocket/security/advisories/new)',
    );
  });

  it('asks the repository that gives the text, not another that publishes it too', async () => {
    const other = {owner: 'paper-rocket', name: 'pad'};
    const publishedBy = [
      {repository: REPOSITORY, url: advisoryUrl()},
      {repository: other, url: advisoryUrl({repository: other}), privateReporting: true as const},
    ];
    expect(await renderWithSettings(reportNextSection, {publishedBy})).toMatch('/security/policy)');
  });

  it("stays on the site's own GitHub", async () => {
    expect(
      await renderWithSettings(reportNextSection, {
        url: 'https://github.example.com/paper-rocket/rocket/security/advisories/GHSA-2222-3333-4444',
      }),
    ).toMatch('(https://github.example.com/paper-rocket/rocket/security/policy)');
  });

  it('speaks the language of the locale', async () => {
    expect(await renderWithSettings(reportNextSection, {}, {locale: 'de'})).toMatch(
      '[So melden Sie sie](',
    );
  });
});

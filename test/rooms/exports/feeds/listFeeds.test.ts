import {describe, expect, it} from 'vitest';
import {listFeeds} from '../../../../plugin/src/exports/feeds/listFeeds';
import {loadLanguage} from '../../../../plugin/src/words/loadLanguage';
import {GHSA_ID, OTHER_GHSA_ID, advisoryUrl, buildPublishedAdvisory} from '../../../given/build';

async function list(locale = 'en') {
  return listFeeds({
    siteTitle: 'Paper Rocket',
    language: await loadLanguage(locale),
    products: [{path: 'product/rocket', name: 'rocket', ghsaIds: new Set([GHSA_ID])}],
    repositories: [{path: 'repository/paper-rocket/launchpad', name: 'Paper-Rocket/launchpad'}],
  });
}

async function includes(path: string, advisory: Parameters<typeof buildPublishedAdvisory>[0]) {
  const feed = (await list()).find((each) => each.path === path);
  return feed?.includes(buildPublishedAdvisory(advisory));
}

describe('listFeeds', () => {
  it('has a feed of all, of each severity, product and repository', async () => {
    expect((await list()).map(({path, page, title}) => [path, page, title])).toEqual([
      ['', '', 'Security advisories · Paper Rocket'],
      ['severity/critical', '', 'Security advisories · Critical · Paper Rocket'],
      ['severity/high', '', 'Security advisories · High · Paper Rocket'],
      ['severity/medium', '', 'Security advisories · Moderate · Paper Rocket'],
      ['severity/low', '', 'Security advisories · Low · Paper Rocket'],
      ['product/rocket', 'product/rocket', 'Security advisories · rocket · Paper Rocket'],
      [
        'repository/paper-rocket/launchpad',
        'repository/paper-rocket/launchpad',
        'Security advisories · Paper-Rocket/launchpad · Paper Rocket',
      ],
    ]);
  });

  it.each([
    ['ar', 'التنبيهات الأمنية · Paper Rocket'],
    ['de', 'Sicherheitsmeldungen · Paper Rocket'],
    ['es', 'Avisos de seguridad · Paper Rocket'],
    ['fr', 'Avis de sécurité · Paper Rocket'],
    ['ja', 'セキュリティアドバイザリ · Paper Rocket'],
    ['nl', 'Security advisories · Paper Rocket'],
  ])('names them in the language %s', async (locale, title) => {
    expect((await list(locale))[0]?.title).toBe(title);
  });

  it('has all advisories in the first, withdrawn and unrated ones included', async () => {
    expect(await includes('', {severity: null})).toBe(true);
    expect(await includes('', {status: {state: 'withdrawn', at: null}})).toBe(true);
  });

  it('puts an advisory into the feed of its severity alone', async () => {
    expect(await includes('severity/high', {severity: 'high'})).toBe(true);
    expect(await includes('severity/critical', {severity: 'high'})).toBe(false);
    expect(await includes('severity/low', {severity: null})).toBe(false);
  });

  it('puts an advisory into the feed of its product', async () => {
    expect(await includes('product/rocket', {ghsaId: GHSA_ID})).toBe(true);
    expect(await includes('product/rocket', {ghsaId: OTHER_GHSA_ID})).toBe(false);
  });

  it('puts an advisory into the feed of every repository that publishes it', async () => {
    const repository = {owner: 'paper-rocket', name: 'Launchpad'};
    const publishedBy = [{repository, url: advisoryUrl({repository})}];
    expect(await includes('repository/paper-rocket/launchpad', {publishedBy})).toBe(true);
    expect(await includes('repository/paper-rocket/launchpad', {})).toBe(false);
  });
});

import {load} from 'cheerio';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {getSwizzleConfig} from '../../../plugin/src/docusaurus/getSwizzleConfig';
import {buildAdvisory, buildRepository, startGitHub} from '../../github/index';
import {createSite} from '../../site/site';
import type {GitHub} from '../../github/index';
import type {Site} from '../../site/site';

const PAGES = ['security', 'security/policy'];

/** The components that a site is told it may safely make its own. */
const SAFE = Object.entries(getSwizzleConfig().components)
  .filter(([, {actions}]) => actions.eject === 'safe')
  .map(([name]) => name);

let github: GitHub;
let site: Site;

beforeAll(async () => {
  github = await startGitHub({
    repositories: [
      buildRepository('paper-rocket/rocket', {
        advisories: [buildAdvisory({ghsa_id: 'GHSA-2222-3333-4444', summary: 'Path traversal'})],
      }),
    ],
  });
  site = await createSite({options: {policy: {page: true}}});
});

afterAll(async () => {
  await github.close();
  await site.remove();
});

async function build(): Promise<string[]> {
  const {code, text} = await site.run(['build'], {GITHUB_API_URL: github.url});
  expect(code, text).toBe(0);
  return Promise.all(
    PAGES.map(async (page) => {
      const $ = load(await site.read(`build/${page}/index.html`));
      return $('main').text();
    }),
  );
}

describe('a component that may safely be ejected', () => {
  it.each([['--javascript'], ['--typescript']])(
    'says in the site what it said in the plugin: %s',
    async (language) => {
      expect(SAFE.length).toBeGreaterThan(2);
      const before = await build();
      for (const name of SAFE) {
        const {code, text} = await site.run([
          'swizzle',
          'docusaurus-plugin-security-advisories',
          name,
          '--eject',
          language,
        ]);
        expect(code, text).toBe(0);
        expect((await site.list(`src/theme/${name}`)).length, name).toBeGreaterThan(0);
      }
      expect(await build()).toEqual(before);
    },
  );
});

import {createHash} from 'node:crypto';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {buildAdvisory, buildRepository} from '../../github/index';
import {buildVisitedSite} from './visitedSite';
import type {VisitedSite} from './visitedSite';

const GHSA_ID = 'GHSA-2222-3333-4444';
const POST = `/blog/security-advisories/${GHSA_ID}`;
const SITE = 'https://rocket.example';

let site: VisitedSite;

beforeAll(async () => {
  site = await buildVisitedSite({
    state: {
      repositories: [
        buildRepository('paper-rocket/rocket', {
          advisories: [
            buildAdvisory({ghsa_id: GHSA_ID, cve_id: 'CVE-2025-12345', summary: 'Path traversal'}),
            buildAdvisory({ghsa_id: 'GHSA-5555-6666-7777', summary: 'SQL injection'}),
          ],
        }),
      ],
    },
    options: {
      exports: {csaf: {publisher: {name: 'Paper Rocket', namespace: SITE}}, securityTxt: true},
    },
  });
});

afterAll(() => site.close());

/** Asks the served site for what its files call by its address on the web. */
async function get(address: string): Promise<string> {
  expect(address.startsWith(`${SITE}/`)).toBe(true);
  const answer = await fetch(site.url + address.slice(SITE.length));
  expect(answer.status, address).toBe(200);
  return answer.text();
}

async function getJson<T>(address: string): Promise<T> {
  return JSON.parse(await get(address)) as T;
}

describe('an id in the place of an address', () => {
  it.each([GHSA_ID, 'CVE-2025-12345'])('leads to the post: %s', async (id) => {
    const page = await site.browser.newPage();
    // What leads on calls the site by its name on the web.
    await page.route(`${SITE}/**`, async (route) => {
      const {pathname} = new URL(route.request().url());
      await route.fulfill({status: 302, headers: {location: site.url + pathname}});
    });
    await page.goto(`${site.url}/security/${id}`);
    await page.waitForURL(`**${POST}**`);
    expect(await page.locator('article h1').innerText()).toBe('Path traversal');
    await page.close();
  });
});

describe('the badge', () => {
  it('is a picture that says how many advisories there are', async () => {
    const page = await site.browser.newPage();
    await page.goto(`${site.url}/security/badge.svg`);
    const box = await page.locator('svg').boundingBox();
    expect(box?.height).toBe(20);
    expect(box?.width).toBeGreaterThan(150);
    expect(await page.locator('text').last().innerHTML()).toMatch(/^2 · \d{4}-\d\d-\d\d$/);
    await page.close();
  });
});

interface ProviderMetadata {
  readonly distributions: readonly {
    readonly directory_url?: string;
    readonly rolie?: {readonly feeds: readonly {readonly url: string}[]};
  }[];
}

interface RolieFeed {
  readonly feed: {
    readonly entry: readonly {
      readonly content: {readonly src: string};
      readonly link: readonly {readonly rel: string; readonly href: string}[];
    }[];
  };
}

/** As a downloader does it: from what security.txt names to every document and its hashes. */
describe('a CSAF downloader', () => {
  async function readProvider(): Promise<ProviderMetadata> {
    const securityTxt = await get(`${SITE}/.well-known/security.txt`);
    const address = /^CSAF: (.*)$/m.exec(securityTxt)?.[1] ?? '';
    return getJson<ProviderMetadata>(address);
  }

  it('finds every document by the feed, and each is what its hashes say', async () => {
    const {distributions} = await readProvider();
    const [feed] = distributions.flatMap(({rolie}) => rolie?.feeds ?? []);
    const {entry} = (await getJson<RolieFeed>(feed?.url ?? '')).feed;
    expect(entry).toHaveLength(2);
    for (const {content, link} of entry) {
      const text = await get(content.src);
      const hashes = link.filter(({rel}) => rel === 'hash');
      expect(hashes).toHaveLength(2);
      for (const {href} of hashes) {
        const kind = href.endsWith('512') ? 'sha512' : 'sha256';
        const [hash] = (await get(href)).split(/\s/);
        expect(hash).toBe(createHash(kind).update(text).digest('hex'));
      }
      expect(JSON.parse(text)).toMatchObject({document: {tracking: {status: 'final'}}});
    }
  });

  it('finds the same documents by the lists of the folder', async () => {
    const {distributions} = await readProvider();
    const folder = distributions.find((each) => each.directory_url)?.directory_url ?? '';
    const base = folder.endsWith('/') ? folder : `${folder}/`;
    const listed = (await get(`${base}index.txt`)).trim().split('\n');
    const changes = (await get(`${base}changes.csv`)).trim().split(/\r?\n/);
    expect(listed).toHaveLength(2);
    expect(changes.map((line) => line.split('","')[0]?.replaceAll('"', '')).sort()).toEqual(
      [...listed].sort(),
    );
    for (const place of listed) {
      expect(JSON.parse(await get(base + place))).toHaveProperty('document.title');
    }
  });
});

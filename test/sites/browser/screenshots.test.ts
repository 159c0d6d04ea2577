import path from 'node:path';
import {PNG} from 'pngjs';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {launchChromium} from './chromium.mjs';
import {createOwnFonts} from './ownFonts';
import {photograph} from './photograph';
import {
  findDifference,
  forgetFailed,
  keepPicture,
  listKept,
  looksTheSame,
  removeKept,
} from './pictureFiles';
import * as advisories from './screenshotAdvisories';
import {BANNER_TIME, buildScreenshotSite, LATER} from './screenshotSite';
import {serveFolder} from './staticServer';
import type {Browser, Page} from 'playwright-core';
import type {Site} from '../../site/site';
import type {Frame, Look} from './photograph';
import type {StaticServer} from './staticServer';

const LOOKS = {
  light: {colorScheme: 'light', width: 1280},
  dark: {colorScheme: 'dark', width: 1280},
  'light-phone': {colorScheme: 'light', width: 375},
  'dark-phone': {colorScheme: 'dark', width: 375},
} as const satisfies Record<string, Look>;

interface Subject {
  readonly name: string;
  readonly address: string;
  readonly looks: readonly (keyof typeof LOOKS)[];
  readonly frame?: Frame;
  readonly now?: string;
  readonly prepare?: (page: Page) => Promise<unknown>;
}

const ALL = ['light', 'dark', 'light-phone', 'dark-phone'] as const;
const THREE = ['light', 'light-phone', 'dark-phone'] as const;
const TWO = ['light', 'dark-phone'] as const;
const RIGHT_TO_LEFT = ['light', 'light-phone'] as const;

const post = (ghsaId: string) => `/blog/security-advisories/${ghsaId}`;

const SUBJECTS: readonly Subject[] = [
  {name: 'post-complete', address: post(advisories.COMPLETE), looks: THREE},
  {name: 'post-withdrawn', address: post(advisories.WITHDRAWN), looks: TWO},
  {name: 'post-unfixed', address: post(advisories.UNFIXED), looks: TWO},
  {name: 'post-without-product', address: post(advisories.WITHOUT_PRODUCT), looks: TWO},
  {name: 'post-long', address: post(advisories.LONG), looks: TWO},
  {name: 'blog', address: '/blog/page/2', looks: TWO},
  {name: 'index', address: '/security', looks: ALL},
  {
    name: 'index-nothing-found',
    address: '/security?q=nothing',
    looks: TWO,
    prepare: (page) => page.getByRole('button', {name: 'Clear the filters'}).waitFor(),
  },
  {
    name: 'index-affected',
    address: '/security?product=npm%3A%40paper-rocket%2Frocket&version=4.0.0',
    looks: TWO,
    frame: 'screen',
    prepare: (page) => page.getByText('The lowest version that is free').waitFor(),
  },
  {name: 'index-empty', address: '/empty', looks: TWO},
  {name: 'index-2000-rows', address: '/many', looks: TWO, frame: 'screen'},
  {
    name: 'index-2000-rows-filtered',
    address: '/many?severity=critical&year=2020&product=npm%3Arocket&sort=title',
    looks: TWO,
    frame: 'screen',
    prepare: (page) => page.getByText('16 of 2000 advisories').waitFor(),
  },
  {name: 'product', address: '/security/product/pip/paper-rocket', looks: TWO},
  {name: 'repository', address: '/security/repository/paper-rocket/launchpad', looks: TWO},
  {name: 'credits', address: '/security/credits', looks: THREE},
  {
    name: 'credits-by-year',
    address: '/security/credits?by=year',
    looks: TWO,
    prepare: (page) => page.getByRole('heading', {name: 'By year'}).waitFor(),
  },
  {name: 'policy', address: '/security/policy', looks: ALL},
  {
    name: 'policy-figures',
    address: '/security/policy',
    looks: TWO,
    prepare: (page) => page.getByText('Show the figures as a table').click(),
  },
  {name: 'policy-2000', address: '/many/policy', looks: THREE},
  {name: 'policy-one', address: '/one/policy', looks: TWO},
  {name: 'policy-late', address: '/late/policy', looks: TWO},
  {name: 'policy-empty', address: '/empty/policy', looks: TWO},
  {name: 'banner', address: '/security', looks: TWO, frame: 'screen', now: BANNER_TIME},
  {name: 'banner-several', address: '/several', looks: TWO, now: BANNER_TIME},
  {name: 'own-page', address: '/own', looks: ALL},
  {name: 'rtl-own-page', address: '/ar/own', looks: RIGHT_TO_LEFT},
  {name: 'rtl-post', address: `/ar${post(advisories.COMPLETE)}`, looks: RIGHT_TO_LEFT},
  {name: 'rtl-index', address: '/ar/security', looks: RIGHT_TO_LEFT},
  {name: 'rtl-policy', address: '/ar/security/policy', looks: RIGHT_TO_LEFT},
  {name: 'rtl-credits', address: '/ar/security/credits', looks: RIGHT_TO_LEFT},
  {
    name: 'rtl-banner',
    address: '/ar/security',
    looks: RIGHT_TO_LEFT,
    frame: 'screen',
    now: BANNER_TIME,
  },
];

const PICTURES = SUBJECTS.flatMap(({name, looks, ...subject}) =>
  looks.map((look) => ({name: `${name}-${look}`, look: LOOKS[look], subject})),
);

const isRenewing = process.env.UPDATE_SCREENSHOTS === '1';

let site: Site;
let server: StaticServer;
let browser: Browser;
let fonts: Awaited<ReturnType<typeof createOwnFonts>>;

beforeAll(async () => {
  await forgetFailed();
  site = await buildScreenshotSite();
  server = await serveFolder(path.join(site.dir, 'build'));
  fonts = await createOwnFonts();
  browser = await launchChromium(fonts.env);
});

afterAll(async () => {
  await browser.close();
  await fonts.remove();
  await server.close();
  await site.remove();
});

function take({
  look,
  subject: {address, frame = 'main', now = LATER, prepare},
}: {
  look: Look;
  subject: Omit<Subject, 'name' | 'looks'>;
}): Promise<Buffer> {
  return photograph({browser, address: server.url + address, look, frame, now, prepare});
}

describe('the picture', () => {
  it.each(PICTURES)('$name is as it was', async ({name, look, subject}) => {
    const png = await take({look, subject});
    if (isRenewing) {
      await keepPicture(name, png);
    }
    expect(await findDifference(name, png)).toBeNull();
  });
});

describe('a change that a reader could see', () => {
  const subject = {address: '/security'};
  let usual: PNG;

  /** Whether the picture of a changed page passes for the usual one. */
  async function passes(prepare?: (page: Page) => Promise<unknown>): Promise<boolean> {
    const png = await take({look: LOOKS.light, subject: prepare ? {...subject, prepare} : subject});
    return looksTheSame(usual, PNG.sync.read(png));
  }

  beforeAll(async () => {
    usual = PNG.sync.read(await take({look: LOOKS.light, subject}));
  });

  it('is none where nothing was changed', async () => {
    expect(await passes()).toBe(true);
  });

  it.each([
    ['a missing badge', 'tr:nth-child(2) .badge {visibility: hidden}'],
    ['a missing arrow', 'th:nth-child(2) [aria-hidden] {visibility: hidden}'],
    ['another colour', 'tr:nth-child(2) .badge {background: var(--ifm-color-warning) !important}'],
    ['a paler text', 'main > p {color: #444 !important}'],
    ['a shift of a pixel', 'tr:nth-child(2) .badge {position: relative; left: 1px}'],
    ['a longer page', 'main {padding-bottom: 1px !important}'],
  ])('is found: %s', async (_name, content) => {
    expect(await passes((page) => page.addStyleTag({content}))).toBe(false);
  });
});

describe('the folder of pictures', () => {
  it('holds no other', async () => {
    const names = new Set(PICTURES.map(({name}) => name));
    const others = (await listKept()).filter((name) => !names.has(name));
    if (isRenewing) {
      await Promise.all(others.map(removeKept));
    } else {
      expect(others).toEqual([]);
    }
  });
});

import {load} from 'cheerio';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {injectIntoHead} from '../../../../plugin/src/exports/structuredData/injectIntoHead';
import {runs} from '../../../given/seed';
import {hostileLine} from '../../../given/strangersWords';
import type {MachineReadable} from '../../../../plugin/src/exports/machineReadable';

const PAGE =
  '<!doctype html><html lang=en><head><meta charset=utf-8><title>Post</title></head><body><p>Hi.</p></body></html>';
const MODIFIED = '2025-03-01T12:00:00.000Z';

function inject(
  html: string,
  headline = 'Path traversal',
  modifiedTime: string | null = MODIFIED,
  machineReadable: readonly MachineReadable[] = [],
) {
  const structuredData = {'@type': 'TechArticle', headline};
  return injectIntoHead({html, structuredData, modifiedTime, machineReadable});
}

function headlinesIn(html: string): string[] {
  const $ = load(html);
  return $('head script[type="application/ld+json"]')
    .toArray()
    .map((script) => (JSON.parse($(script).text()) as {headline: string}).headline);
}

function modifiedTimesIn(html: string): (string | undefined)[] {
  const $ = load(html);
  return $('head meta[property="article:modified_time"]')
    .toArray()
    .map((meta) => $(meta).attr('content'));
}

describe('injectIntoHead', () => {
  it('names the files for machines, once however often it is done', async () => {
    const osv = {format: 'OSV', url: 'https://rocket.example/security/osv/a.json'} as const;
    const once = await inject(PAGE, undefined, undefined, [osv]);
    const $ = load(await inject(once, undefined, undefined, [osv]));
    const links = $('head link[rel="alternate"]').toArray();
    expect(links.map((link) => [$(link).attr('href'), $(link).attr('title')])).toEqual([
      [osv.url, 'OSV'],
    ]);
  });

  it('puts the data at the end of the head, and changes nothing else', async () => {
    expect(await inject(PAGE)).toBe(
      PAGE.replace(
        '</head>',
        `<meta property="article:modified_time" content="${MODIFIED}" data-security-advisory=""><script type="application/ld+json" data-security-advisory="">{"@type":"TechArticle","headline":"Path traversal"}</script></head>`,
      ),
    );
  });

  it('leaves a page whose head has no end tag as it is', async () => {
    const page = '<!doctype html><title>Post</title><p>Hi.';
    expect(await inject(page)).toBe(page);
    expect(await inject('')).toBe('');
  });

  it('gives the same page when it runs again, and a new one when the data has changed', async () => {
    const once = await inject(PAGE);
    expect(await inject(once)).toBe(once);
    const changed = await inject(once, 'Another title', '2026-01-01T00:00:00.000Z');
    expect(headlinesIn(changed)).toEqual(['Another title']);
    expect(modifiedTimesIn(changed)).toEqual(['2026-01-01T00:00:00.000Z']);
  });

  it('keeps what the page says by itself', async () => {
    const theirs =
      '<meta property="article:modified_time" content="x"><script type="application/ld+json">{"headline":"Theirs"}</script>';
    const page = await inject(PAGE.replace('</head>', `${theirs}</head>`));
    expect(modifiedTimesIn(page)).toEqual(['x']);
    expect(headlinesIn(page)).toEqual(['Theirs', 'Path traversal']);
    expect(await inject(page)).toBe(page);
  });

  it('says nothing of a change whose time is not known', async () => {
    expect(modifiedTimesIn(await inject(PAGE, 'x', null))).toEqual([]);
  });

  it.each([
    '<script>const x = "</head>";</script>',
    '<!-- </head> -->',
    '<title></head></title>',
    '<meta name=description content="</head><script>">',
    '<style>a::before { content: "</head>" }</style>',
  ])('is not deceived by %s', async (element) => {
    const page = PAGE.replace('<title>Post</title>', element);
    const injected = await inject(page);
    expect(injected).toMatch(/<\/script><\/head><body>/);
    expect(headlinesIn(injected)).toEqual(['Path traversal']);
    expect(await inject(injected)).toBe(injected);
  });

  it.each(['</HEAD>', '</head >', '</head\n>'])('finds the end of the head in %j', async (tag) => {
    expect(headlinesIn(await inject(PAGE.replace('</head>', tag)))).toHaveLength(1);
  });

  it.each([
    '</script><script>alert(1)</script>',
    '</script ',
    '</script/',
    '<!--',
    '<!--<script>',
    ']]>',
    '&lt;',
    '\u2028',
  ])('lets %j in a title end nothing', async (headline) => {
    const page = await inject(PAGE, headline);
    expect(headlinesIn(page)).toEqual([headline]);
    expect(load(page)('script')).toHaveLength(1);
    expect(page).not.toContain(headline);
  });

  it('gives back whatever a stranger writes as it was, and leaves the rest of the page', async () => {
    await fc.assert(
      fc.asyncProperty(hostileLine, async (headline) => {
        const page = await inject(PAGE, headline);
        expect(headlinesIn(page)).toEqual([headline]);
        expect(page.endsWith(PAGE.slice(PAGE.indexOf('</head>')))).toBe(true);
        expect(await inject(page, headline)).toBe(page);
      }),
      {numRuns: runs(200)},
    );
  });
});

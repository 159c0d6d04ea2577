import {load} from 'cheerio';
import {describe, expect, it} from 'vitest';
import {createAliases, createRedirects} from '../../../plugin/src/exports/createAliases';
import {buildExported, buildExportParams} from './build';
import type {ExportParams} from '../../../plugin/src/options/exportFormat';

const PATH = '/blog/security-advisories/GHSA-2222-3333-444x';
const POST = 'https://rocket.example/blog/security-advisories/GHSA-2222-3333-444x';
const ADVISORY = buildExported({ghsaId: 'GHSA-2222-3333-444x', cveId: 'CVE-2026-12345'});

const pathsOf = (changes: Partial<ExportParams> = {}) =>
  createAliases(buildExportParams({advisories: [ADVISORY], ...changes})).map(({path}) => path);

describe('createAliases', () => {
  it('has a page for each id as it is written, and none for other spellings of it', () => {
    expect(pathsOf()).toEqual([
      'security/GHSA-2222-3333-444x/index.html',
      'security/CVE-2026-12345/index.html',
    ]);
  });

  it('writes its files as the site writes its own', () => {
    expect(pathsOf({hasNoSlashes: true})[0]).toBe('security/GHSA-2222-3333-444x.html');
    expect(pathsOf({indexPath: ''})[0]).toBe('GHSA-2222-3333-444x/index.html');
  });

  it('leads on without script, and tells search engines where to', () => {
    const [page] = createAliases(buildExportParams({advisories: [ADVISORY]}));
    const $ = load(String(page?.content));
    expect($('meta[http-equiv="refresh"]').attr('content')).toBe(`0; url=${PATH}`);
    expect($('link[rel="canonical"]').attr('href')).toBe(POST);
    // Together with the address of the post it would say that nobody shall list that either.
    expect($('meta[name="robots"]')).toHaveLength(0);
    // On the host where the page stands, which may be a preview's.
    expect($('body a').attr('href')).toBe(PATH);
  });

  it('leads behind the # where the site has the hash router', () => {
    const url = `https://rocket.example/#${PATH}`;
    const params = buildExportParams({advisories: [{...ADVISORY, url}]});
    const $ = load(String(createAliases(params)[0]?.content));
    expect($('meta[http-equiv="refresh"]').attr('content')).toBe(`0; url=/#${PATH}`);
    expect($('body a').attr('href')).toBe(`/#${PATH}`);
    expect(createRedirects().create(params)[0]?.content).toContain(
      `/security/GHSA-2222-3333-444x /#${PATH} 301\n`,
    );
  });

  it('leads nowhere from where the post is itself', () => {
    const url = 'https://rocket.example/security/GHSA-2222-3333-444x';
    const params = buildExportParams({advisories: [{...ADVISORY, url}]});
    expect(createAliases(params).map(({path}) => path)).not.toContain(
      'security/GHSA-2222-3333-444x/index.html',
    );
    const [file] = createRedirects().create(params);
    const lines = String(file?.content).trim().split('\n');
    expect(lines.filter((line) => line.split(' ')[0] === line.split(' ')[1])).toEqual([]);
  });

  it('leads from a CVE id that two advisories have to the newer one', () => {
    const older = buildExported({ghsaId: 'GHSA-5555-6666-7777', cveId: 'CVE-2026-12345'});
    const pages = createAliases(buildExportParams({advisories: [ADVISORY, older]}));
    const ofCve = pages.filter(({path}) => path.includes('CVE'));
    expect(ofCve).toHaveLength(1);
    expect(ofCve[0]?.content).toContain(POST);
  });

  it('can hold no address that ends its attribute', () => {
    const url = 'https://rocket.example/a"><script>&b';
    const [page] = createAliases(buildExportParams({advisories: [{...ADVISORY, url}]}));
    const $ = load(String(page?.content));
    expect($('script')).toHaveLength(0);
    expect($('body a').attr('href')).toBe(new URL(url).pathname);
    expect($('link[rel="canonical"]').attr('href')).toBe(url);
  });
});

describe('createRedirects', () => {
  it('has a line for each id, also in small letters and in capitals, below the base URL', () => {
    const [file] = createRedirects().create(
      buildExportParams({advisories: [ADVISORY], siteUrl: 'https://rocket.example/docs/'}),
    );
    expect(file?.path).toBe('_redirects');
    expect(String(file?.content).split('\n')[0]).toBe(
      '/docs/security/GHSA-2222-3333-444x /blog/security-advisories/GHSA-2222-3333-444x 301',
    );
    const ids = String(file?.content)
      .trim()
      .split('\n')
      .map((line) => line.split(' ')[0]?.replace('/docs/security/', ''));
    expect(ids).toEqual([
      'GHSA-2222-3333-444x',
      'ghsa-2222-3333-444x',
      'GHSA-2222-3333-444X',
      'CVE-2026-12345',
      'cve-2026-12345',
    ]);
  });
});

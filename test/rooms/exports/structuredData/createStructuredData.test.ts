import path from 'node:path';
import fc from 'fast-check';
import jsonld from 'jsonld';
import ts from 'typescript';
import {describe, expect, it} from 'vitest';
import {createStructuredData} from '../../../../plugin/src/exports/structuredData/createStructuredData';
import {
  buildAffectedProduct,
  buildCredit,
  buildPerson,
  buildPublishedAdvisory,
} from '../../../given/build';
import {runs} from '../../../given/seed';
import {brokenUnicode, hostileLine} from '../../../given/strangersWords';
import type {PublishedAdvisory} from '../../../../plugin/src/advisory/advisory';

const FULL: Partial<PublishedAdvisory> = {
  cveId: 'CVE-2025-12345',
  credits: [
    buildCredit('ada', {
      name: 'Ada',
      role: 'reporter',
      avatarUrl: 'https://avatars.githubusercontent.com/u/1',
    }),
    buildCredit('ada', {
      name: 'Ada',
      role: 'finder',
      avatarUrl: 'https://avatars.githubusercontent.com/u/1',
    }),
    buildCredit('scanner', {role: 'tool'}),
    buildCredit('fixer[bot]', {role: 'remediation_developer'}),
  ],
  collaborators: {people: [buildPerson('bob')], teams: [{name: 'Crew', url: 'https://a.example'}]},
  affectedProducts: [buildAffectedProduct(), buildAffectedProduct({affectedVersions: '< 9'})],
};

function create(changes: Partial<PublishedAdvisory> = {}, title = 'Path traversal') {
  const advisory = buildPublishedAdvisory(changes);
  const id = `https://rocket.example/base/blog/${advisory.ghsaId}`;
  return createStructuredData({
    posted: {advisory, permalink: `/base/blog/${advisory.ghsaId}`, title},
    addresses: {id, url: `${id}/`},
    siteUrl: 'https://rocket.example/base/',
    language: 'en',
    organizationName: 'Paper Rocket',
  });
}

/** What TypeScript has to say to a value as schema.org's vocabulary describes it. */
function typeErrors(value: object): string[] {
  const file = path.join(__dirname, 'literal.ts');
  const source = `import type {TechArticle, WithContext} from 'schema-dts';
export const literal: WithContext<TechArticle> = ${JSON.stringify(value)};`;
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
  };
  const host = ts.createCompilerHost(options);
  const withLiteral: ts.CompilerHost = {
    ...host,
    getSourceFile: (name, target) =>
      name === file ? ts.createSourceFile(name, source, target) : host.getSourceFile(name, target),
    fileExists: (name) => name === file || host.fileExists(name),
    readFile: (name) => (name === file ? source : host.readFile(name)),
  };
  return ts
    .getPreEmitDiagnostics(ts.createProgram([file], options, withLiteral))
    .map(({messageText}) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

/** As triples, by a JSON-LD processor that refuses whatever it would have to drop. */
async function toTriples(value: object): Promise<unknown> {
  const context = {'@vocab': 'https://schema.org/'};
  // The types are of an older version, which took a callback.
  const toRDF = jsonld.toRDF as unknown as (document: object, options: object) => Promise<unknown>;
  return toRDF({...value, '@context': context}, {safe: true});
}

describe('createStructuredData', () => {
  it('describes an advisory', () => {
    expect(create(FULL)).toMatchInlineSnapshot(`
      {
        "@context": "https://schema.org",
        "@id": "https://rocket.example/base/blog/GHSA-2222-3333-4444#security-advisory",
        "@type": "TechArticle",
        "about": [
          {
            "@type": "SoftwareApplication",
            "name": "paper-rocket",
          },
        ],
        "author": {
          "@type": "Organization",
          "name": "Paper Rocket",
          "url": "https://rocket.example/base/",
        },
        "contributor": [
          {
            "@type": "Person",
            "image": "https://avatars.githubusercontent.com/u/1",
            "name": "Ada",
            "url": "https://github.com/ada",
          },
          {
            "@type": "Person",
            "name": "bob",
            "url": "https://github.com/bob",
          },
        ],
        "dateModified": "2025-01-20T09:00:00.000Z",
        "datePublished": "2025-01-20T09:00:00.000Z",
        "headline": "Path traversal",
        "identifier": [
          {
            "@type": "PropertyValue",
            "propertyID": "GHSA",
            "url": "https://github.com/paper-rocket/rocket/security/advisories/GHSA-2222-3333-4444",
            "value": "GHSA-2222-3333-4444",
          },
          {
            "@type": "PropertyValue",
            "propertyID": "CVE",
            "url": "https://www.cve.org/CVERecord?id=CVE-2025-12345",
            "value": "CVE-2025-12345",
          },
        ],
        "inLanguage": "en",
        "isBasedOn": "https://github.com/paper-rocket/rocket/security/advisories/GHSA-2222-3333-4444",
        "mainEntityOfPage": "https://rocket.example/base/blog/GHSA-2222-3333-4444/",
        "publisher": {
          "@type": "Organization",
          "name": "Paper Rocket",
          "url": "https://rocket.example/base/",
        },
        "sameAs": [
          "https://github.com/paper-rocket/rocket/security/advisories/GHSA-2222-3333-4444",
        ],
        "url": "https://rocket.example/base/blog/GHSA-2222-3333-4444/",
      }
    `);
  });

  it('says as little as is known', () => {
    expect(create({publishedAt: null, updatedAt: 'never', url: 'javascript:x'})).toEqual({
      '@context': 'https://schema.org',
      '@type': 'TechArticle',
      '@id': 'https://rocket.example/base/blog/GHSA-2222-3333-4444#security-advisory',
      headline: 'Path traversal',
      url: 'https://rocket.example/base/blog/GHSA-2222-3333-4444/',
      mainEntityOfPage: 'https://rocket.example/base/blog/GHSA-2222-3333-4444/',
      inLanguage: 'en',
      identifier: [{'@type': 'PropertyValue', propertyID: 'GHSA', value: 'GHSA-2222-3333-4444'}],
      author: {'@type': 'Organization', name: 'Paper Rocket', url: 'https://rocket.example/base/'},
      publisher: {
        '@type': 'Organization',
        name: 'Paper Rocket',
        url: 'https://rocket.example/base/',
      },
    });
  });

  it.each([
    ['all that can be known', FULL],
    ['as little as can be known', {publishedAt: null, updatedAt: null, url: ''}],
  ])('is what the vocabulary of schema.org knows, with %s', (_what, changes) => {
    expect(typeErrors(create(changes))).toEqual([]);
  });

  it('would be told by that check what the vocabulary does not know', () => {
    expect(typeErrors({...create(), heading: 'x'}).join()).toContain('heading');
    expect(typeErrors({...create(), about: {'@type': 'Software'}})).not.toEqual([]);
  });

  it('is JSON-LD of which a processor drops nothing, whatever a stranger writes', async () => {
    const stranger = fc.record({
      title: hostileLine,
      name: hostileLine,
      url: hostileLine,
      cveId: fc.oneof(hostileLine, brokenUnicode),
      date: fc.oneof(hostileLine, fc.constant('2025-01-01T00:00:00Z')),
    });
    await fc.assert(
      fc.asyncProperty(stranger, async ({title, name, url, cveId, date}) => {
        const data = create(
          {
            url,
            cveId,
            updatedAt: date,
            affectedProducts: [buildAffectedProduct({name})],
            credits: [buildCredit('ada', {name, url})],
          },
          title,
        );
        await expect(toTriples(data)).resolves.toBeDefined();
        expect(JSON.parse(JSON.stringify(data))).toEqual(data);
      }),
      {numRuns: runs(50)},
    );
  });
});

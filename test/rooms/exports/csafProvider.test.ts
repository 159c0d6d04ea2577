import {createHash} from 'node:crypto';
import {describe, expect, it} from 'vitest';
import {buildPublishedAdvisory, GHSA_ID, OTHER_GHSA_ID} from '../../given/build';
import {PUBLISHER, createSite, readJson} from './csafSite';

const OLD = buildPublishedAdvisory({
  ghsaId: GHSA_ID,
  publishedAt: '2023-12-31T23:59:59.000Z',
  updatedAt: '2025-05-01T00:00:00.000Z',
});
const NEW = buildPublishedAdvisory({
  ghsaId: OTHER_GHSA_ID,
  publishedAt: '2025-02-01T00:00:00.000Z',
  updatedAt: '2025-02-01T00:00:00.000Z',
});

const OLD_PLACE = 'white/2023/ghsa-2222-3333-4444.json';
const NEW_PLACE = 'white/2025/ghsa-5555-6666-7777.json';

describe('the files of a CSAF provider', () => {
  it('has each document in the folder of the year in which it first came out', async () => {
    const files = await createSite({advisories: [NEW, OLD]});
    expect([...files.keys()].sort()).toEqual([
      'category-white.json',
      'changes.csv',
      'feed-tlp-white.json',
      'index.html',
      'index.txt',
      'provider-metadata.json',
      'service.json',
      OLD_PLACE,
      `${OLD_PLACE}.sha256`,
      `${OLD_PLACE}.sha512`,
      'white/2023/index.html',
      NEW_PLACE,
      `${NEW_PLACE}.sha256`,
      `${NEW_PLACE}.sha512`,
      'white/2025/index.html',
      'white/index.html',
    ]);
  });

  it.each(['sha256', 'sha512'])(
    'has a hash beside each document as %ssum writes it',
    async (algorithm) => {
      const files = await createSite({advisories: [OLD]});
      const hash = createHash(algorithm)
        .update(files.get(OLD_PLACE) ?? '')
        .digest('hex');
      expect(files.get(`${OLD_PLACE}.${algorithm}`)).toBe(`${hash}  ghsa-2222-3333-4444.json\n`);
    },
  );

  it('lists the documents in index.txt, a line each', async () => {
    const files = await createSite({advisories: [NEW, OLD]});
    expect(files.get('index.txt')).toBe(`${OLD_PLACE}\n${NEW_PLACE}\n`);
  });

  it('lists them in changes.csv with the date of the last change, the newest first', async () => {
    const files = await createSite({advisories: [NEW, OLD]});
    expect(files.get('changes.csv')).toBe(
      `"${OLD_PLACE}","2025-05-01T00:00:00.000Z"\n"${NEW_PLACE}","2025-02-01T00:00:00.000Z"\n`,
    );
  });

  it('lists each folder in a page, which hosts of static sites do not by themselves', async () => {
    const files = await createSite({advisories: [OLD]});
    expect(files.get('index.html')).toContain('<a href="white/">white/</a>');
    expect(files.get('white/index.html')).toContain('<a href="2023/">2023/</a>');
    expect(files.get('white/2023/index.html')).toContain(
      '<a href="ghsa-2222-3333-4444.json.sha512">ghsa-2222-3333-4444.json.sha512</a>',
    );
  });

  it('has a ROLIE feed of all documents, the last changed first', async () => {
    const files = await createSite({advisories: [NEW, OLD]});
    const href = `https://rocket.example/.well-known/csaf/${OLD_PLACE}`;
    expect(readJson(files, 'feed-tlp-white.json')).toEqual({
      feed: {
        id: 'csaf-feed-tlp-white',
        title: 'Paper Rocket: security advisories (TLP:WHITE)',
        link: [
          {rel: 'self', href: 'https://rocket.example/.well-known/csaf/feed-tlp-white.json'},
          {rel: 'service', href: 'https://rocket.example/.well-known/csaf/service.json'},
        ],
        category: [{scheme: 'urn:ietf:params:rolie:category:information-type', term: 'csaf'}],
        updated: '2025-05-01T00:00:00.000Z',
        entry: [
          {
            id: GHSA_ID,
            title: 'Path traversal in the launcher',
            link: [
              {rel: 'self', href},
              {rel: 'hash', href: `${href}.sha256`},
              {rel: 'hash', href: `${href}.sha512`},
            ],
            published: '2023-12-31T23:59:59.000Z',
            updated: '2025-05-01T00:00:00.000Z',
            summary: {content: 'Path traversal in the launcher'},
            content: {type: 'application/json', src: href},
            format: {
              schema: 'https://docs.oasis-open.org/csaf/csaf/v2.0/csaf_json_schema.json',
              version: '2.0',
            },
          },
          expect.objectContaining({id: OTHER_GHSA_ID}),
        ],
      },
    });
  });

  it('describes the feed in a service and a category document', async () => {
    const files = await createSite({advisories: [OLD]});
    expect(readJson(files, 'service.json')).toEqual({
      service: {
        workspace: [
          {
            title: 'Paper Rocket: CSAF',
            collection: [
              {
                title: 'Paper Rocket: security advisories (TLP:WHITE)',
                href: 'https://rocket.example/.well-known/csaf/feed-tlp-white.json',
                categories: {
                  category: [
                    {scheme: 'urn:ietf:params:rolie:category:information-type', term: 'csaf'},
                  ],
                },
              },
            ],
          },
        ],
      },
    });
    expect(readJson(files, 'category-white.json')).toEqual({
      categories: {category: [{term: 'csaf_base'}, {term: 'csaf_security_advisory'}]},
    });
  });

  it('says in the metadata who publishes, and where everything is', async () => {
    const files = await createSite({
      advisories: [NEW, OLD],
      publisher: {
        ...PUBLISHER,
        contactDetails: 'security@rocket.example',
        issuingAuthority: 'Paper Rocket answers for it.',
      },
    });
    expect(readJson(files, 'provider-metadata.json')).toEqual({
      canonical_url: 'https://rocket.example/.well-known/csaf/provider-metadata.json',
      distributions: [
        {
          rolie: {
            categories: ['https://rocket.example/.well-known/csaf/category-white.json'],
            feeds: [
              {
                summary: 'All security advisories of Paper Rocket.',
                tlp_label: 'WHITE',
                url: 'https://rocket.example/.well-known/csaf/feed-tlp-white.json',
              },
            ],
            services: ['https://rocket.example/.well-known/csaf/service.json'],
          },
        },
        {directory_url: 'https://rocket.example/.well-known/csaf/'},
      ],
      last_updated: '2025-05-01T00:00:00.000Z',
      list_on_CSAF_aggregators: true,
      metadata_version: '2.0',
      mirror_on_CSAF_aggregators: true,
      publisher: {
        category: 'vendor',
        contact_details: 'security@rocket.example',
        issuing_authority: 'Paper Rocket answers for it.',
        name: 'Paper Rocket',
        namespace: 'https://rocket.example',
      },
      role: 'csaf_provider',
    });
  });

  it('is there before the first advisory is', async () => {
    const files = await createSite({advisories: []});
    expect(files.get('index.txt')).toBe('');
    expect(files.get('changes.csv')).toBe('');
    expect(readJson(files, 'feed-tlp-white.json')).toMatchObject({
      feed: {entry: [], updated: '1970-01-01T00:00:00.000Z'},
    });
  });

  it('has the right addresses under a base URL', async () => {
    const files = await createSite({advisories: [OLD], siteUrl: 'https://rocket.example/docs/'});
    const all = [...files].filter(([place]) => place.endsWith('.json')).map(([, text]) => text);
    const own = all.join('').match(/https:\/\/rocket\.example\/[^"]*/g) ?? [];
    expect(own.length).toBeGreaterThan(10);
    expect(own.filter((url) => !url.startsWith('https://rocket.example/docs/'))).toEqual([]);
  });

  it('leads from the metadata to every file, as a downloader walks', async () => {
    const files = await createSite({advisories: [NEW, OLD]});
    const root = 'https://rocket.example/.well-known/csaf/';
    const walked = new Set(['provider-metadata.json']);
    const waiting = [...walked];
    for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
      const links = (files.get(place) ?? '').match(/https:\/\/rocket\.example\/\.well-known[^"]*/g);
      for (const link of links ?? []) {
        const next = link.slice(root.length);
        if (next !== '' && !walked.has(next)) {
          expect(files.has(next)).toBe(true);
          walked.add(next);
          waiting.push(next);
        }
      }
    }
    const unlinked = [...files.keys()].filter((place) => !walked.has(place));
    expect(unlinked.filter((place) => !place.endsWith('index.html'))).toEqual([
      'index.txt',
      'changes.csv',
    ]);
  });
});

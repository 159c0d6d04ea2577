import {describe, expect, it} from 'vitest';
import {buildAffectedProduct, buildPublishedAdvisory} from '../../given/build';
import {createSite} from './csafSite';
import type {GhsaId, PublishedAdvisory} from '../../../plugin/src/advisory/advisory';

const advisory = (number: number, changes: Partial<PublishedAdvisory> = {}) => {
  const ghsaId: GhsaId = `GHSA-2222-3333-000${number}`;
  const date = `2025-0${number}-01T00:00:00.000Z`;
  return buildPublishedAdvisory({
    ghsaId,
    publishedAt: date,
    updatedAt: date,
    affectedProducts: [buildAffectedProduct()],
    ...changes,
  });
};

const placeOf = (number: number) => `white/2025/ghsa-2222-3333-000${number}.json`;

/** The files of the second site that the first does not have in the same bytes. */
function listChanged(before: Map<string, string>, after: Map<string, string>): string[] {
  return [...after].flatMap(([place, text]) => (before.get(place) === text ? [] : [place])).sort();
}

/** The lines of the second text that the first does not have. */
function listNewLines(before = '', after = ''): string[] {
  const known = new Set(before.split('\n'));
  return after.split('\n').filter((line) => !known.has(line));
}

const ALL = [advisory(3), advisory(2), advisory(1)];

describe('a site that is built again', () => {
  it('has the same bytes while nothing has changed, in whatever order the advisories come', async () => {
    const site = await createSite({advisories: ALL});
    expect(listChanged(site, await createSite({advisories: [...ALL].reverse()}))).toEqual([]);
    expect(listChanged(site, await createSite({advisories: structuredClone(ALL)}))).toEqual([]);
  });

  it('has no day of the build in it', async () => {
    const site = await createSite({advisories: ALL});
    expect([...site.values()].join('')).not.toContain(new Date().toISOString().slice(0, 10));
  });

  it('changes of an edit the document, its hashes, its line and its place in the feed', async () => {
    const edited = advisory(1, {
      summary: 'Path traversal in the launcher and the lander',
      updatedAt: '2025-05-01T00:00:00.000Z',
    });
    const before = await createSite({advisories: ALL});
    const after = await createSite({advisories: [advisory(3), advisory(2), edited]});
    expect(listChanged(before, after)).toEqual([
      'changes.csv',
      'feed-tlp-white.json',
      'provider-metadata.json',
      placeOf(1),
      `${placeOf(1)}.sha256`,
      `${placeOf(1)}.sha512`,
    ]);
    expect(after.get('changes.csv')?.split('\n')[0]).toBe(
      `"${placeOf(1)}","2025-05-01T00:00:00.000Z"`,
    );
    expect(listNewLines(before.get('changes.csv'), after.get('changes.csv'))).toHaveLength(1);
    expect(
      listNewLines(before.get('provider-metadata.json'), after.get('provider-metadata.json')),
    ).toEqual(['  "last_updated": "2025-05-01T00:00:00.000Z",']);
    // Twice in the entry, and once for the feed itself.
    expect(
      listNewLines(before.get('feed-tlp-white.json'), after.get('feed-tlp-white.json')).map(
        (line) => line.trim().split(':')[0],
      ),
    ).toEqual(['"content"', '"title"', '"updated"', '"updated"']);
  });

  it('leaves the dates of all alone where an older one is edited', async () => {
    const edited = advisory(1, {updatedAt: '2025-02-15T00:00:00.000Z'});
    const before = await createSite({advisories: ALL});
    const after = await createSite({advisories: [advisory(3), advisory(2), edited]});
    expect(listChanged(before, after)).toEqual([
      'changes.csv',
      'feed-tlp-white.json',
      placeOf(1),
      `${placeOf(1)}.sha256`,
      `${placeOf(1)}.sha512`,
    ]);
  });

  it('keeps a withdrawn advisory at its place', async () => {
    const withdrawn = advisory(2, {status: {state: 'withdrawn', at: '2025-06-01T00:00:00.000Z'}});
    const after = await createSite({advisories: [advisory(3), withdrawn, advisory(1)]});
    expect(after.get('index.txt')).toContain(placeOf(2));
    expect(after.get('changes.csv')?.split('\n')[0]).toBe(
      `"${placeOf(2)}","2025-06-01T00:00:00.000Z"`,
    );
    expect(after.get('feed-tlp-white.json')).toContain(
      '"Withdrawn: Path traversal in the launcher"',
    );
  });

  it('has nothing left of a removed one', async () => {
    const after = await createSite({advisories: [advisory(3), advisory(1)]});
    expect([...after].flat().join('\n')).not.toMatch(/2222-3333-0002/i);
  });
});

import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {createDocsBanners} from '../../../plugin/src/pages/docsBanners';
import {buildAffectedProduct, GHSA_ID} from '../../given/build';
import {runs} from '../../given/seed';
import {buildPostedAdvisory} from './build';
import type {PublishedAdvisory, Severity} from '../../../plugin/src/advisory/advisory';
import type {PostedAdvisory} from '../../../plugin/src/advisory/postedAdvisory';

function affecting(
  affectedVersions: string,
  {
    severity = 'high',
    patchedVersions = '1.4.7',
    ...changes
  }: Partial<PublishedAdvisory> & {
    severity?: Severity | null;
    patchedVersions?: string | null;
  } = {},
): PostedAdvisory {
  return buildPostedAdvisory({
    severity,
    affectedProducts: [buildAffectedProduct({name: 'rocket', affectedVersions, patchedVersions})],
    ...changes,
  });
}

function bannersOf(
  posted: readonly PostedAdvisory[],
  names: readonly string[],
  changes: Partial<Parameters<typeof createDocsBanners>[0]> = {},
) {
  return createDocsBanners({
    posted,
    names,
    versions: {},
    product: 'npm:rocket',
    index: '/security',
    ...changes,
  });
}

const ALL = [affecting('>= 1.0.0, < 1.4.7')];

describe('createDocsBanners', () => {
  it('says of a release what "Am I affected?" says of it', () => {
    expect(bannersOf(ALL, ['1.4.6', 'v1.4.5', '1.4.7']).banners).toEqual({
      '1.4.6': {
        line: null,
        count: 1,
        critical: 0,
        isSevere: true,
        update: {version: '1.4.7', isOnwards: false},
        answer: '/security?product=npm%3Arocket&version=1.4.6',
      },
      'v1.4.5': expect.objectContaining({
        answer: '/security?product=npm%3Arocket&version=v1.4.5',
      }) as unknown,
    });
  });

  it('calls a line as the site does, unless all of it is affected', () => {
    const {banners} = bannersOf(ALL, ['v1.4', '1.3.x', '2.x']);
    expect(banners).toEqual({
      'v1.4': expect.objectContaining({
        line: 'v1.4',
        update: {version: '1.4.7', isOnwards: true},
      }) as unknown,
      '1.3.x': expect.objectContaining({
        line: null,
        update: {version: '1.4.7', isOnwards: false},
      }) as unknown,
    });
  });

  it('judges by what a docs version is mapped to, be it a release or a line', () => {
    const versions = {'1.x': '1.4.9', legacy: '1.2.0', old: '1.4'};
    const {banners} = bannersOf(ALL, ['1.x', 'legacy', 'old'], {versions});
    expect(Object.keys(banners)).toEqual(['legacy', 'old']);
    expect(banners.old?.line).toBe('1.4');
  });

  it('leaves out what must not be judged', () => {
    expect(bannersOf(ALL, ['1.4'], {versions: {'1.4': false}})).toEqual({banners: {}, unread: []});
  });

  it('leaves out what is not released, unless it is mapped', () => {
    expect(bannersOf(ALL, ['current'])).toEqual({banners: {}, unread: []});
    const {banners} = bannersOf(ALL, ['current'], {versions: {current: '1.4.0'}});
    expect(Object.keys(banners)).toEqual(['current']);
  });

  it('counts an advisory once, however many posts are about it', () => {
    const posted = [...ALL, ...ALL.map((each) => ({...each, permalink: '/news/again'}))];
    expect(bannersOf(posted, ['1.4']).banners['1.4']?.count).toBe(1);
  });

  it('does not count what was withdrawn or closed', () => {
    const posted = [
      affecting('< 2.0.0', {status: {state: 'withdrawn', at: null}}),
      affecting('< 2.0.0', {status: {state: 'closed', at: null}}),
    ];
    expect(bannersOf(posted, ['1.4', '1.4.0']).banners).toEqual({});
  });

  it.each([
    [['critical', 'critical', 'low'], {count: 3, critical: 2, isSevere: true}],
    [['high', 'medium'], {count: 2, critical: 0, isSevere: true}],
    [['medium', null], {count: 2, critical: 0, isSevere: false}],
  ] as const)('counts by severity: %j', (severities, expected) => {
    const ids = ['GHSA-2222-2222-2222', 'GHSA-3333-3333-3333', 'GHSA-4444-4444-4444'] as const;
    const posted = severities.map((severity, index) =>
      affecting('< 1.4.7', {severity, ghsaId: ids[index] ?? GHSA_ID}),
    );
    expect(bannersOf(posted, ['1.4']).banners['1.4']).toMatchObject(expected);
  });

  it('says nothing where nobody can tell, and names what is no version', () => {
    const unclear = [affecting('before the spring release')];
    expect(bannersOf(unclear, ['1.4', '1.4.0']).banners).toEqual({});
    expect(bannersOf(ALL, ['legacy', '24.04', '1.4.0'])).toMatchObject({
      unread: ['legacy', '24.04'],
    });
  });

  it('names no version to update to where none is known', () => {
    const posted = [affecting('>= 1.0.0', {patchedVersions: null})];
    expect(bannersOf(posted, ['1.4', '1.4.0']).banners).toMatchObject({
      '1.4': {line: null, update: null},
      '1.4.0': {update: null},
    });
  });

  it('leads to all advisories of the product where no one release of a line has just these', () => {
    const posted = [
      affecting('< 1.4.2', {patchedVersions: '1.4.2'}),
      affecting('>= 1.4.4, < 1.4.7', {ghsaId: 'GHSA-5555-6666-7777'}),
    ];
    expect(bannersOf(posted, ['1.4']).banners['1.4']?.answer).toBe(
      '/security?product=npm%3Arocket',
    );
  });

  it.each(['npm', 'pip', 'maven', 'nuget', 'rubygems', 'composer', 'go', 'pub', 'other'])(
    'names no version with a sign of markup in it: %s',
    (ecosystem) => {
      const words = fc.array(
        fc.constantFrom(
          ...['1', '4', '.', '-', '+', 'rc', '<b>', '&', '"', "'", ';', '`', '\u202e'],
        ),
        {minLength: 1, maxLength: 6},
      );
      fc.assert(
        fc.property(words, (behind) => {
          const patchedVersions = `1.4.7${behind.join('')}`;
          const products = [
            buildAffectedProduct({
              ...{ecosystem, name: 'rocket', patchedVersions},
              affectedVersions: '>= 1.0.0, < 1.4.7',
            }),
          ];
          const posted = [buildPostedAdvisory({affectedProducts: products})];
          const {banners} = bannersOf(posted, ['1.4', '1.4.0', '1.x'], {
            product: `${ecosystem}:rocket`,
          });
          for (const {update} of Object.values(banners)) {
            expect(update?.version ?? '').toMatch(/^[\w.!+-]*$/);
          }
        }),
        {numRuns: runs(300)},
      );
    },
  );

  it('leads nowhere on a site without a page of all advisories', () => {
    expect(bannersOf(ALL, ['1.4'], {index: null}).banners['1.4']?.answer).toBeNull();
  });
});

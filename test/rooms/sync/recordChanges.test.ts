import {describe, expect, it} from 'vitest';
import {recordChanges} from '../../../plugin/src/sync/recordChanges';
import {buildAdvisoryModel, buildAffectedProduct} from '../../given/build';
import type {Advisory, AffectedProduct} from '../../../plugin/src/advisory/advisory';

const AT = '2025-02-01T09:00:00.000Z';
const PUBLISHED = '2025-01-20T09:00:00.000Z';

/** What is recorded when GitHub changes an advisory, without where the record begins. */
function recordBetween(before: Partial<Advisory>, after: Partial<Advisory>) {
  const [begin, ...changes] = recordChanges({
    advisory: buildAdvisoryModel({updatedAt: AT, ...after}),
    last: buildAdvisoryModel(before),
  });
  expect(begin).toEqual({kind: 'state', at: PUBLISHED, to: 'published'});
  return changes;
}

describe('recordChanges', () => {
  it('records nothing of an advisory that is new', () => {
    expect(recordChanges({advisory: buildAdvisoryModel(), last: null})).toEqual([]);
  });

  it('records nothing as long as GitHub says the same', () => {
    const advisory = buildAdvisoryModel({updatedAt: AT});
    expect(recordChanges({advisory: {...advisory}, last: advisory})).toEqual([]);
  });

  it('records that an advisory was withdrawn once it is published again', () => {
    const withdrawnAt = '2025-01-25T09:00:00.000Z';
    expect(
      recordBetween(
        {status: {state: 'withdrawn', at: withdrawnAt}, updatedAt: withdrawnAt},
        {status: {state: 'published'}},
      ),
    ).toEqual([
      {kind: 'state', at: withdrawnAt, to: 'withdrawn'},
      {kind: 'state', at: AT, to: 'published'},
    ]);
  });

  it('gives no date to what came without another one', () => {
    expect(recordBetween({updatedAt: AT}, {severity: 'low'})).toEqual([
      {kind: 'other', at: AT},
      {kind: 'severity', at: null, from: 'high', to: 'low'},
    ]);
  });

  it('records nothing where only texts and people changed', () => {
    expect(recordBetween({}, {summary: 'Another title', description: 'Another text'})).toEqual([]);
  });

  it('records a severity that was raised', () => {
    expect(recordBetween({severity: 'medium'}, {severity: 'critical'})).toEqual([
      {kind: 'severity', at: AT, from: 'medium', to: 'critical'},
    ]);
  });

  it('records a version that fixes a product, and not those that were known', () => {
    const product = (patchedVersions: string | null) => [buildAffectedProduct({patchedVersions})];
    expect(
      recordBetween(
        {affectedProducts: product('1.2.3')},
        {affectedProducts: product('1.2.3, 2.0.1')},
      ),
    ).toEqual([{kind: 'fixed', at: AT, product: 'paper-rocket', version: '2.0.1'}]);
  });

  it('records a CVE id that was assigned, and none that was taken back', () => {
    expect(recordBetween({}, {cveId: 'CVE-2025-1234'})).toEqual([
      {kind: 'cve', at: AT, cveId: 'CVE-2025-1234'},
    ]);
    expect(recordBetween({cveId: 'CVE-2025-1234'}, {})).toEqual([]);
  });

  it('records that an advisory says something else of products and versions', () => {
    const product = (changes: Partial<AffectedProduct>) => [buildAffectedProduct(changes)];
    const recorded = (before: Partial<AffectedProduct>, after: Partial<AffectedProduct>) =>
      recordBetween({affectedProducts: product(before)}, {affectedProducts: product(after)});
    const news = [{kind: 'products', at: AT}];
    expect(recorded({affectedVersions: '< 1.2.3'}, {affectedVersions: '< 1.4.0'})).toEqual(news);
    expect(recorded({affectedVersions: '< 1.2.3'}, {affectedVersions: '<= 1.2.3'})).toEqual(news);
    expect(recorded({affectedVersions: 'old ones'}, {affectedVersions: 'all'})).toEqual(news);
    expect(recorded({name: 'rocket'}, {name: 'lander'})).toContainEqual(
      expect.objectContaining({kind: 'fixed', product: 'lander'}),
    );
    expect(recordBetween({affectedProducts: product({})}, {affectedProducts: []})).toEqual(news);
    expect(recorded({patchedVersions: '1.2.3'}, {patchedVersions: null})).toEqual(news);
  });

  it('records no new spelling, and no other order of products', () => {
    const rocket = buildAffectedProduct({name: 'rocket'});
    const lander = buildAffectedProduct({name: 'lander', affectedVersions: '< 1.2.3'});
    expect(
      recordBetween(
        {affectedProducts: [rocket, lander]},
        {affectedProducts: [{...lander, affectedVersions: '<v1.2.3'}, rocket]},
      ),
    ).toEqual([]);
  });

  it('keeps when an advisory was updated before, because GitHub forgets it', () => {
    const first = '2025-01-25T09:00:00.000Z';
    expect(recordBetween({updatedAt: first}, {summary: 'Another title'})).toEqual([
      {kind: 'other', at: first},
    ]);
    const changes = [{kind: 'severity' as const, at: first, from: 'low', to: 'high'}] as const;
    expect(recordBetween({updatedAt: first, changes}, {changes})).toEqual(changes);
  });

  it('keeps what was recorded before', () => {
    const changes = [{kind: 'cve' as const, at: null, cveId: 'CVE-2025-1234'}];
    expect(
      recordBetween({changes, cveId: 'CVE-2025-1234'}, {cveId: 'CVE-2025-1234', severity: 'low'}),
    ).toEqual([...changes, {kind: 'severity', at: AT, from: 'high', to: 'low'}]);
  });
});

describe('a fixed version', () => {
  const recorded = (
    from: string | null,
    to: string | null,
    names: readonly [string, string] = ['rocket', 'rocket'],
    ecosystem = 'npm',
  ) => {
    const [before, after] = [from, to].map((patchedVersions, index) => [
      buildAffectedProduct({ecosystem, name: names[index] ?? null, patchedVersions}),
    ]);
    return recordBetween({affectedProducts: before ?? []}, {affectedProducts: after ?? []}).flatMap(
      (change) => (change.kind === 'fixed' ? [change.version] : []),
    );
  };

  it.each([
    [null, '>= 4.0.1, < 5.0.0, >= 5.0.1, < 6.0.0, >= 6.0.1', ['4.0.1', '5.0.1', '6.0.1']],
    ['', '>= 0.10.2, < 0.10.0, >= 0.9.18', ['0.9.18', '0.10.2']],
    ['', '^1.4.0', ['1.4.0']],
    ['TBD', '1.2.3', ['1.2.3']],
    ['', '< 2.0.0', []],
    ['', 'None', []],
    ['', 'Not yet in 1.2.3', []],
    ['v1.2.3', '1.2.3', []],
    ['1.2.3', '>= 1.2.3', []],
    ['1.2.3, 2.0.0', '2.0.0, 1.2.3', []],
  ])('is recorded between %j and %j as %j', (from, to, versions) => {
    expect(recorded(from, to)).toEqual(versions);
  });

  it('is the same for another spelling of it or of its product', () => {
    expect(recorded('1.2', '1.2.0', ['rocket', 'rocket'], 'pip')).toEqual([]);
    expect(recorded('1.2', '1.2', ['rocket_core', 'rocket-core'], 'pip')).toEqual([]);
    expect(recorded('1.2.0', '1.2.0', ['rocket_core', 'rocket-core'], 'npm')).toEqual(['1.2.0']);
  });
});

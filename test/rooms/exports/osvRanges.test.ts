import {describe, expect, it} from 'vitest';
import {affectedPackages} from '../../../plugin/src/exports/osv/affectedPackages';
import {buildAffectedProduct} from '../../given/build';
import type {AffectedProduct} from '../../../plugin/src/advisory/advisory';

type Row = readonly [affected: string | null, patched: string | null];

function build(rows: readonly Row[], changes: Partial<AffectedProduct> = {}) {
  const affectedProducts = rows.map(([affectedVersions, patchedVersions]) =>
    buildAffectedProduct({affectedVersions, patchedVersions, ...changes}),
  );
  return affectedPackages({affectedProducts});
}

/** The events of each range of the one package, and the versions that are named one by one. */
function say(rows: readonly Row[], changes: Partial<AffectedProduct> = {}) {
  const [entry, ...others] = build(rows, changes);
  expect(others).toEqual([]);
  return {
    ranges: entry?.ranges?.map(({events}) => events),
    ...(entry?.versions ? {versions: entry.versions} : {}),
  };
}

const NOTHING = {ranges: undefined};

describe('the ranges of an OSV record', () => {
  it.each<[Row, object[][]]>([
    [['< 1.2.3', '1.2.3'], [[{introduced: '0'}, {fixed: '1.2.3'}]]],
    [['< 1.2.3', null], [[{introduced: '0'}, {fixed: '1.2.3'}]]],
    [['<= 1.2.3', null], [[{introduced: '0'}, {last_affected: '1.2.3'}]]],
    [['>= 1.0.0, < 1.2.3', '1.2.3'], [[{introduced: '1.0.0'}, {fixed: '1.2.3'}]]],
    [['>= 1.0.0', null], [[{introduced: '1.0.0'}]]],
    [['*', null], [[{introduced: '0'}]]],
    [['>= 0, < 2', '2.0.0'], [[{introduced: '0'}, {fixed: '2.0.0'}]]],
    [['< v2.0', null], [[{introduced: '0'}, {fixed: '2.0.0'}]]],
  ])('say what %j means', (row, ranges) => {
    expect(say([row])).toEqual({ranges});
  });

  it('are several for several alternatives', () => {
    expect(say([['< 1.2.3 || >= 2.0.0, < 2.1.0', '1.2.3, 2.1.0']])).toEqual({
      ranges: [
        [{introduced: '0'}, {fixed: '1.2.3'}],
        [{introduced: '2.0.0'}, {fixed: '2.1.0'}],
      ],
    });
  });

  it('name a single version, as a scanner finds it and as its registry orders it', () => {
    expect(say([['= 1.2.3', '1.2.4']])).toEqual({
      ranges: [[{introduced: '1.2.3'}, {last_affected: '1.2.3'}]],
      versions: ['1.2.3'],
    });
  });

  it('end at the fix where that is behind the range: what lies between is not known to be free', () => {
    expect(say([['<= 1.2.3', '1.2.5']])).toEqual({
      ranges: [[{introduced: '0'}, {fixed: '1.2.5'}]],
    });
    expect(say([['< 1.2.3', '1.2.5, 2.0.0']])).toEqual({
      ranges: [[{introduced: '0'}, {fixed: '1.2.5'}]],
    });
  });

  it('end at the last fix where the range has no end', () => {
    expect(say([['>= 1.0.0', '1.5.0, 2.1.0']])).toEqual({
      ranges: [[{introduced: '1.0.0'}, {fixed: '2.1.0'}]],
    });
  });

  it.each(['^1.5.3', '~1.2.0', '>= 1.2.0, < 1.5.0', '>= 1.2.0, <= 1.5.0'])(
    'are left out where the last fix ends, and nobody says what comes behind it: %s',
    (fix) => {
      expect(say([['>= 1.0.0', fix]])).toEqual(NOTHING);
      expect(say([['*', fix]])).toEqual(NOTHING);
    },
  );

  it('end at a fix that another row for the product names', () => {
    const rows: Row[] = [
      ['< 1.2.3', null],
      ['>= 2.0.0, < 2.1.0', '1.2.4, 2.1.0'],
    ];
    expect(say(rows)).toEqual({
      ranges: [
        [{introduced: '0'}, {fixed: '1.2.4'}],
        [{introduced: '2.0.0'}, {fixed: '2.1.0'}],
      ],
    });
  });

  it('of one package never meet', () => {
    const rows: Row[] = [
      ['>= 2.0.0, <= 2.4.0', null],
      ['< 1.2.3', null],
      ['>= 1.2.3, < 1.4.0', null],
      ['>= 2.4.0, < 2.5.0', null],
    ];
    expect(say(rows)).toEqual({
      ranges: [
        [{introduced: '0'}, {fixed: '1.4.0'}],
        [{introduced: '2.0.0'}, {fixed: '2.5.0'}],
      ],
    });
  });

  it.each<Row>([
    ['> 1.0.0, < 1.2.3', '1.2.3'], // an exclusive lower end, which OSV does not have
    ['1.2.x', '1.3.0'], // begins with pre-releases that no version of OSV names in every registry
    ['1.2.3', '1.2.4'], // without an operator: it, or all up to it?
    ['!= 1.2.3', null],
    ['before the landing', '1.2.3'],
    [null, '>= 4.0.1, < 5.0.0, >= 5.0.1'],
    [null, null],
    ['< 1.2.3', '1.2.3, incomplete'],
    ['<= 1.2.3', 'see the notes of the release'],
    ['< 1.2.3', '>= 1.2.3, != 1.2.5'],
    ['>= 1.0.0', '^1.5.0, ^2.1.0'], // 2.0.0 lies in a hole whose ends nobody wrote
    ['>= 1.0.0', '1.0.0'],
    ['>= 2.0.0, < 1.0.0', null],
  ])('are left out where they would be a guess: %j, fixed in %j', (affected, patched) => {
    expect(say([[affected, patched]])).toEqual(NOTHING);
    expect(build([[affected, patched]])[0]?.database_specific).toEqual({
      listed: [{affected_versions: affected, patched_versions: patched}],
      no_ranges: 'not translatable',
    });
  });

  it('of a package are all there, or none: a scanner takes them for all', () => {
    const rows: Row[] = [
      ['< 1.2.3', '1.2.3'],
      ['> 2.0.0, < 2.1.0', '2.1.0'],
    ];
    expect(say(rows)).toEqual(NOTHING);
    expect(build(rows)[0]?.database_specific.listed).toEqual([
      {affected_versions: '< 1.2.3', patched_versions: '1.2.3'},
      {affected_versions: '> 2.0.0, < 2.1.0', patched_versions: '2.1.0'},
    ]);
  });

  it('of Go are all there, or none, for all modules that are one product to "Am I affected?"', () => {
    const affectedProducts = [
      buildAffectedProduct({ecosystem: 'go', name: 'github.com/a/b'}),
      buildAffectedProduct({
        ecosystem: 'go',
        name: 'github.com/a/b/v2',
        affectedVersions: '> 2.0.0, < 2.1.0',
      }),
    ];
    const entries = affectedPackages({affectedProducts});
    expect(entries.map(({ranges}) => ranges)).toEqual([undefined, undefined]);
  });

  it('are left out where rows of the advisory are missing: one more may be for the same package', () => {
    const affectedProducts = [buildAffectedProduct()];
    expect(affectedPackages({affectedProducts, affectedProductsOmitted: 2})).toEqual([
      {
        package: {ecosystem: 'npm', name: 'paper-rocket', purl: 'pkg:npm/paper-rocket'},
        database_specific: {
          listed: [{affected_versions: '< 1.2.3', patched_versions: '1.2.3'}],
          no_ranges: 'incomplete',
        },
      },
    ]);
  });

  it('are left out where there is more to compare than any advisory has', () => {
    const rows = Array.from({length: 61}, (_, index): Row => [`= 1.0.${index}`, null]);
    expect(say(rows)).toEqual(NOTHING);
  });

  it.each([
    ['npm', 'SEMVER'],
    ['rust', 'SEMVER'],
    ['go', 'SEMVER'],
    ['erlang', 'SEMVER'],
    ['swift', 'SEMVER'],
    ['pip', 'ECOSYSTEM'],
    ['maven', 'ECOSYSTEM'],
    ['rubygems', 'ECOSYSTEM'],
    ['nuget', 'ECOSYSTEM'],
    ['composer', 'ECOSYSTEM'],
    ['pub', 'ECOSYSTEM'], // counts what is behind a plus, which semantic versions do not
    ['actions', 'ECOSYSTEM'],
  ])('of %s are of the type %s', (ecosystem, type) => {
    const [entry] = build([['< 1.2.3', '1.2.3']], {ecosystem, name: 'acme/rocket'});
    expect(entry?.ranges).toEqual([{type, events: [{introduced: '0'}, {fixed: '1.2.3'}]}]);
  });

  it('have versions as they are written, without a v, and intervals where a registry has them', () => {
    expect(say([['< v1.0rc1', null]], {ecosystem: 'pip'})).toEqual({
      ranges: [[{introduced: '0'}, {fixed: '1.0rc1'}]],
    });
    expect(say([['[1.0,1.2)', null]], {ecosystem: 'maven', name: 'a:b'})).toEqual({
      ranges: [[{introduced: '1.0'}, {fixed: '1.2'}]],
    });
  });

  it('are left out of all modules of a repository where those of one cannot be said', () => {
    const rows = [
      {name: 'github.com/acme/rocket', affectedVersions: '> 1.0.0, < 1.2.3'},
      {name: 'github.com/acme/rocket/v2', affectedVersions: '>= 2.0.0, < 2.1.0'},
    ];
    const affectedProducts = rows.map((row) =>
      buildAffectedProduct({...row, ecosystem: 'go', patchedVersions: null}),
    );
    const entries = affectedPackages({affectedProducts});
    expect(entries.map((entry) => entry.package?.name)).toEqual(rows.map(({name}) => name));
    expect(entries.map(({ranges}) => ranges)).toEqual([undefined, undefined]);
    const [, second] = affectedProducts;
    expect(affectedPackages({affectedProducts: second ? [second] : []})[0]?.ranges).toHaveLength(1);
  });
});

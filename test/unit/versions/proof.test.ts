import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {ask} from './ask';
import {compareIn, holds, mayDeny} from './plainModel';
import {runs} from '../seed';
import type {Row} from './ask';
import type {ModelInterval, ModelRow} from './plainModel';

/** What stands behind the numbers in each ecosystem, nothing more often than not. */
const SUFFIXES: Record<string, readonly string[]> = {
  npm: ['-alpha.1', '-beta.2', '-rc.1'],
  rust: ['-alpha.1', '-rc.1'],
  go: ['-rc.1', '-rc.2'],
  erlang: ['-rc.1'],
  swift: ['-beta.1'],
  actions: ['-rc.1'],
  pub: ['-dev.1', '-rc.1'],
  pip: ['a1', 'rc1', '.dev1', '.post1'],
  rubygems: ['.rc1', '.beta2'],
  maven: ['-alpha-1', '-rc-1', '-SNAPSHOT'],
  composer: ['-beta.1', '-rc.1'],
  nuget: ['-beta.1', '-rc.1'],
  other: ['-rc.1', '-beta.1'],
};

/** Spellings of one product. */
const NAMES: Record<string, readonly string[]> = {
  pip: ['rocket-core', 'rocket_core', 'Rocket.Core'],
  nuget: ['Rocket', 'rocket'],
  composer: ['Paper/rocket', 'paper/rocket'],
  rust: ['rocket-core', 'rocket_core'],
  go: ['github.com/paper/rocket', 'https://github.com/paper/rocket', 'github.com/Paper/rocket/pkg'],
  swift: ['github.com/paper/rocket', 'https://github.com/paper/rocket.git'],
};

/** Few numbers, so that ends, fixes and versions often meet. */
function versionOf(ecosystem: string) {
  const number = fc.integer({min: 0, max: 3});
  const suffix = fc.oneof(
    {weight: 4, arbitrary: fc.constant('')},
    {weight: 1, arbitrary: fc.constantFrom(...(SUFFIXES[ecosystem] ?? []))},
  );
  return fc
    .tuple(number, number, number, suffix)
    .map(([major, minor, patch, end]) => `${major}.${minor}.${patch}${end}`);
}

function writeInterval({from, isFromIncluded, to, isToIncluded}: ModelInterval, style: string) {
  if (from !== null && from === to) {
    return `= ${from}`;
  }
  if (style === 'brackets' && (from ?? to) !== null) {
    const open = from !== null && isFromIncluded ? '[' : '(';
    const close = to !== null && isToIncluded ? ']' : ')';
    return `${open}${from ?? ''},${to ?? ''}${close}`;
  }
  if (style === 'hyphen' && from !== null && to !== null && isFromIncluded && isToIncluded) {
    return `${from} - ${to}`;
  }
  const ends = [
    ...(from === null ? [] : [`${isFromIncluded ? '>=' : '>'} ${from}`]),
    ...(to === null ? [] : [`${isToIncluded ? '<=' : '<'} ${to}`]),
  ];
  return ends.length === 0 ? 'all versions' : ends.join(style === 'spaces' ? ' ' : ', ');
}

interface WrittenRow {
  readonly row: ModelRow;
  readonly written: Row;
}

function rowOf(ecosystem: string): fc.Arbitrary<WrittenRow> {
  const version = versionOf(ecosystem);
  const compare = compareIn(ecosystem);
  const hasBrackets = ecosystem === 'maven' || ecosystem === 'nuget';
  // Ends in their order, two for each interval, so that many ranges are understood.
  const intervals = fc
    .tuple(
      fc.uniqueArray(version, {
        minLength: 2,
        maxLength: 4,
        comparator: (a, b) => compare(a, b) === 0,
      }),
      fc.boolean(),
      fc.boolean(),
      fc.boolean(),
      fc.boolean(),
    )
    .map(([versions, isFromIncluded, isToIncluded, isOpenBelow, isOpenAbove]) => {
      const sorted = versions.sort(compare);
      const pairs = sorted.flatMap((from, index) =>
        index % 2 === 0 ? [[from, sorted[index + 1] ?? from]] : [],
      );
      return pairs.map(([from = null, to = null], index): ModelInterval => {
        const isPoint = from === to;
        return {
          from: isOpenBelow && index === 0 && !isPoint ? null : from,
          to: isOpenAbove && index === pairs.length - 1 && !isPoint ? null : to,
          isFromIncluded: isFromIncluded || isPoint,
          isToIncluded: isToIncluded || isPoint,
        };
      });
    });
  return fc
    .record({
      intervals,
      fixes: fc.array(version, {maxLength: 3}),
      none: fc.constantFrom('', 'None', 'n/a', 'TBD', 'not yet', '-'),
      operator: fc.constantFrom('', '', '', '>= ', '^', 'v'),
      style: fc.constantFrom('commas', 'spaces', 'hyphen', ...(hasBrackets ? ['brackets'] : [])),
      name: fc.constantFrom(...(NAMES[ecosystem] ?? ['rocket'])),
    })
    .map(({intervals: parts, fixes, none, operator, style, name}) => ({
      row: {intervals: parts, fixes},
      written: {
        name,
        affected: parts
          .map((part) => writeInterval(part, style))
          .join(style === 'brackets' ? ',' : ' || '),
        fixed: fixes.length === 0 ? none : fixes.map((fix) => operator + fix).join(', '),
      },
    }));
}

describe.each(Object.keys(SUFFIXES))('"Am I affected?" in %s', (ecosystem) => {
  const question = fc.record({
    advisories: fc.array(fc.array(rowOf(ecosystem), {minLength: 1, maxLength: 2}), {
      minLength: 1,
      maxLength: 3,
    }),
    version: versionOf(ecosystem),
  });
  const tell = (advisories: readonly (readonly WrittenRow[])[], version: string) =>
    ask({
      ecosystem,
      advisories: advisories.map((rows) => rows.map(({written}) => written)),
      product: NAMES[ecosystem]?.[0] ?? 'rocket',
      version,
    });
  const rowsOf = (advisories: readonly (readonly WrittenRow[])[]) =>
    advisories.flat().map(({row}) => row);

  it('says "not affected" only where every row is proven not to hit', () => {
    let denied = 0;
    fc.assert(
      fc.property(question, ({advisories, version}) => {
        const {answer} = tell(advisories, version);
        if (answer === 'not-affected') {
          denied += 1;
          const unproven = rowsOf(advisories).filter((row) => !mayDeny(row, version, ecosystem));
          expect(unproven).toEqual([]);
        }
      }),
      {numRuns: runs(1000)},
    );
    // Else nothing was tested.
    expect(denied).toBeGreaterThan(10);
  });

  it('says "affected" only where a row holds the version and nothing names it as fixed', () => {
    fc.assert(
      fc.property(question, ({advisories, version}) => {
        if (tell(advisories, version).answer === 'affected') {
          const compare = compareIn(ecosystem);
          const hit = advisories.find((rows) => {
            const fixes = rows.flatMap(({row}) => row.fixes);
            const isFixed = fixes.some((fix) => compare(fix, version) === 0);
            return !isFixed && rows.some(({row}) => holds(row, version, ecosystem));
          });
          expect(hit).toBeDefined();
        }
      }),
      {numRuns: runs(500)},
    );
  });

  it('gives as the lowest free version a named fix that no row affects', () => {
    fc.assert(
      fc.property(question, ({advisories, version}) => {
        const {freeVersion} = tell(advisories, version);
        if (freeVersion !== null) {
          const rows = rowsOf(advisories);
          expect(rows.flatMap(({fixes}) => fixes)).toContain(freeVersion);
          expect(rows.filter((row) => !mayDeny(row, freeVersion, ecosystem))).toEqual([]);
          expect(compareIn(ecosystem)(freeVersion, version)).toBeGreaterThanOrEqual(0);
        }
      }),
      {numRuns: runs(500)},
    );
  });
});

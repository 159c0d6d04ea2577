import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {ask} from '../../rooms/versions/ask';
import {compareIn, holds, mayDeny} from '../../rooms/versions/plainModel';
import {advise} from '../../../plugin/src/posts/advice';
import {readProductVersions} from '../../../plugin/src/versions/readProductVersions';
import {stateFixes} from '../../../plugin/src/versions/stateFixes';
import {stateProducts} from '../../../plugin/src/versions/stateProducts';
import {buildAffectedProduct} from '../../given/build';
import {runs} from '../../given/seed';
import type {Row} from '../../rooms/versions/ask';
import type {ModelInterval, ModelRow} from '../../rooms/versions/plainModel';

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

/** Where `^1.4.0` and the like end. */
const ENDS: Record<string, (numbers: readonly number[]) => readonly number[]> = {
  '^': ([major = 0, minor = 0, patch = 0]) =>
    major > 0 ? [major + 1, 0, 0] : minor > 0 ? [0, minor + 1, 0] : [0, 0, patch + 1],
  '~': ([major = 0, minor = 0]) => [major, minor + 1, 0],
  '~> ': ([major = 0, minor = 0]) => [major, minor + 1, 0],
};

function endOf(operator: string, version: string): string | null {
  const numbers = /^\d+\.\d+\.\d+/.exec(version)?.[0].split('.').map(Number) ?? [];
  return ENDS[operator]?.(numbers).join('.') ?? null;
}

type WrittenFixes = Omit<ModelRow, 'intervals'> & {readonly written: readonly string[]};

/** In all the ways in which maintainers write them, with what they mean. */
function fixesOf(ecosystem: string): fc.Arbitrary<WrittenFixes> {
  const version = versionOf(ecosystem);
  const compare = compareIn(ecosystem);
  const plain = fc
    .record({
      versions: fc.array(version, {maxLength: 3}),
      operator: fc.constantFrom('', '', '', '>= ', '^', '~', '~> ', 'v'),
    })
    .map(({versions, operator}) => ({
      fixes: versions.map((each) => ({version: each, to: endOf(operator, each)})),
      written: versions.map((each) => operator + each),
    }));
  // `>= 1.4.0, < 2.0.0, >= 2.0.1`: each up to the limit behind it, the last one perhaps without.
  const ranges = fc
    .uniqueArray(version, {
      minLength: 2,
      maxLength: 5,
      comparator: (one, other) => compare(one, other) === 0,
    })
    .map((versions) => {
      const sorted = versions.sort(compare);
      return {
        fixes: sorted.flatMap((each, index) =>
          index % 2 === 0 ? [{version: each, to: sorted[index + 1] ?? null}] : [],
        ),
        written: sorted.map((each, index) => `${index % 2 === 0 ? '>=' : '<'} ${each}`),
      };
    });
  return fc
    .record({
      named: fc.oneof({weight: 4, arbitrary: plain}, {weight: 1, arbitrary: ranges}),
      excluded: fc.oneof(
        {weight: 5, arbitrary: fc.constant([])},
        {weight: 1, arbitrary: fc.tuple(version)},
      ),
      vague: fc.oneof(
        {weight: 5, arbitrary: fc.constant([])},
        {weight: 1, arbitrary: fc.constantFrom(['see the notes of the release'], ['ask us'])},
      ),
    })
    .map(({named: {fixes, written}, excluded, vague}) => ({
      fixes,
      excluded,
      isVague: vague.length > 0,
      written: [...written, ...excluded.map((each) => `!= ${each}`), ...vague],
    }));
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
      fixes: fixesOf(ecosystem),
      none: fc.constantFrom('', 'None', 'n/a', 'TBD', 'not yet', '-'),
      style: fc.constantFrom('commas', 'spaces', 'hyphen', ...(hasBrackets ? ['brackets'] : [])),
      name: fc.constantFrom(...(NAMES[ecosystem] ?? ['rocket'])),
    })
    .map(({intervals: parts, fixes: {written, ...fixes}, none, style, name}) => ({
      row: {intervals: parts, ...fixes},
      written: {
        name,
        affected: parts
          .map((part) => writeInterval(part, style))
          .join(style === 'brackets' ? ',' : ' || '),
        fixed: written.length === 0 ? none : written.join(', '),
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
    advisories.flatMap((written) => {
      const rows = written.map(({row}) => row);
      return rows.map((row) => ({row, others: rows.filter((other) => other !== row)}));
    });

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
            const isFixed = rows.some(
              ({row: {fixes, excluded}}) =>
                fixes.some((fix) => compare(fix.version, version) === 0) &&
                !excluded.some((each) => compare(each, version) === 0),
            );
            return !isFixed && rows.some(({row}) => holds(row, version, ecosystem));
          });
          expect(hit).toBeDefined();
        }
      }),
      {numRuns: runs(500)},
    );
  });

  it('says "or later" in a post only where nothing later is listed as affected', () => {
    let said = 0;
    fc.assert(
      fc.property(
        fc.array(rowOf(ecosystem), {minLength: 1, maxLength: 3}),
        versionOf(ecosystem),
        (rows, version) => {
          const products = rows.map(({written: {name, affected, fixed}}) =>
            buildAffectedProduct({
              ecosystem,
              name,
              affectedVersions: affected,
              patchedVersions: fixed,
            }),
          );
          const targets = advise(stateProducts(products)).flatMap(({advice}) =>
            advice.kind === 'update' ? advice.targets.filter((target) => target.isOrLater) : [],
          );
          const compare = compareIn(ecosystem);
          said += targets.length;
          for (const {fix} of targets) {
            const isLater = compare(version, fix.name.replace(/^v/, '')) >= 0;
            const hit = isLater ? rows.filter(({row}) => holds(row, version, ecosystem)) : [];
            expect(hit).toEqual([]);
          }
        },
      ),
      {numRuns: runs(1000)},
    );
    expect(said).toBeGreaterThan(10);
  });

  it('gives as the lowest free version a named fix that no row affects', () => {
    fc.assert(
      fc.property(question, ({advisories, version}) => {
        const {freeVersion} = tell(advisories, version);
        if (freeVersion !== null) {
          const rows = rowsOf(advisories);
          expect(rows.flatMap(({row}) => row.fixes.map((fix) => fix.version))).toContain(
            freeVersion,
          );
          expect(rows.filter((row) => !mayDeny(row, freeVersion, ecosystem))).toEqual([]);
          expect(compareIn(ecosystem)(freeVersion, version)).toBeGreaterThanOrEqual(0);
        }
      }),
      {numRuns: runs(500)},
    );
  });

  it('leads from a row without a fix to a later one that no row affects', () => {
    const rows = fc.array(rowOf(ecosystem), {minLength: 2, maxLength: 3});
    let led = 0;
    fc.assert(
      fc.property(rows, (written) => {
        const entries = written.map(({written: {name, affected, fixed}}) => ({
          versions: readProductVersions({
            ecosystem,
            name,
            affectedVersions: affected,
            patchedVersions: fixed,
          }),
        }));
        for (const {statement} of stateFixes(entries)) {
          const later = statement.kind === 'elsewhere' ? statement.later : null;
          if (later !== null) {
            led += 1;
            const version = later.name.replace(/^v/, '');
            const isHit = (each: ReturnType<typeof rowsOf>[number]) =>
              !mayDeny(each, version, ecosystem);
            expect(rowsOf([written]).filter(isHit)).toEqual([]);
          }
        }
      }),
      {numRuns: runs(1000)},
    );
    expect(led).toBeGreaterThan(3);
  });
});

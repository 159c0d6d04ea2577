import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {answerQuestion} from '../../../plugin/src/versions/answerQuestion';
import {judgeLine} from '../../../plugin/src/versions/judgeLine';
import {orderOf} from '../../../plugin/src/versions/orderOf';
import {readNamedVersion} from '../../../plugin/src/versions/versionLine';
import {runs} from '../../given/seed';
import type {LineAnswer} from '../../../plugin/src/versions/judgeLine';
import type {AskedAdvisory} from '../../../plugin/src/versions/consultAdvisories';

type Row = readonly [affected: string | null, fixed: string | null];

interface Named extends AskedAdvisory {
  readonly id: string;
}

/** Advisories of one repository about rocket, each with one or more ranges. */
function advisoriesOf(ecosystem: string, all: readonly (readonly Row[])[]): Named[] {
  return all.map((rows, index) => ({
    id: `advisory ${index + 1}`,
    repositories: ['paper-rocket/rocket'],
    products: rows.map(([affectedVersions, patchedVersions]) => ({
      key: `${ecosystem}:rocket`,
      ecosystem,
      name: 'rocket',
      affectedVersions,
      patchedVersions,
    })),
  }));
}

function judge(
  name: string,
  advisories: readonly Named[],
  ecosystem = 'npm',
): LineAnswer<Named> | null {
  const named = readNamedVersion(name);
  if (named?.kind !== 'line') {
    throw new Error(`${name} is no line.`);
  }
  return judgeLine({advisories, wanted: `${ecosystem}:rocket`, line: named.line});
}

/** In words, as the banner says it. */
function told(name: string, all: readonly Row[], ecosystem = 'npm'): string {
  const answer = judge(
    name,
    advisoriesOf(
      ecosystem,
      all.map((row) => [row]),
    ),
    ecosystem,
  );
  if (answer === null) {
    return 'nothing';
  }
  const {affecting, isWhole, update} = answer;
  const which = `${isWhole ? 'all' : 'some'} by ${affecting.length}`;
  const to = update ? `${update.version}${update.isOnwards ? ' or later' : ''}` : 'nothing';
  return `${which}, update to ${to}`;
}

describe('the name of a docs version', () => {
  it.each([
    ['2.3.1', 'the release 2.3.1'],
    ['v2.3.1', 'the release v2.3.1'],
    ['2.0.0-rc.1', 'the release 2.0.0-rc.1'],
    ['legacy', 'the release legacy'],
    ['1.4', 'the line 1.4'],
    ['v1.4', 'the line 1.4'],
    [' 1 ', 'the line 1'],
    ['1.x', 'the line 1'],
    ['1.4.x', 'the line 1.4'],
    ['1.x.x', 'the line 1'],
    ['1.*', 'the line 1'],
    ['1.4.2.x', 'the line 1.4.2'],
    ['24.04', 'nothing'],
    ['', 'nothing'],
    ['99999999999.1', 'the release 99999999999.1'],
  ])('%s stands for %s', (name, expected) => {
    const named = readNamedVersion(name);
    const what =
      named === null
        ? 'nothing'
        : named.kind === 'line'
          ? `the line ${named.line.join('.')}`
          : `the release ${named.version}`;
    expect(what).toBe(expected);
  });
});

describe('a line of releases', () => {
  it.each<[what: string, name: string, rows: Row[], expected: string]>([
    [
      'is updated to the fix in the line',
      '1.4',
      [['>= 1.0.0, < 1.4.7', '1.4.7']],
      'some by 1, update to 1.4.7 or later',
    ],
    [
      'is updated to the last of several fixes',
      '1.4',
      [
        ['< 1.4.3', '1.4.3'],
        ['>= 1.4.1, < 1.4.7', '1.4.7'],
      ],
      'some by 2, update to 1.4.7 or later',
    ],
    [
      'is updated behind the line where all of it is affected',
      '1.4',
      [['>= 1.0.0, < 2.0.1', '2.0.1']],
      'all by 1, update to 2.0.1',
    ],
    [
      'is updated behind the line where a later release of it is affected again',
      '1.4',
      [
        ['< 1.4.3', '1.4.3'],
        ['>= 1.4.5, < 1.5.2', '1.5.2'],
      ],
      'some by 2, update to 1.5.2',
    ],
    [
      'is updated past each of its branches',
      '1.x',
      [['>= 1.4.0, < 1.4.7 || >= 1.6.0, < 1.6.2', '1.4.7, 1.6.2']],
      'some by 1, update to 1.6.2 or later',
    ],
    [
      'is updated to nothing where nobody says what is fixed',
      '1.4',
      [['>= 1.0.0, <= 1.4.6', null]],
      'some by 1, update to nothing',
    ],
    [
      'is updated to nothing where an advisory can not be understood',
      '1.4',
      [
        ['< 1.4.7', '1.4.7'],
        ['before the spring release', null],
      ],
      'some by 1, update to nothing',
    ],
    ['says nothing where it is free', '1.4', [['< 1.4.0', '1.4.0']], 'nothing'],
    ['says nothing where it is behind it', '1.4', [['>= 1.5.0, < 1.5.2', '1.5.2']], 'nothing'],
    ['says nothing where nobody can tell', '1.4', [['before spring', '1.4.7']], 'nothing'],
    [
      'says nothing of releases that there may never have been',
      '1.4',
      [['> 1.4.6, < 1.5.2', '1.5.2']],
      'nothing',
    ],
    ['has no pre-releases', '2.x', [['>= 2.0.0-alpha.1, < 2.0.0', '2.0.0']], 'nothing'],
    [
      'named by a year begins with its first release, not with 0',
      '2024',
      [['< 2024.1.0', '2024.1.0']],
      'nothing',
    ],
    [
      'counts a release that an advisory names',
      '1.4',
      [['= 1.4.3', '1.4.4']],
      'some by 1, update to 1.4.4 or later',
    ],
  ])('%s', (_what, name, rows, expected) => {
    expect(told(name, rows)).toBe(expected);
  });

  it.each([
    ['npm', '<= 1.4 || >= 1.5, < 3.0.0', '1.4.1, of which the range may say nothing'],
    ['nuget', '<= 1.4.0 || >= 1.4.1, < 3.0.0', '1.4.0.1, which lies between the ranges'],
  ])('is not hit as a whole, for %s and %s, because of %s', (ecosystem, affected) => {
    expect(told('1.x', [[affected, '3.0.0']], ecosystem)).toBe('some by 1, update to 3.0.0');
  });

  it('says nothing where several registries have such a product', () => {
    const advisories = ['npm', 'pip'].flatMap((ecosystem) =>
      advisoriesOf(ecosystem, [[['< 2.0.0', '2.0.0']]]),
    );
    expect(judgeLine({advisories, wanted: 'rocket', line: [1, 4]})).toBeNull();
  });

  it('has an example that is hit by just those advisories, or none', () => {
    const both = advisoriesOf('npm', [[['< 1.4.3', '1.4.3']], [['>= 1.4.5, < 1.4.7', '1.4.7']]]);
    expect(judge('1.4', both)).toMatchObject({affecting: both, example: null});
    expect(judge('1.4', both.slice(0, 1))).toMatchObject({example: '1.4.0'});
    expect(judge('1.4', both.slice(1))).toMatchObject({example: '1.4.5'});
  });
});

const ECOSYSTEMS = ['npm', 'pip', 'maven', 'nuget', 'rubygems', 'composer', 'go', 'other'] as const;

const numbers = fc.tuple(
  fc.integer({min: 0, max: 3}),
  fc.integer({min: 0, max: 4}),
  fc.integer({min: 0, max: 5}),
);
const named = fc.oneof(
  {weight: 6, arbitrary: numbers.map((each) => each.join('.'))},
  {weight: 1, arbitrary: numbers.map(([major, minor]) => `${major}.${minor}`)},
  {weight: 1, arbitrary: numbers.map(([major]) => `${major}`)},
  {weight: 1, arbitrary: numbers.map((each) => `${each.join('.')}-rc.1`)},
);
const range = fc.oneof(
  fc.tuple(fc.constantFrom('<', '<=', '>', '>=', '='), named).map((parts) => parts.join(' ')),
  fc
    .tuple(fc.constantFrom('>', '>='), named, fc.constantFrom('<', '<='), named)
    .map(([from, low, to, high]) => `${from} ${low}, ${to} ${high}`),
  named,
  named.map((version) => `${version}.x`),
  fc.constantFrom('*', 'some versions'),
);
const fix = fc
  .tuple(fc.constantFrom('', '', '', '>= ', '^', '~', '!= '), named)
  .map((parts) => parts.join(''));
const fixed = fc.oneof(
  {weight: 6, arbitrary: fc.array(fix, {minLength: 1, maxLength: 3}).map((all) => all.join(', '))},
  {weight: 1, arbitrary: fc.constantFrom(null, 'None', '1.2.3, partly')},
);
const rows = fc.array(fc.tuple(range, fixed), {minLength: 1, maxLength: 2});
const line = fc.oneof(
  numbers.map(([major]) => [major]),
  numbers.map(([major, minor]) => [major, minor]),
);
/** What stands behind the numbers of the line in one of its releases. */
const rest = fc.array(fc.integer({min: 0, max: 7}), {minLength: 1, maxLength: 3});

describe('what is said of a line', () => {
  it.each(ECOSYSTEMS)('is true of each of its releases, by the form: %s', (ecosystem) => {
    const order = orderOf(ecosystem);
    let claims = 0;
    fc.assert(
      fc.property(
        fc.array(rows, {minLength: 1, maxLength: 3}),
        line,
        fc.array(rest, {minLength: 10, maxLength: 10}),
        (all, numbersOfLine, rests) => {
          const advisories = advisoriesOf(ecosystem, all);
          const wanted = `${ecosystem}:rocket`;
          const answer = judgeLine({advisories, wanted, line: numbersOfLine});
          if (answer === null) {
            return;
          }
          claims += 1;
          const ask = (version: string) => {
            const asked = answerQuestion({advisories, wanted, version});
            if (asked.kind !== 'judged') {
              throw new Error(`${version} is ${asked.kind}`);
            }
            const ids = (each: typeof asked.affecting) => each.map(({advisory: {id}}) => id);
            return {affecting: ids(asked.affecting), unclear: ids(asked.unclear)};
          };
          const {affecting, isWhole, update, example} = answer;
          const counted = affecting.map(({id}) => id);
          expect(counted.length).toBeGreaterThan(0);
          if (example !== null) {
            expect(ask(example).affecting).toEqual(counted);
          }
          if (update !== null) {
            // A maintainer may write 2 for 2.0.0.
            const whole = order.readVersion(update.version) ?? order.readBound(update.version);
            expect(ask(whole ?? '')).toEqual({affecting: [], unclear: []});
          }
          const releases = rests
            .map((each) => order.readVersion([...numbersOfLine, ...each].join('.')))
            .filter((version) => version !== null);
          for (const version of releases) {
            const now = ask(version);
            if (isWhole) {
              expect(now.affecting, version).toEqual(expect.arrayContaining(counted));
            }
            if (update !== null) {
              const end = order.readBound(update.version) ?? update.version;
              const isLater = order.compare(version, end) >= 0;
              const isOpen = now.affecting.length + now.unclear.length > 0;
              // Nobody who is hit is told to go back, and "or later" leads nobody into the next one.
              expect(isLater && isOpen, `${version} and ${update.version}`).toBe(false);
            }
          }
        },
      ),
      {numRuns: runs(500)},
    );
    expect(claims).toBeGreaterThan(100);
  });
});

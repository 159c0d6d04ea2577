import * as pep440 from '@renovatebot/pep440';
import * as gem from '@renovatebot/ruby-semver';
import * as nuget from '@snyk/nuget-semver';
import * as maven from 'mvncmp';
import fc from 'fast-check';
import semver from 'semver';
import {describe, expect, it} from 'vitest';
import {judgeProduct} from '../../../plugin/src/versions/judgeProduct';
import {orderOf} from '../../../plugin/src/versions/orderOf';
import {readAffected} from '../../../plugin/src/versions/readAffected';
import {readProductVersions} from '../../../plugin/src/versions/readProductVersions';
import {runs} from '../../given/seed';

const ECOSYSTEMS = [
  'npm',
  'pip',
  'rust',
  'go',
  'maven',
  'rubygems',
  'composer',
  'nuget',
  'erlang',
  'pub',
  'swift',
  'actions',
  'other',
  null,
];

const number = fc.oneof(fc.integer({min: 0, max: 12}), fc.nat()).map(String);

function numbers(minLength: number, maxLength: number) {
  return fc.array(number, {minLength, maxLength}).map((parts) => parts.join('.'));
}

function joined(...parts: fc.Arbitrary<string>[]) {
  return fc.tuple(...parts).map((texts) => texts.join(''));
}

const preRelease = joined(
  fc.constantFrom('', '-alpha', '-beta.', '-rc.', '-', '-x-y.'),
  fc.integer({min: 1, max: 12}).map(String),
);
const semverVersion = joined(numbers(3, 3), fc.oneof(fc.constant(''), preRelease)).filter(
  (text) => semver.valid(text) !== null,
);
const pythonVersion = joined(
  fc.constantFrom('', '', '', '1!'),
  numbers(1, 4),
  fc.constantFrom('', '', 'a1', 'b2', 'rc3', '.post1', '.dev4', 'rc1.dev2', '.post2.dev1'),
);
const gemVersion = joined(numbers(1, 4), fc.constantFrom('', '', '.a', '.rc1', '.pre.2', '-3'));
/** Without what the library, which is as old as Maven 3.0, orders in another way. */
const mavenVersion = joined(
  numbers(3, 3),
  fc.constantFrom('', '', '-alpha-1', '-beta-2', '-rc1', '-SNAPSHOT', '-M2', '-sp', '-jre'),
);
const nugetVersion = joined(numbers(3, 4), fc.constantFrom('', '', '-alpha', '-beta', '-rc'));

/** Ecosystem, its versions, and the library that says how they are ordered. */
const LIBRARIES = [
  ['npm', semverVersion, semver.compare],
  ['pip', pythonVersion, pep440.compare],
  ['rubygems', gemVersion, (a: string, b: string) => Number(gem.gt(a, b)) - Number(gem.lt(a, b))],
  ['maven', mavenVersion, maven.compare],
  ['nuget', nugetVersion, nuget.compare],
] as const;

type Range = Omit<Parameters<typeof readProductVersions>[0], 'name'>;

function judge(range: Range, version: string) {
  return judgeProduct({product: readProductVersions({...range, name: 'rocket'}), version});
}

/** What a maintainer may write, and what nobody would. */
const piece = fc.oneof(
  fc.constantFrom(' ', ' ', ',', '||', ';', '<', '<=', '>', '>=', '=', '-', ' to ', '.x', '[', ')'),
  fc.constantFrom('v', 'all versions', '.', '+', '!', '1.0.0', '2.0', '1.2.3-rc.1', '^', '~', '*'),
  number,
  fc.string({maxLength: 5}),
);
const words = fc.array(piece, {maxLength: 12}).map((pieces) => pieces.join(''));
const anyText = fc.oneof(words, words, fc.string(), fc.string({unit: 'binary'}));
const anyRange = fc.record({
  ecosystem: fc.oneof(fc.constantFrom(...ECOSYSTEMS), fc.string()),
  affectedVersions: fc.oneof(anyText, fc.constant(null)),
  patchedVersions: fc.oneof(anyText, fc.constant(null)),
});

describe.each(LIBRARIES)('the answers for %s', (ecosystem, version, compare) => {
  const order = (sign: string, difference: number) =>
    ({'<': difference < 0, '<=': difference <= 0, '>': difference > 0, '>=': difference >= 0})[
      sign
    ];

  it('are those of its library', () => {
    const sign = fc.constantFrom('<', '<=', '>', '>=');
    fc.assert(
      fc.property(sign, version, version, (operator, bound, typed) => {
        const affectedVersions = `${operator} ${bound}`;
        // Whatever is above a range is above the fix.
        const patchedVersions = operator.startsWith('<') ? bound : null;
        const range = {ecosystem, affectedVersions, patchedVersions};
        const {kind} = judge(range, typed);
        const expected = order(operator, compare(typed, bound)) ? 'affected' : 'notAffected';
        const isZero = operator === '>=' && /^[0.]+$/.test(bound);
        // The end of "up to", pre-releases of the first one, builds of one version, and what looks
        // like a day or a commit.
        const mayBeUnclear =
          operator !== '<' ||
          (ecosystem === 'maven' && (bound + typed).includes('jre')) ||
          [bound, typed].some((text) => /^\d{7,}/.test(text));
        expect([
          expected,
          ...(mayBeUnclear ? ['unclear'] : []),
          ...(isZero ? ['affected'] : []),
        ]).toContain(kind);
      }),
      {numRuns: runs(500)},
    );
  });
});

describe.each(ECOSYSTEMS)('the order of %j', (ecosystem) => {
  it('is an order', () => {
    const {readVersion, compare} = orderOf(ecosystem);
    const version = fc
      .oneof(semverVersion, pythonVersion, gemVersion, mavenVersion, nugetVersion)
      .filter((text) => readVersion(text) !== null)
      .map((text) => readVersion(text) ?? '');
    fc.assert(
      fc.property(version, version, version, (a, b, c) => {
        expect(Math.sign(compare(a, b)) + Math.sign(compare(b, a))).toBe(0);
        expect(compare(a, a)).toBe(0);
        const [first = a, , last = c] = [a, b, c].sort(compare);
        expect(compare(first, last)).toBeLessThanOrEqual(0);
      }),
      {numRuns: runs(300)},
    );
  });
});

describe('any text', () => {
  it('gets an answer', () => {
    fc.assert(
      fc.property(anyRange, anyText, (range, version) => {
        const verdict = judge(range, version);
        expect(['affected', 'notAffected', 'unclear']).toContain(verdict.kind);
      }),
      {numRuns: runs(500)},
    );
  });

  it('is never "not affected" where it is not understood', () => {
    fc.assert(
      fc.property(anyRange, semverVersion, (range, version) => {
        const order = orderOf(range.ecosystem);
        const isRead =
          range.affectedVersions !== null &&
          readAffected({text: range.affectedVersions, order}) !== null;
        const {kind} = judge(range, version);
        expect(isRead || kind === 'unclear').toBe(true);
      }),
      {numRuns: runs(500)},
    );
  });

  it('is not understood with a word too many', () => {
    const word = fc.constantFrom('fixed', 'or', 'and', '(beta)', '?', 'linux', ';', ',', '<', '!1');
    const place = fc.constantFrom('before', 'behind');
    fc.assert(
      fc.property(
        fc.constantFrom(...ECOSYSTEMS),
        semverVersion,
        word,
        place,
        (ecosystem, bound, extra, where) => {
          const plain = `< ${bound}`;
          const text = where === 'before' ? `${extra} ${plain}` : `${plain} ${extra}`;
          const range = {ecosystem, affectedVersions: text, patchedVersions: null};
          const {kind} = judge(range, '999999.0.0');
          expect(kind).toBe('unclear');
        },
      ),
      {numRuns: runs(500)},
    );
  });

  it.each([
    ['digits', '1'.repeat(3900)],
    ['dots', '1.'.repeat(1900)],
    ['counts', `< 1.1alpha${'1.1'.repeat(60)}x`],
    ['brackets', `[${' '.repeat(1900)}${'('.repeat(1900)}`],
    ['spaces', `<${' '.repeat(3900)}`],
    ['alternatives', '<1||'.repeat(900)],
    ['letters', `< 1.0.0-${'a.'.repeat(95)}`],
    ['versions', '1.0.1 '.repeat(600)],
  ])('is answered, and never "not affected", where a range is nothing but %s', (_, text) => {
    for (const ecosystem of ECOSYSTEMS) {
      const range = {ecosystem, affectedVersions: text, patchedVersions: text};
      const {kind} = judge(range, '1.0.0');
      expect(kind).not.toBe('notAffected');
    }
  });
});

import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readRealAdvisories} from '../../../bench/realAdvisories';
import {REAL_ADVISORIES} from '../../given/beside';
import {buildAffectedProduct, buildPublishedAdvisory} from '../../given/build';
import {runs} from '../../given/seed';
import {isContradiction, scanAdvisory} from '../../rooms/exports/scanAdvisory';
import type {Comparison} from '../../rooms/exports/scanAdvisory';

function count(comparisons: readonly Comparison[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const {osv, ours, reason} of comparisons) {
    const pair = `OSV ${osv}, ours ${reason === null ? ours : `${ours}: ${reason}`}`;
    counts[pair] = (counts[pair] ?? 0) + 1;
  }
  return Object.fromEntries(Object.entries(counts).sort());
}

describe.skipIf(!REAL_ADVISORIES.isHere)(
  REAL_ADVISORIES.nameOf('a scanner that reads OSV, and "Am I affected?", of real advisories'),
  () => {
    it('never contradict each other', async () => {
      // Neither of them speaks of what is withdrawn.
      const inForce = readRealAdvisories().filter(({status}) => status.state === 'published');
      const all = (await Promise.all(inForce.map(scanAdvisory))).flat();
      expect(all.filter(isContradiction)).toEqual([]);
      expect({all: all.length, ...count(all)}).toMatchInlineSnapshot(`
        {
          "OSV affected, ours affected": 4799,
          "OSV affected, ours unclear: fixed": 3,
          "OSV affected, ours unclear: gap": 45,
          "OSV affected, ours unclear: range": 3,
          "OSV not affected, ours not affected": 4159,
          "OSV not affected, ours unclear: gap": 3,
          "OSV not affected, ours unclear: noFix": 21,
          "OSV not affected, ours unclear: preRelease": 651,
          "OSV not affected, ours unclear: range": 4,
          "OSV nothing, ours unclear: noRange": 348,
          "all": 10036,
        }
      `);
    });
  },
);

const NUMBERS = ['0', '1', '2', '3', '4'];
const plainVersion = fc
  .tuple(...[0, 1, 2].map(() => fc.constantFrom(...NUMBERS)))
  .map((numbers) => numbers.join('.'));

/** What each registry's versions may end with, by GitHub's words. */
const ENDINGS: Record<string, readonly string[]> = {
  npm: ['', '', '', '-rc.1', '-0'],
  rust: ['', '', '', '-beta.2'],
  go: ['', '', '', '-rc.1'],
  pub: ['', '', '', '-dev.1', '+1'],
  pip: ['', '', '', 'rc1', '.post1', '.dev0'],
  maven: ['', '', '', '-rc-1', '-SNAPSHOT'],
  rubygems: ['', '', '', '.rc1'],
  nuget: ['', '', '', '-rc'],
  composer: ['', '', '', '-alpha1'],
};

function versionIn(ecosystem: string): fc.Arbitrary<string> {
  return fc
    .tuple(plainVersion, fc.constantFrom(...(ENDINGS[ecosystem] ?? [''])), fc.nat({max: 9}))
    .map(([version, ending, short]) =>
      short === 0 ? version.slice(0, -2) : `${version}${ending}`,
    );
}

/** A range as maintainers write them, and as they should not. */
function rangeIn(ecosystem: string): fc.Arbitrary<string> {
  const version = versionIn(ecosystem);
  const one = fc.oneof(
    {weight: 4, arbitrary: version.map((end) => `< ${end}`)},
    {weight: 3, arbitrary: version.map((end) => `<= ${end}`)},
    {weight: 4, arbitrary: fc.tuple(version, version).map(([a, b]) => `>= ${a}, < ${b}`)},
    {weight: 2, arbitrary: fc.tuple(version, version).map(([a, b]) => `>= ${a}, <= ${b}`)},
    {weight: 3, arbitrary: version.map((start) => `>= ${start}`)},
    {weight: 1, arbitrary: fc.tuple(version, version).map(([a, b]) => `> ${a}, < ${b}`)},
    {weight: 2, arbitrary: version.map((only) => `= ${only}`)},
    {weight: 1, arbitrary: version},
    {weight: 1, arbitrary: plainVersion.map((text) => text.replace(/\d$/, 'x'))},
    {weight: 1, arbitrary: fc.tuple(version, version).map(([a, b]) => `${a} - ${b}`)},
    {weight: 1, arbitrary: fc.constantFrom('*', '>= 0', '> 0', 'before the landing', '!= 1.2.3')},
  );
  return fc.array(one, {minLength: 1, maxLength: 3}).map((parts) => parts.join(' || '));
}

function fixesIn(ecosystem: string): fc.Arbitrary<string | null> {
  const version = versionIn(ecosystem);
  const one = fc.oneof(
    {weight: 6, arbitrary: version},
    {weight: 2, arbitrary: version.map((start) => `>= ${start}`)},
    {weight: 2, arbitrary: version.map((start) => `^${start}`)},
    {weight: 2, arbitrary: fc.tuple(version, version).map(([a, b]) => `>= ${a}, < ${b}`)},
    {weight: 1, arbitrary: version.map((text) => `!= ${text}`)},
    {weight: 1, arbitrary: version.map((text) => `${text}, see the release notes`)},
    {weight: 1, arbitrary: version.map((text) => `${text}, incomplete`)},
  );
  return fc.oneof(
    {
      weight: 6,
      arbitrary: fc.array(one, {minLength: 1, maxLength: 3}).map((all) => all.join(', ')),
    },
    {weight: 2, arbitrary: fc.constantFrom(null, 'None', 'see the notes of the release')},
  );
}

const anyAdvisory = fc.constantFrom(...Object.keys(ENDINGS)).chain((ecosystem) =>
  fc
    .array(
      fc.record({
        affectedVersions: fc.option(rangeIn(ecosystem), {freq: 9}),
        patchedVersions: fixesIn(ecosystem),
      }),
      {minLength: 1, maxLength: 3},
    )
    .map((rows) =>
      buildPublishedAdvisory({
        affectedProducts: rows.map((row) =>
          buildAffectedProduct({ecosystem, name: 'acme/rocket', ...row}),
        ),
      }),
    ),
);

describe('a scanner that reads OSV, and "Am I affected?"', () => {
  it('never contradict each other, whatever a maintainer writes', async () => {
    await fc.assert(
      fc.asyncProperty(anyAdvisory, async (advisory) => {
        expect((await scanAdvisory(advisory)).filter(isContradiction)).toEqual([]);
      }),
      {numRuns: runs(200)},
    );
  });
});

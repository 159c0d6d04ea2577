import fs from 'node:fs';
import path from 'node:path';
import * as pep440 from '@renovatebot/pep440';
import * as gem from '@renovatebot/ruby-semver';
import * as nuget from '@snyk/nuget-semver';
import * as maven from 'mvncmp';
import semver from 'semver';
import {describe, expect, it} from 'vitest';
import {judgeProduct} from '../../../plugin/src/versions/judgeProduct';
import {readProductVersions} from '../../../plugin/src/versions/readProductVersions';
import {REAL_ADVISORIES} from '../../given/beside';
import type {ProductText} from '../../../plugin/src/versions/productVersions';

const {file: FOLDER, isHere, nameOf} = REAL_ADVISORIES;
const files = isHere ? fs.readdirSync(FOLDER) : [];

interface RealAdvisory {
  readonly vulnerabilities: readonly {
    readonly package: {readonly ecosystem: string; readonly name: string} | null;
    readonly vulnerable_version_range: string | null;
    readonly patched_versions: string | null;
  }[];
}

function readRanges(): ProductText[] {
  return files
    .flatMap(
      (file) => JSON.parse(fs.readFileSync(path.join(FOLDER, file), 'utf8')) as RealAdvisory[],
    )
    .flatMap(({vulnerabilities}) => vulnerabilities)
    .map((vulnerability) => ({
      ecosystem: vulnerability.package?.ecosystem ?? null,
      name: null,
      affectedVersions: vulnerability.vulnerable_version_range,
      patchedVersions: vulnerability.patched_versions,
    }));
}

function judge(range: ProductText, version: string) {
  return judgeProduct({product: readProductVersions(range), version});
}

/** Comparators between commas, each asked of what compares: the plain order. */
function holds(range: string, version: string, compare: (a: string, b: string) => number): boolean {
  return range.split(',').every((comparator) => {
    const [, operator = '', bound = ''] = /^\s*([<>=]+)\s*(.+)$/.exec(comparator) ?? [];
    const sign = Math.sign(compare(version, bound));
    const signs = new Map([
      ['<', [-1]],
      ['<=', [-1, 0]],
      ['=', [0]],
      ['>=', [0, 1]],
      ['>', [1]],
    ]).get(operator);
    if (!signs) {
      throw new Error(`${comparator} has to be worked out.`);
    }
    return signs.includes(sign);
  });
}

function isInSemver(range: string, version: string): boolean {
  return semver.satisfies(version, range.replaceAll(',', ' '), {includePrerelease: true});
}

interface Library {
  readonly isAffected: (range: string, version: string) => boolean;
  /** What is just below a version, and just above it. */
  readonly suffixes: readonly string[];
}

/** PEP 440's `<1.0` leaves out 1.0rc1; GitHub's does not, so that the order is asked instead. */
const LIBRARIES: Record<string, Library> = {
  npm: {isAffected: isInSemver, suffixes: ['-0', '-rc.1']},
  rust: {isAffected: isInSemver, suffixes: ['-0', '-rc.1']},
  go: {isAffected: isInSemver, suffixes: ['-0.20191109021931-daa7c04131f5', '+incompatible']},
  // All real ranges have three numbers, on which both agree.
  composer: {isAffected: isInSemver, suffixes: ['-alpha1', '-RC1']},
  pip: {
    isAffected: (range, version) => holds(range, version, pep440.compare),
    suffixes: ['.dev1', 'a1', 'rc1', '.post1', '.0'],
  },
  maven: {
    isAffected: (range, version) => holds(range, version, maven.compare),
    suffixes: ['-SNAPSHOT', '-rc-1', '.Final', '-jre', '.0', '.1'],
  },
  rubygems: {
    isAffected: (range, version) => gem.satisfies(version, range),
    suffixes: ['.rc1', '.0', '.1'],
  },
  nuget: {
    isAffected: (range, version) => holds(range, version, nuget.compare),
    suffixes: ['-rc', '.0', '.1'],
  },
};

/** The versions that a range names, those beside them, and some far away. */
function listProbes({affectedVersions, patchedVersions}: ProductText, {suffixes}: Library) {
  const named = `${affectedVersions ?? ''} ${patchedVersions ?? ''}`.match(/\d[\w.-]*/g) ?? [];
  const beside = named.flatMap((version) =>
    [-1, 1].map((step) =>
      version.replace(/\d+$/, (digits) => String(Math.max(0, Number(digits) + step))),
    ),
  );
  const plain = [...named, ...beside].filter((version) => /^[\d.]+$/.test(version));
  const suffixed = plain.flatMap((version) => suffixes.map((suffix) => version + suffix));
  return new Set([...named, ...beside, ...suffixed, '0.0.0', '0.0.1', '9999.0.0']);
}

function compareWithLibrary(range: ProductText) {
  const library = LIBRARIES[range.ecosystem ?? ''];
  if (!library || range.affectedVersions === null) {
    throw new Error(`What is affected by ${JSON.stringify(range)} has to be worked out.`);
  }
  const {affectedVersions} = range;
  const answers = [...listProbes(range, library)].map((version) => {
    const verdict = judge(range, version);
    const expected = library.isAffected(affectedVersions, version) ? 'affected' : 'notAffected';
    const told = verdict.kind === 'unclear' ? `unclear: ${verdict.reason}` : verdict.kind;
    const question = `${version} in ${affectedVersions}, fixed in ${String(range.patchedVersions)}`;
    return {question, told, expected};
  });
  return answers;
}

function isUnderstood(range: ProductText): boolean {
  return readProductVersions(range).affected !== null;
}

describe.skipIf(!isHere)(nameOf('the ranges of real advisories'), () => {
  const ranges = readRanges();
  const distinct = [...new Map(ranges.map((range) => [JSON.stringify(range), range])).values()];

  it('are understood, but for these', () => {
    const counts: Record<string, {understood: number; untold: number}> = {};
    const untold = new Set<string>();
    for (const range of ranges) {
      const count = (counts[String(range.ecosystem)] ??= {understood: 0, untold: 0});
      const isClear = isUnderstood(range);
      count[isClear ? 'understood' : 'untold'] += 1;
      if (!isClear) {
        untold.add(`${String(range.affectedVersions)}, fixed in ${String(range.patchedVersions)}`);
      }
    }
    expect(counts).toMatchInlineSnapshot(`
      {
        "composer": {
          "understood": 11,
          "untold": 0,
        },
        "go": {
          "understood": 9,
          "untold": 0,
        },
        "maven": {
          "understood": 12,
          "untold": 0,
        },
        "npm": {
          "understood": 1,
          "untold": 0,
        },
        "nuget": {
          "understood": 6,
          "untold": 0,
        },
        "pip": {
          "understood": 372,
          "untold": 0,
        },
        "rubygems": {
          "understood": 5,
          "untold": 0,
        },
        "rust": {
          "understood": 17,
          "untold": 6,
        },
      }
    `);
    expect([...untold]).toMatchInlineSnapshot(`
      [
        "null, fixed in >= 0.55.1, 0.54.2, 0.53.2, 0.52.1, 0.51.1, 0.50.1, 0.49.1, 0.48.1, 0.47.1, 0.46.1, 0.15.1, 0.14.1, 0.13.1, 0.12.1, 0.11.1, 0.10.2, 0.9.1, 0.8.1, 0.7.1, 0.6.1, 0.5.3, 0.3.1, 0.2.1",
        "null, fixed in >= 4.0.1, < 5.0.0, >= 5.0.1, < 6.0.0, >= 6.0.1",
        "null, fixed in >= 0.15.2, ^0.14.11, ^0.13.7",
        "null, fixed in >= 0.14.3, 0.13.10, 0.12.36",
        "null, fixed in >= 0.10.2, < 0.10.0, >= 0.9.18",
        "null, fixed in >= 0.13.5, < 0.14.0, >= 0.14.2",
      ]
    `);
  });

  it("mean what each ecosystem's own library says", () => {
    const known = distinct.filter(({affectedVersions}) => affectedVersions !== null);
    const answers = known.flatMap(compareWithLibrary);
    const isTold = ({told}: {told: string}) => !told.startsWith('unclear');
    const wrong = answers.filter((answer) => isTold(answer) && answer.told !== answer.expected);
    expect(wrong).toEqual([]);
    const untold = answers.filter((answer) => !isTold(answer));
    const reasons: Record<string, number> = {};
    for (const {told} of untold) {
      reasons[told] = (reasons[told] ?? 0) + 1;
    }
    expect({told: answers.length - untold.length, ...reasons}).toMatchInlineSnapshot(`
      {
        "told": 3358,
        "unclear: gap": 39,
        "unclear: noFix": 28,
        "unclear: preRelease": 192,
        "unclear: range": 7,
      }
    `);
  });
});

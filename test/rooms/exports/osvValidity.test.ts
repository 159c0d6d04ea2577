import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readRealAdvisories} from '../../../bench/realAdvisories';
import {shapeReferences} from '../../../plugin/src/door/shapeReferences';
import {createOsv} from '../../../plugin/src/exports/osv/createOsv';
import {readAdvisory} from '../../../plugin/src/github/readAdvisory';
import {OSV_SCHEMA, REAL_ADVISORIES} from '../../given/beside';
import {SINK_CASES, TEXT_CASES, toAdvisories} from '../../proofs/hostile/corpus';
import {randomCase} from '../../proofs/hostile/randomAdvisories';
import {buildPublishedAdvisory, buildReadingRules, REPOSITORY} from '../../given/build';
import {runs} from '../../given/seed';
import {hostileLine} from '../../given/strangersWords';
import {buildExportParams, exported} from './build';
import {createOsvCheck} from './osvSchema';
import type {PublishedAdvisory} from '../../../plugin/src/advisory/advisory';
import type {HostileCase} from '../../proofs/hostile/hostileCase';

const check = OSV_SCHEMA.isHere ? createOsvCheck() : () => [];

/** All that the schema has against the records of some advisories, and how many records there are. */
async function validate(advisories: readonly PublishedAdvisory[]) {
  const [all, ...each] = await createOsv(buildExportParams({advisories: advisories.map(exported)}));
  const records = JSON.parse(all?.content as string) as {id: string}[];
  const read = each.map(({content}) => JSON.parse(content as string) as unknown);
  expect(read).toEqual(records);
  const mistakes = records.flatMap((record) =>
    check(record).map((message) => `${record.id} ${message}`),
  );
  return {records: records.length, mistakes};
}

function throughTheDoor(cases: readonly HostileCase[]): PublishedAdvisory[] {
  return toAdvisories(cases, {first: 0, newest: Date.parse('2025-06-01T00:00:00Z')}).flatMap(
    ({advisory: item}) => {
      const advisory = readAdvisory({item, repository: REPOSITORY, rules: buildReadingRules()});
      return advisory
        ? [{...advisory, publishedBy: [{repository: REPOSITORY, url: advisory.url}]}]
        : [];
    },
  );
}

describe.skipIf(!OSV_SCHEMA.isHere)(OSV_SCHEMA.nameOf('the schema of OSV'), () => {
  it('is one that finds mistakes', async () => {
    const {mistakes} = await validate([
      buildPublishedAdvisory({publishedAt: 'yesterday', updatedAt: 'today'}),
    ]);
    expect(mistakes).not.toEqual([]);
  });

  it.skipIf(!REAL_ADVISORIES.isHere)(
    REAL_ADVISORIES.nameOf('has nothing against the records of real advisories'),
    async () => {
      expect(await validate(readRealAdvisories())).toEqual({records: 364, mistakes: []});
    },
  );

  it('has nothing against what strangers have thought of', async () => {
    const advisories = throughTheDoor([...SINK_CASES, ...TEXT_CASES]);
    const {records, mistakes} = await validate(advisories);
    expect(mistakes).toEqual([]);
    expect(records).toBe(advisories.length);
  });

  const vulnerability = fc.record({
    package: fc.record({
      ecosystem: fc.constantFrom('npm', 'pip', 'go', 'maven', 'swift', 'actions', 'other' as const),
      name: fc.oneof(hostileLine, fc.constantFrom('rocket', 'a:b', 'github.com/a/b', 'a/b')),
    }),
    vulnerable_version_range: fc.option(
      fc.constantFrom('< 1.2.3', '>= 1, < 2', '= 1.0', '> 1.0', '*', '[1.0,2.0)', '1.x', '<= 1-'),
    ),
    patched_versions: fc.option(
      fc.constantFrom('1.2.3', '^1.2.3, 2.0.1', '!= 1', 'soon', '', 'v2'),
    ),
  });

  const vector = fc.constantFrom(
    ...['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N', 'CVSS:3.0/AV:N', 'CVSS:3.1/', 'x'],
    ...['AV:N/AC:L/Au:N/C:P/I:P/A:P', '(AV:L/AC:H/Au:M/C:N/I:N/A:C/E:U/RL:OF/RC:UC)', 'AV:N/Au:N'],
    'CVSS:4.0/AC:L/AV:N/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/E:A/U:Red',
    'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/MSI:S/S:P',
  );

  const versionCase: fc.Arbitrary<HostileCase> = fc
    .record({
      vulnerabilities: fc.array(vulnerability, {maxLength: 5}),
      cvss_severities: fc.record({
        cvss_v3: fc.record({vector_string: fc.option(vector), score: fc.constantFrom(0, 5, 9.8)}),
        cvss_v4: fc.record({vector_string: fc.option(vector), score: fc.constantFrom(0, 5, 9.8)}),
      }),
    })
    .map((changes) => ({name: 'versions', changes}));

  it('has nothing against any advisory that passes the door', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(randomCase, versionCase), {minLength: 1, maxLength: 4}),
        fc.array(
          fc.oneof(hostileLine, fc.webUrl({withFragments: true, withQueryParameters: true})),
        ),
        async (cases, references) => {
          const shaped = shapeReferences(references);
          const advisories = throughTheDoor(cases).map((advisory) => ({
            ...advisory,
            references: shaped,
          }));
          expect((await validate(advisories)).mistakes).toEqual([]);
        },
      ),
      {numRuns: runs(150)},
    );
  });
});

import {stripVTControlCharacters} from 'node:util';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readAdvisory} from '../../../plugin/src/github/readAdvisory';
import {lintAdvisories} from '../../../plugin/src/oversight/lint/lintAdvisories';
import {formatAnnotations} from '../../../plugin/src/oversight/lint/output/formatAnnotations';
import {formatStylish} from '../../../plugin/src/oversight/lint/output/formatStylish';
import {SINK_CASES, TEXT_CASES, toAdvisories} from '../hostile/corpus';
import {randomCase} from '../hostile/randomAdvisories';
import {buildReadingRules, REPOSITORY} from '../../given/build';
import {runs} from '../../given/seed';
import {hostileLine, hostileMarkdown} from '../../given/strangersWords';
import {buildFacts, buildLintParams} from '../../rooms/oversight/lint/lintOne';
import {readWorkflowCommand} from '../../rooms/oversight/lint/workflowCommand';
import type {PublishedAdvisory} from '../../../plugin/src/advisory/advisory';
import type {Finding} from '../../../plugin/src/oversight/lint/finding';
import type {HostileCase} from '../hostile/hostileCase';

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

async function expectWordsOnly(findings: readonly Finding[]): Promise<void> {
  const stylish = stripVTControlCharacters(
    await formatStylish(findings, {advisories: 1, repositories: 1}),
  );
  expect(stylish.split('\n').map(readWorkflowCommand).filter(Boolean)).toEqual([]);
  // eslint-disable-next-line no-control-regex -- these are what must not be there
  expect(stylish).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/);
  const annotations = formatAnnotations(findings).split('\n').slice(0, -1);
  expect(annotations.map((line) => readWorkflowCommand(line)?.properties)).toEqual(
    findings.map(({ghsaId, repository, rule}) => ({title: `${ghsaId ?? repository} ${rule}`})),
  );
  // What goes out as JSON may be read on a terminal as well.

  expect(JSON.stringify(findings)).not.toMatch(/[\x7f-\x9f\u202a-\u202e\u2066-\u2069]/);
}

const VERSIONISH = [
  ...['1', '1.2', '1.2.3', '2.0.0-rc.1', 'v1.4', '0', '2024-01-01', 'deadbee', '1.x', '*', 'none'],
  ...['<', '<=', '>', '>=', '=', '!=', '^', '~>', ' ', ', ', ' || ', '[', ')', ',', 'and later'],
  ...['fixed in main', '-', '1.0-1.3', '9'.repeat(30)],
];

const versions = fc.option(
  fc.array(fc.constantFrom(...VERSIONISH), {maxLength: 7}).map((parts) => parts.join('')),
);

const vulnerability = fc.record({
  package: fc.record({
    ecosystem: fc.constantFrom('npm', 'pip', 'go', 'maven', 'composer', 'other' as const),
    name: fc.oneof(
      fc.constantFrom('rocket', 'Rocket', 'rocket_core', 'github.com/a/b', 'github.com/a/b/v2', ''),
      hostileLine,
    ),
  }),
  vulnerable_version_range: versions,
  patched_versions: versions,
});

const versionCase: fc.Arbitrary<HostileCase> = fc
  .record({
    vulnerabilities: fc.array(vulnerability, {maxLength: 5}),
    description: hostileMarkdown,
    severity: fc.constantFrom('low', 'medium', 'high', 'critical', null),
    cvss: fc.record({
      vector_string: fc.option(
        fc.constantFrom('CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N', 'CVSS:3.1/AV:N', 'x', ''),
      ),
      score: fc.option(fc.double({min: -1, max: 11})),
    }),
  })
  .map((changes) => ({name: 'versions', changes}));

const tags = fc.option(
  fc.array(
    fc.oneof(fc.constantFrom('v1.2.3', 'rocket@2.0.0', 'x-1_2', ...VERSIONISH), hostileLine),
    {
      maxLength: 12,
    },
  ),
);

const policy = fc.option(
  hostileMarkdown.map(
    (text) => ({kind: 'found', text: `${text} fix within 3 days ${text}`}) as const,
  ),
);

describe('lint, of what a stranger wrote', () => {
  it('throws for nothing that passes the door, and repeats it as words only', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(randomCase, versionCase), {minLength: 1, maxLength: 4}),
        tags,
        policy,
        async (cases, names, text) => {
          const findings = await lintAdvisories(
            buildLintParams({
              published: throughTheDoor(cases),
              repositories: [buildFacts({tags: names, policy: text})],
            }),
          );
          await expectWordsOnly(findings);
        },
      ),
      {numRuns: runs(150)},
    );
  });

  it('bears each case of the hostile corpus, in a bounded time', async () => {
    const published = throughTheDoor([...SINK_CASES, ...TEXT_CASES]);
    const repositories = [buildFacts({tags: ['v1.2.3', 'v2.0.0', '\u001b[31m::error::']})];
    await expectWordsOnly(await lintAdvisories(buildLintParams({published, repositories})));
  });
});

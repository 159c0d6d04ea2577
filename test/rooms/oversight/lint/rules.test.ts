import {describe, expect, it} from 'vitest';
import {lintAdvisories} from '../../../../plugin/src/oversight/lint/lintAdvisories';
import {RULE_NAMES} from '../../../../plugin/src/options/ruleNames';
import {ADVISORY_RULES, REPOSITORY_RULES} from '../../../../plugin/src/oversight/lint/rules';
import {
  buildAffectedProduct,
  buildCredit,
  buildPublishedAdvisory,
  OTHER_GHSA_ID,
} from '../../../given/build';
import {buildFacts, buildLintParams, buildManaged, messagesOf} from './lintOne';
import type {AffectedProduct, PublishedAdvisory} from '../../../../plugin/src/advisory/advisory';
import type {LintParams} from '../../../../plugin/src/oversight/lint/lintAdvisories';
import type {SecurityPolicy} from '../../../../plugin/src/github/securityPolicy';

type Changes = Partial<PublishedAdvisory>;

function affecting(...products: Partial<AffectedProduct>[]): Changes {
  return {affectedProducts: products.map(buildAffectedProduct)};
}

function tagged(...tags: string[]): Partial<LintParams> {
  return {repositories: [buildFacts({tags})]};
}

function withPolicy(policy: SecurityPolicy | null): Partial<LintParams> {
  return {repositories: [buildFacts({policy})]};
}

describe('the rules', () => {
  it('are those that are named, each once', () => {
    const names = [...ADVISORY_RULES, ...REPOSITORY_RULES].map(({name}) => name);
    expect([...names].sort()).toEqual([...RULE_NAMES].sort());
  });
});

describe('no-severity', () => {
  it('finds an advisory without one', async () => {
    expect(await messagesOf('no-severity', [{severity: null}])).toEqual([
      'It has no severity: readers cannot see how urgent it is.',
    ]);
  });

  it('is silent about one that has one', async () => {
    expect(await messagesOf('no-severity', [{severity: 'low'}])).toEqual([]);
  });
});

describe('no-score', () => {
  it('finds an advisory without a CVSS vector or score', async () => {
    expect(await messagesOf('no-score', [{cvss: []}])).toEqual([
      'It has no CVSS score: readers cannot see what its severity is made of.',
    ]);
  });

  it('is silent about one that has one', async () => {
    const cvss = [
      {version: '3.1', vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N', score: 7.5},
    ];
    expect(await messagesOf('no-score', [{cvss}])).toEqual([]);
  });
});

const OF_3 = {version: '3.1', vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:U/C:N/I:N/A:H', score: 6.5};
const OF_4 = {
  version: '4.0',
  vector: 'CVSS:4.0/AV:N/AC:L/AT:P/PR:N/UI:P/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N',
  score: 7.7,
};

describe('severity-disagrees', () => {
  it('finds a severity that is not the one of the score', async () => {
    expect(await messagesOf('severity-disagrees', [{severity: 'high', cvss: [OF_3]}])).toEqual([
      'Its severity is high, but its score of CVSS 3.1 is 6.5, which is medium.',
    ]);
  });

  it('goes by the newest vector, wherever it stands', async () => {
    const cvss = [OF_4, OF_3];
    expect(await messagesOf('severity-disagrees', [{severity: 'medium', cvss}])).toEqual([
      'Its severity is medium, but its score of CVSS 4.0 is 7.7, which is high.',
    ]);
    expect(await messagesOf('severity-disagrees', [{severity: 'high', cvss}])).toEqual([]);
  });

  it.each([null, 0])('reckons what a vector stands for where the score is %s', async (score) => {
    const cvss = [{...OF_3, score}];
    expect(await messagesOf('severity-disagrees', [{severity: 'medium', cvss}])).toEqual([]);
    expect(await messagesOf('severity-disagrees', [{severity: 'low', cvss}])).toHaveLength(1);
  });

  it.each([
    ['low', 0.1],
    ['low', 3.9],
    ['medium', 4],
    ['medium', 6.9],
    ['high', 7],
    ['high', 8.9],
    ['critical', 9],
    ['critical', 10],
  ] as const)('takes %s for the severity of %f', async (severity, score) => {
    const cvss = [{version: '3.1', vector: null, score}];
    expect(await messagesOf('severity-disagrees', [{severity, cvss}])).toEqual([]);
  });

  it('is silent where there is no severity, no score, or a vector that is none', async () => {
    const broken = {version: '3.1', vector: 'CVSS:3.1/AV:X', score: null};
    const old = {version: '2.0', vector: 'AV:N/AC:L/Au:N/C:N/I:N/A:C', score: 7.8};
    expect(
      await messagesOf('severity-disagrees', [
        {severity: null, cvss: [OF_3]},
        {severity: 'low', cvss: []},
        {severity: 'low', cvss: [broken]},
        {severity: 'medium', cvss: [old]},
      ]),
    ).toEqual([]);
  });
});

describe('fix-not-named', () => {
  const unfixed = affecting({affectedVersions: '< 1.2.3', patchedVersions: null});

  it('finds a release above all that is affected where no fixed version is named', async () => {
    expect(
      await messagesOf('fix-not-named', [unfixed], tagged('v1.2.2', 'v1.2.3', 'v1.3.0')),
    ).toEqual([
      'No fixed version is named, but 1.2.3 of npm paper-rocket is released and is not listed as affected.',
    ]);
  });

  it('reads tags as monorepos name them', async () => {
    const found = await messagesOf('fix-not-named', [unfixed], tagged('paper-rocket@1.4.0'));
    expect(found).toHaveLength(1);
  });

  it.each([
    ['all releases are affected', unfixed, tagged('v1.2.2')],
    ['only a pre-release is above', unfixed, tagged('v1.3.0-rc.1')],
    ['the tag is of another product', unfixed, tagged('pad-2.0.0')],
    ['a fixed version is named', affecting({}), tagged('v1.3.0')],
    [
      'another entry for the product is above it',
      affecting(
        {affectedVersions: '< 1.2.3', patchedVersions: null},
        {affectedVersions: '>= 2.0.0', patchedVersions: null},
      ),
      tagged('v2.1.0'),
    ],
    [
      'the range has no end',
      affecting({affectedVersions: '>= 1', patchedVersions: null}),
      tagged('v9.0.0'),
    ],
    ['the tags are not known', unfixed, {}],
  ])('is silent where %s', async (_case, advisory, params) => {
    expect(await messagesOf('fix-not-named', [advisory], params)).toEqual([]);
  });
});

describe('fix-in-words', () => {
  it('finds words where a version should be', async () => {
    const advisory = affecting({patchedVersions: 'the main branch'});
    expect(await messagesOf('fix-in-words', [advisory])).toEqual([
      'The fixed version of npm paper-rocket is given in words, and no version can be read from them: "the main branch".',
    ]);
  });

  it.each([
    'This is fixed in version 1.2.3.',
    'The issue was patched in v1.2.3!',
    'It has been resolved with the release 1.2.3',
  ])('finds a text that names the fix where the field does not: %s', async (description) => {
    const advisory = {...affecting({patchedVersions: null}), description};
    const [message] = await messagesOf('fix-in-words', [advisory]);
    expect(message).toMatch(
      /^The text says ".+1\.2\.3", but no fixed version of npm paper-rocket is named\.$/,
    );
  });

  it.each([
    ['a version is named', affecting({}), 'Fixed in 1.2.3.'],
    ['the field says that there is none', affecting({patchedVersions: 'none yet'}), ''],
    [
      'the text says that it is not fixed',
      affecting({patchedVersions: null}),
      'Not fixed. The fix is not in 1.2.3.',
    ],
    ['it will be', affecting({patchedVersions: null}), 'The fix will be included in 1.2.3.'],
    [
      'the version is affected',
      affecting({patchedVersions: null}),
      'A first bug was fixed in 1.0.0.',
    ],
    ['no version is named', affecting({patchedVersions: null}), 'Fixed in main.'],
    [
      'another entry for the product names one',
      affecting(
        {affectedVersions: '< 1.0.0', patchedVersions: null},
        {affectedVersions: '>= 1.0.0, < 1.2.3'},
      ),
      'Fixed in 1.2.3.',
    ],
  ])('is silent where %s', async (_case, advisory, description) => {
    expect(await messagesOf('fix-in-words', [{...advisory, description}])).toEqual([]);
  });
});

describe('fix-without-release', () => {
  it('finds a fixed version that nobody has tagged', async () => {
    expect(await messagesOf('fix-without-release', [affecting({})], tagged('v1.2.2'))).toEqual([
      'The repository has neither a release nor a tag for what is named as fixed: 1.2.3 of npm paper-rocket.',
    ]);
  });

  it.each([
    ['it is tagged', affecting({}), tagged('v1.2.3')],
    ['it is tagged without the v', affecting({patchedVersions: 'v1.2.3'}), tagged('1.2.3')],
    ['it is tagged with a name in front', affecting({}), tagged('v1.0.0', 'pad-v1.2.3')],
    ['a tag is shorter', affecting({ecosystem: 'pip', patchedVersions: '1.2.0'}), tagged('v1.2')],
    ['underscores stand for dots', affecting({}), tagged('rocket-1_2_3')],
    [
      'its release is known',
      affecting({
        releases: [
          {version: '1.2.3', url: 'https://github.com/paper-rocket/rocket/releases/tag/x'},
        ],
      }),
      tagged('v1.0.0'),
    ],
    ['no version is tagged at all', affecting({}), tagged('latest')],
    ['what is named is a branch', affecting({patchedVersions: '^1.2.3'}), tagged('v1.0.0')],
    ['the tags are not known', affecting({}), {}],
  ])('is silent where %s', async (_case, advisory, params) => {
    expect(await messagesOf('fix-without-release', [advisory], params)).toEqual([]);
  });
});

describe('range-unreadable', () => {
  it('finds a range that is none in its ecosystem', async () => {
    const advisory = affecting(
      {affectedVersions: 'before the rewrite'},
      {ecosystem: 'pip', name: 'pad', affectedVersions: '>= 2, < 1'},
    );
    expect(await messagesOf('range-unreadable', [advisory])).toEqual([
      'No program can tell which versions are affected by reading "before the rewrite" of npm paper-rocket and ">= 2, < 1" of pip pad.',
    ]);
  });

  it.each([['< 1.2.3'], ['>= 1, < 2 || >= 3, < 3.1'], [null], ['']])(
    'is silent about %o',
    async (affectedVersions) => {
      expect(await messagesOf('range-unreadable', [affecting({affectedVersions})])).toEqual([]);
    },
  );
});

describe('range-before-fix', () => {
  it('finds a range whose end is below the fix', async () => {
    const advisory = affecting({affectedVersions: '< 1.2.0', patchedVersions: '1.4.0'});
    expect(await messagesOf('range-before-fix', [advisory])).toEqual([
      'The affected range ends before the fix: nobody can tell whether it hits 1.2.0 of npm paper-rocket (affected "< 1.2.0", fixed "1.4.0").',
    ]);
  });

  it('finds a release between the last affected version and the fix', async () => {
    const advisory = affecting({affectedVersions: '<= 1.2.3', patchedVersions: '1.2.5'});
    const [message] = await messagesOf('range-before-fix', [advisory], tagged('v1.2.4', 'v1.2.5'));
    expect(message).toContain('1.2.4 of npm paper-rocket');
  });

  it.each([
    ['the range ends with the fix', affecting({}), tagged('v1.2.2', 'v1.2.3')],
    [
      'nothing was released between the last affected version and the fix',
      affecting({affectedVersions: '<= 1.2.3', patchedVersions: '1.2.5'}),
      tagged('v1.2.3', 'v1.2.5', 'v1.2.4-beta.1'),
    ],
    ['no fix is named', affecting({affectedVersions: '< 1.2.0', patchedVersions: null}), {}],
    [
      'each branch has its fix',
      affecting({
        affectedVersions: '< 1.2.3 || >= 2.0.0, < 2.1.0',
        patchedVersions: '1.2.3, 2.1.0',
      }),
      tagged('v1.3.0', 'v2.0.0'),
    ],
  ])('is silent where %s', async (_case, advisory, params) => {
    expect(await messagesOf('range-before-fix', [advisory], params)).toEqual([]);
  });
});

describe('range-covers-fix', () => {
  it('finds a fixed version that is listed as affected', async () => {
    const advisory = affecting({affectedVersions: '<= 1.2.3', patchedVersions: '1.2.3'});
    expect(await messagesOf('range-covers-fix', [advisory])).toEqual([
      'What is named as fixed is listed as affected as well: 1.2.3 of npm paper-rocket (affected "<= 1.2.3").',
    ]);
  });

  it('finds a fix of one branch that the range of another one holds', async () => {
    const advisory = affecting(
      {affectedVersions: '>= 1.0.0, < 1.2.3', patchedVersions: '1.2.3'},
      {affectedVersions: '< 2.0.0', patchedVersions: '2.0.0'},
    );
    const [message] = await messagesOf('range-covers-fix', [advisory]);
    expect(message).toContain('1.2.3 of npm paper-rocket');
  });

  it.each([
    ['the range ends before the fix', affecting({})],
    ['the fix ends a range that has no end', affecting({affectedVersions: '>= 1.0.0'})],
    [
      'the other range is of another product',
      affecting({}, {name: 'pad', affectedVersions: '< 2.0.0', patchedVersions: '2.0.0'}),
    ],
  ])('is silent where %s', async (_case, advisory) => {
    expect(await messagesOf('range-covers-fix', [advisory])).toEqual([]);
  });
});

describe('no-product', () => {
  it.each([
    ['the repository with a version', 'Rocket before 2.1.0 leaves its pad.', 'Rocket before 2.1.0'],
    ['a purl', 'It is in pkg:npm/paper-rocket.', 'pkg:npm/paper-rocket'],
    [
      'a page of a registry',
      'See https://www.npmjs.com/package/paper-rocket now',
      'npmjs.com/package/paper-rocket',
    ],
    ['what people install', 'Run `pip install paper-rocket`', 'pip install paper-rocket'],
  ])('finds a text that names %s', async (_case, description, words) => {
    const advisory = {affectedProducts: [], description};
    expect(await messagesOf('no-product', [advisory])).toEqual([
      `It names no affected product, but its text does: "${words}". Scanners and the form "Am I affected?" cannot find it.`,
    ]);
  });

  it('knows the products of the other advisories of the repository', async () => {
    const advisories = [
      {affectedProducts: [], description: 'launch-pad <= 1.4 is hit.'},
      {ghsaId: OTHER_GHSA_ID, ...affecting({name: 'launch-pad'})},
    ];
    expect(await messagesOf('no-product', advisories)).toHaveLength(1);
  });

  it.each([
    ['a product is named', {...affecting({}), description: 'Rocket 2.1.0'}],
    [
      'the text is about a website',
      {affectedProducts: [], description: 'The site of rocket showed tokens.'},
    ],
    [
      'the name is part of another one',
      {affectedProducts: [], description: 'skyrocket 2.1.0 and rocketry 2.0'},
    ],
  ])('is silent where %s', async (_case, advisory) => {
    expect(await messagesOf('no-product', [advisory])).toEqual([]);
  });
});

describe('product-spelling', () => {
  it('finds the rarer way to write a name, and says where the usual one stands', async () => {
    const advisories = [
      affecting({ecosystem: 'pip', name: 'Paper_Rocket'}),
      {ghsaId: OTHER_GHSA_ID, ...affecting({ecosystem: 'pip', name: 'paper-rocket'})},
      {
        ghsaId: 'GHSA-7777-8888-9999' as const,
        ...affecting({ecosystem: 'pip', name: 'paper-rocket'}),
      },
    ];
    expect(await messagesOf('product-spelling', advisories)).toEqual([
      `It names "pip Paper_Rocket", which is "pip paper-rocket" in ${OTHER_GHSA_ID}: to scanners and readers these may be two products.`,
    ]);
  });

  it('finds it within one advisory, and a name that is given once without its registry', async () => {
    const advisory = affecting({name: 'rocket'}, {ecosystem: 'other', name: 'rocket'});
    const [message] = await messagesOf('product-spelling', [advisory]);
    expect(message).toContain('which is "npm rocket" elsewhere in it');
  });

  it.each([
    ['one is part of the other', {name: 'rocket'}, {name: 'rocket-core'}],
    ['both are written alike', {name: 'rocket'}, {name: 'rocket'}],
    ['they are of different registries', {name: 'rocket'}, {ecosystem: 'pip', name: 'Rocket'}],
    [
      'a major version is part of a path of Go',
      {ecosystem: 'go', name: 'github.com/paper-rocket/rocket'},
      {ecosystem: 'go', name: 'github.com/paper-rocket/rocket/v2'},
    ],
  ])('is silent where %s', async (_case, one, other) => {
    const advisories = [affecting(one), {ghsaId: OTHER_GHSA_ID, ...affecting(other)}];
    expect(await messagesOf('product-spelling', advisories)).toEqual([]);
  });
});

describe('no-weakness', () => {
  it('finds an advisory without a CWE', async () => {
    expect(await messagesOf('no-weakness', [{weaknesses: []}])).toEqual([
      'It names no weakness (CWE): readers cannot see what kind of mistake it was.',
    ]);
  });

  it('is silent about one that has one', async () => {
    const weaknesses = [{id: 'CWE-22', name: null}] as const;
    expect(await messagesOf('no-weakness', [{weaknesses}])).toEqual([]);
  });
});

describe('no-credit', () => {
  it('finds an advisory that credits nobody', async () => {
    expect(await messagesOf('no-credit', [{credits: []}])).toEqual([
      'Nobody is credited: neither who found it nor who fixed it.',
    ]);
  });

  it('is silent where somebody is', async () => {
    expect(await messagesOf('no-credit', [{credits: [buildCredit('ada')]}])).toEqual([]);
  });

  it('is silent where managers see that a credit is offered', async () => {
    const managed = buildManaged({credits: [{login: 'ada', role: 'finder', state: 'pending'}]});
    const params = {managed: new Map([[managed.ghsaId, managed]])};
    expect(await messagesOf('no-credit', [{credits: []}], params)).toEqual([]);
  });
});

describe('collaborator-without-credit', () => {
  const managed = buildManaged({
    collaborators: ['Ada', 'grace', 'linus'],
    credits: [
      {login: 'ada', role: 'finder', state: 'accepted'},
      {login: 'linus', role: 'reporter', state: 'declined'},
    ],
  });
  const seen = {managed: new Map([[managed.ghsaId, managed]])};

  it('finds who works on it and was offered no credit', async () => {
    expect(await messagesOf('collaborator-without-credit', [{}], seen)).toEqual([
      'grace worked on it as collaborator, and was offered no credit.',
    ]);
  });

  it('does not name the person where the log is public', async () => {
    const params = {...seen, naming: 'counts' as const};
    expect(await messagesOf('collaborator-without-credit', [{}], params)).toEqual([
      '1 person worked on it as collaborator, and was offered no credit.',
    ]);
  });

  it('is silent where all of them have been offered one', async () => {
    const all = {...managed, collaborators: ['ada', 'linus']};
    const params = {managed: new Map([[all.ghsaId, all]])};
    expect(await messagesOf('collaborator-without-credit', [{}], params)).toEqual([]);
  });

  it('is silent where it was not seen', async () => {
    expect(await messagesOf('collaborator-without-credit', [{}])).toEqual([]);
  });
});

describe('credit-pending', () => {
  const managed = buildManaged({
    publishedAt: '2025-02-01T00:00:00.000Z',
    credits: [
      {login: 'ada', role: 'finder', state: 'pending'},
      {login: 'grace', role: 'reporter', state: 'accepted'},
    ],
  });
  const seen = {managed: new Map([[managed.ghsaId, managed]])};

  it('finds a credit that is pending more than 14 days after publication', async () => {
    const params = {...seen, now: new Date('2025-02-16T00:00:00Z')};
    expect(await messagesOf('credit-pending', [{}], params)).toEqual([
      'A credit of ada is still pending, 15 days after publication. (GitHub does not say when it was offered.)',
    ]);
  });

  it('does not name the person where the log is public', async () => {
    const params = {...seen, naming: 'counts' as const};
    const [message] = await messagesOf('credit-pending', [{}], params);
    expect(message).toMatch(/^1 credit is still pending, 28 days after publication\./);
  });

  it('is silent until then, and where it was not seen', async () => {
    const params = {...seen, now: new Date('2025-02-15T23:59:00Z')};
    expect(await messagesOf('credit-pending', [{}], params)).toEqual([]);
    expect(await messagesOf('credit-pending', [{}])).toEqual([]);
  });

  it('is silent where none is pending', async () => {
    const none = {...managed, credits: managed.credits.slice(1)};
    const params = {managed: new Map([[none.ghsaId, none]])};
    expect(await messagesOf('credit-pending', [{}], params)).toEqual([]);
  });
});

describe('title-is-id', () => {
  it.each([
    'CVE-2025-1234',
    'GHSA-2222-3333-4444',
    'Security advisory for CVE-2025-1234',
    '[PYSEC-2025-12]',
  ])('finds %s', async (summary) => {
    expect(await messagesOf('title-is-id', [{summary}])).toEqual([
      `Its title is only an id: "${summary}". Nobody can see what it is about.`,
    ]);
  });

  it.each([
    'Path traversal (CVE-2025-1234)',
    'CVE-2025-1234: path traversal',
    '路径遍历 CVE-2025-1234',
    'XSS',
  ])('is silent about %s', async (summary) => {
    expect(await messagesOf('title-is-id', [{summary}])).toEqual([]);
  });
});

describe('title-says-withdrawn', () => {
  it.each([
    'Withdrawn: path traversal',
    '[withdrawn] Path traversal',
    'Withdrawn Advisory: XSS',
    'WITHDRAWN XSS',
    'Withdrawn',
  ])('finds %s', async (summary) => {
    expect(await messagesOf('title-says-withdrawn', [{summary}])).toEqual([
      'Its title says that it is withdrawn, but it is not: readers do not know whether to act.',
    ]);
  });

  it.each([
    'Withdrawn funds can be withdrawn again',
    'Path traversal',
    'Users see withdrawn: posts',
  ])('is silent about %s', async (summary) => {
    expect(await messagesOf('title-says-withdrawn', [{summary}])).toEqual([]);
  });

  it('is silent about what is withdrawn', async () => {
    const status = {state: 'withdrawn', at: null} as const;
    expect(await messagesOf('title-says-withdrawn', [{summary: 'Withdrawn: x', status}])).toEqual(
      [],
    );
  });
});

describe('no-impact', () => {
  it.each([
    'A rocket may leave its pad.',
    '## Summary\n\nThe impact is large.',
    '```\n# Impact\n```',
  ])('finds %j', async (description) => {
    expect(await messagesOf('no-impact', [{description}])).toEqual([
      'Its text has no section on the impact: readers cannot see at a glance what can happen to whom.',
    ]);
  });

  it.each([
    '### Impact\n\nx',
    'Impact\n---\nx',
    '**Impact:** x',
    '## Security impact & scope',
    '## Auswirkungen',
    '## Who is affected',
    '## Who is affected',
  ])('is silent about %j', async (description) => {
    expect(await messagesOf('no-impact', [{description}])).toEqual([]);
  });

  it('is silent about a text that nobody could read', async () => {
    expect(await messagesOf('no-impact', [{description: 'a\n'.repeat(7001)}])).toEqual([]);
  });
});

describe('private-reporting-off', () => {
  it('finds a repository that takes no private reports', async () => {
    const params = {repositories: [buildFacts({privateReporting: false})]};
    expect(await messagesOf('private-reporting-off', [], params)).toEqual([
      'Private vulnerability reporting is switched off: who finds the next one has no form to report it.',
    ]);
  });

  it.each([true, null])('is silent where it is %s', async (privateReporting) => {
    const params = {repositories: [buildFacts({privateReporting})]};
    expect(await messagesOf('private-reporting-off', [], params)).toEqual([]);
  });
});

describe('no-security-policy', () => {
  it('finds a repository without one', async () => {
    expect(await messagesOf('no-security-policy', [], withPolicy({kind: 'none'}))).toEqual([
      'It has no security policy (SECURITY.md): nobody knows how to report, and what to expect.',
    ]);
  });

  it.each([
    {kind: 'found', text: 'Report in private.'},
    {kind: 'found', text: null},
    null,
  ] as const)('is silent about %j', async (policy) => {
    expect(await messagesOf('no-security-policy', [], withPolicy(policy))).toEqual([]);
  });
});

describe('policy-days-differ', () => {
  it('finds a policy that names other days than the site', async () => {
    const text = [
      'We acknowledge a report within two weeks.',
      'A fix takes 30 days at most.',
      'You may disclose it after 90 days.',
    ].join('\n');
    expect(await messagesOf('policy-days-differ', [], withPolicy({kind: 'found', text}))).toEqual([
      'Its security policy and the site\'s option "policy" promise different things: "two weeks" for an answer where the site has 7 days and "90 days" for disclosure where the site has 120 days.',
    ]);
  });

  it.each([
    [
      'the same in other words',
      'You get a reply within one week, a patch within a month, and 4 months later you may disclose.',
    ],
    [
      'the same in a table',
      '| what | when |\n| - | - |\n| Acknowledge | 5 business days |\n| Fix | 30 days |\n| Disclosure | 120 days |',
    ],
    [
      'the same among others',
      'We fix critical vulnerabilities within 7 days, others within 30 days.',
    ],
    ['no days', 'We fix and disclose as fast as we can.'],
    [
      'days of something else',
      'Versions are supported for 12 months. We send an update every 5 days.',
    ],
    ['days far from any promise', `We respond. ${'x '.repeat(60)} 3 days`],
  ])('is silent about a policy that says %s', async (_case, text) => {
    expect(await messagesOf('policy-days-differ', [], withPolicy({kind: 'found', text}))).toEqual(
      [],
    );
  });

  it('is silent where the policy was not read', async () => {
    const unread = withPolicy({kind: 'found', text: null});
    expect(await messagesOf('policy-days-differ', [], unread)).toEqual([]);
  });
});

describe('lintAdvisories', () => {
  it('says where each finding is, those about the repository first', async () => {
    const advisory = buildPublishedAdvisory({severity: null});
    const findings = await lintAdvisories(
      buildLintParams({
        published: [advisory],
        repositories: [buildFacts({privateReporting: false})],
      }),
    );
    expect(findings.slice(0, 2)).toEqual([
      {
        repository: 'paper-rocket/rocket',
        ghsaId: null,
        title: null,
        url: 'https://github.com/paper-rocket/rocket',
        rule: 'private-reporting-off',
        level: 'warn',
        message: expect.any(String) as string,
      },
      {
        repository: 'paper-rocket/rocket',
        ghsaId: advisory.ghsaId,
        title: advisory.summary,
        url: advisory.url,
        rule: 'no-severity',
        level: 'error',
        message: expect.any(String) as string,
      },
    ]);
  });

  it('gives rules the levels that the site sets', async () => {
    const published = [buildPublishedAdvisory({severity: null})];
    const levels = {'no-severity': 'info', 'no-score': 'off'} as const;
    const findings = await lintAdvisories(buildLintParams({published, levels}));
    const byRule = new Map(findings.map(({rule, level}) => [rule, level]));
    expect(byRule.get('no-severity')).toBe('info');
    expect(byRule.has('no-score')).toBe(false);
  });

  it('leaves alone what is withdrawn or closed', async () => {
    const published = [
      buildPublishedAdvisory({severity: null, status: {state: 'withdrawn', at: null}}),
      buildPublishedAdvisory({severity: null, status: {state: 'closed', at: null}}),
    ];
    expect(await lintAdvisories(buildLintParams({published}))).toEqual([]);
  });

  it('compares products within their repository only', async () => {
    const repository = {owner: 'paper-rocket', name: 'pad'};
    const published = [
      buildPublishedAdvisory(affecting({name: 'Rocket'})),
      buildPublishedAdvisory({repository, ghsaId: OTHER_GHSA_ID, ...affecting({name: 'rocket'})}),
    ];
    const findings = await lintAdvisories(buildLintParams({published}));
    expect(findings.filter(({rule}) => rule === 'product-spelling')).toEqual([]);
  });
});

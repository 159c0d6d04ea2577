import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {GitHubFailure} from '../../../plugin/src/github/GitHubFailure';
import {readAdvisory} from '../../../plugin/src/github/readAdvisory';
import {buildAdvisory, buildTeam, buildUser} from '../../github/index';
import {advisoryUrl, buildReadingRules, GHSA_ID, REPOSITORY} from '../../given/build';
import type {Advisory} from '../../../plugin/src/advisory/advisory';
import type {AdvisoryInput} from '../../github/index';

function read(item: unknown, {collaborators = false} = {}): Advisory | null {
  const rules = buildReadingRules({collaborators});
  return readAdvisory({item, repository: REPOSITORY, rules});
}

/** Reads an advisory as GitHub gives it to somebody with advisory access. */
function readBuilt(input: Partial<AdvisoryInput> = {}): Advisory | null {
  return read({...buildAdvisory({ghsa_id: GHSA_ID, summary: 'Path traversal', ...input})});
}

describe('readAdvisory', () => {
  it('reads what GitHub gives', () => {
    const item = {
      ...buildAdvisory({
        ghsa_id: 'GHSA-2222-3333-4444',
        cve_id: 'CVE-2025-12345',
        summary: 'Path traversal',
        description: 'First.\r\nSecond.',
        cvss: {vector_string: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N', score: 7.5},
        cwes: [{cwe_id: 'CWE-22', name: 'Path Traversal'}],
        vulnerabilities: [
          {
            package: {ecosystem: 'npm', name: 'paper-rocket'},
            vulnerable_version_range: '< 1.2.3',
            patched_versions: '1.2.3',
            vulnerable_functions: ['launch'],
          },
        ],
        credits: [{user: buildUser('ada'), type: 'finder'}],
      }),
      html_url: advisoryUrl(),
    };
    expect(read(item)).toMatchInlineSnapshot(`
      {
        "affectedProducts": [
          {
            "affectedVersions": "< 1.2.3",
            "ecosystem": "npm",
            "name": "paper-rocket",
            "patchedVersions": "1.2.3",
            "releases": [],
            "vulnerableFunctions": [
              "launch",
            ],
          },
        ],
        "changes": [],
        "collaborators": null,
        "createdAt": "2025-01-06T09:00:00.000Z",
        "credits": [
          {
            "person": {
              "avatarUrl": null,
              "login": "ada",
              "name": null,
              "url": "https://github.com/ada",
            },
            "role": "finder",
          },
        ],
        "cveId": "CVE-2025-12345",
        "cvss": [
          {
            "score": 7.5,
            "vector": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N",
            "version": "3.1",
          },
        ],
        "description": "First.
      Second.",
        "ghsaId": "GHSA-2222-3333-4444",
        "publishedAt": "2025-01-20T09:00:00.000Z",
        "references": null,
        "repository": {
          "name": "rocket",
          "owner": "paper-rocket",
        },
        "severity": "high",
        "status": {
          "state": "published",
        },
        "summary": "Path traversal",
        "updatedAt": "2025-01-20T09:00:00.000Z",
        "url": "https://github.com/paper-rocket/rocket/security/advisories/GHSA-2222-3333-4444",
        "weaknesses": [
          {
            "id": "CWE-22",
            "name": "Path Traversal",
          },
        ],
      }
    `);
  });

  it('needs an id and a state, and nothing else', () => {
    expect(read({ghsa_id: 'ghsa-2222-3333-4444', state: 'published'})).toEqual({
      ghsaId: GHSA_ID,
      cveId: null,
      repository: REPOSITORY,
      url: advisoryUrl(),
      summary: GHSA_ID,
      description: '',
      severity: null,
      cvss: [],
      weaknesses: [],
      affectedProducts: [],
      credits: [],
      collaborators: null,
      status: {state: 'published'},
      createdAt: null,
      publishedAt: null,
      updatedAt: null,
      references: null,
      changes: [],
    });
  });

  it.each([
    null,
    undefined,
    'GHSA-2222-3333-4444',
    [],
    {},
    {ghsa_id: GHSA_ID},
    {ghsa_id: GHSA_ID, state: null},
    {state: 'published'},
    {ghsa_id: 'CVE-2025-12345', state: 'published'},
    {ghsa_id: 22223333, state: 'published'},
  ])('refuses what is no advisory at all: %j', (item) => {
    expect(() => read(item)).toThrow(GitHubFailure);
  });

  it('does not repeat the text of what it refuses', () => {
    expect(() => read({ghsa_id: 'unpublished words', state: 'published'})).toThrow(
      expect.objectContaining({
        message: expect.not.stringContaining('unpublished words') as unknown,
      }),
    );
  });
});

describe('the state of an advisory', () => {
  it('is published', () => {
    expect(readBuilt()?.status).toEqual({state: 'published'});
  });

  it('is withdrawn by its state, or by its date alone', () => {
    const at = '2025-02-03T09:00:00.000Z';
    const withdrawn = {state: 'withdrawn', at};
    expect(readBuilt({state: 'withdrawn', withdrawn_at: at})?.status).toEqual(withdrawn);
    expect(readBuilt({state: 'published', withdrawn_at: at})?.status).toEqual(withdrawn);
    expect(read({ghsa_id: GHSA_ID, state: 'withdrawn'})?.status).toEqual({
      state: 'withdrawn',
      at: null,
    });
  });

  it('is closed, if it was published before', () => {
    const published_at = '2025-01-20T09:00:00Z';
    expect(readBuilt({state: 'closed', published_at})?.status).toEqual({
      state: 'closed',
      at: '2025-02-03T09:00:00.000Z',
    });
  });

  it.each([
    {state: 'draft'},
    {state: 'triage'},
    {state: 'closed', published_at: null},
    {state: 'closed', published_at: 'not a date'},
    {state: 'a new state'},
    {state: ''},
    {state: 'PUBLISHED'},
  ])('is none that the public may see: %j', (fields) => {
    expect(read({ghsa_id: GHSA_ID, ...fields})).toBeNull();
  });

  it('stays unpublished whatever else it says', () => {
    const published_at = '2025-01-20T09:00:00Z';
    expect(readBuilt({state: 'draft', published_at, withdrawn_at: published_at})).toBeNull();
  });
});

describe('the fields of an advisory', () => {
  const base = {ghsa_id: GHSA_ID, state: 'published'};

  it.each([
    ['critical', 'critical'],
    ['HIGH', 'high'],
    ['medium', 'medium'],
    ['moderate', 'medium'],
    ['low', 'low'],
    ['catastrophic', null],
    [null, null],
    [9, null],
  ])('have the severity %j as %j', (severity, read_) => {
    expect(read({...base, severity})?.severity).toBe(read_);
  });

  it('have both scores where there are two', () => {
    const cvss_v3 = {vector_string: 'CVSS:3.0/AV:N', score: 7};
    const cvss_v4 = {vector_string: 'CVSS:4.0/AV:N', score: 6.9};
    expect(read({...base, cvss_severities: {cvss_v3, cvss_v4}})?.cvss).toEqual([
      {version: '3.0', vector: 'CVSS:3.0/AV:N', score: 7},
      {version: '4.0', vector: 'CVSS:4.0/AV:N', score: 6.9},
    ]);
  });

  it('have the score of CVSS 4 where there is no other', () => {
    const nothing = {vector_string: null, score: null};
    const cvss_v4 = {vector_string: 'CVSS:4.0/AV:N', score: 6.9};
    const item = {...base, cvss: nothing, cvss_severities: {cvss_v3: nothing, cvss_v4}};
    expect(read(item)?.cvss).toEqual([{version: '4.0', vector: 'CVSS:4.0/AV:N', score: 6.9}]);
  });

  it('have the score under its older name', () => {
    const cvss = {vector_string: 'CVSS:3.1/AV:N', score: 5};
    expect(read({...base, cvss})?.cvss).toEqual([
      {version: '3.1', vector: 'CVSS:3.1/AV:N', score: 5},
    ]);
  });

  it.each([
    [{vector_string: null, score: 0}, []],
    [{vector_string: '', score: null}, []],
    [{vector_string: null, score: 5}, [{version: '3.1', vector: null, score: 5}]],
    [
      {vector_string: 'CVSS:3.1/AV:N', score: 0},
      [{version: '3.1', vector: 'CVSS:3.1/AV:N', score: 0}],
    ],
    [
      {vector_string: 'CVSS:3.1/AV:N', score: null},
      [{version: '3.1', vector: 'CVSS:3.1/AV:N', score: null}],
    ],
    [{vector_string: '<script>', score: 5}, [{version: '3.1', vector: null, score: 5}]],
  ])('have the score %j as %j', (cvss_v3, read_) => {
    expect(read({...base, cvss_severities: {cvss_v3, cvss_v4: null}})?.cvss).toEqual(read_);
  });

  it('have the CVE id, wherever it stands', () => {
    const identifiers = [
      {type: 'GHSA', value: GHSA_ID},
      {type: 'CVE', value: 'CVE-2025-12345'},
    ];
    expect(read({...base, cve_id: null, identifiers})?.cveId).toBe('CVE-2025-12345');
    expect(read({...base, cve_id: 'CVE-2025-1', identifiers})?.cveId).toBe('CVE-2025-12345');
    expect(read({...base, cve_id: 'CVE-2025-99999', identifiers})?.cveId).toBe('CVE-2025-99999');
  });

  it('have each weakness once, by name where one is known', () => {
    const item = {
      ...base,
      cwes: [
        {cwe_id: 'CWE-22', name: 'Path Traversal'},
        {cwe_id: 'CWE-22', name: 'twice'},
        {cwe_id: 'NVD-CWE-Other', name: 'no weakness'},
      ],
      cwe_ids: ['CWE-22', 'CWE-79', 'CWE-<b>'],
    };
    expect(read(item)?.weaknesses).toEqual([
      {id: 'CWE-22', name: 'Path Traversal'},
      {id: 'CWE-79', name: null},
    ]);
  });

  it('have affected products, as far as they say something', () => {
    const vulnerabilities = [
      {package: null, vulnerable_version_range: '< 2', patched_versions: ''},
      {package: {ecosystem: 'other', name: ''}, patched_versions: ' 2.0 '},
      {package: {ecosystem: 'npm', name: ''}, vulnerable_version_range: '', patched_versions: ''},
      null,
    ];
    expect(read({...base, vulnerabilities})?.affectedProducts).toMatchObject([
      {ecosystem: null, name: null, affectedVersions: '< 2', patchedVersions: null},
      {ecosystem: 'other', name: null, affectedVersions: null, patchedVersions: '2.0'},
    ]);
  });

  it('have an address on GitHub, its own or one that is made', () => {
    const renamed = 'https://github.com/paper-rocket/old/security/advisories/GHSA-2222-3333-4444';
    expect(read({...base, html_url: renamed})?.url).toBe(renamed);
    expect(read({...base, html_url: 'https://example.org/phish'})?.url).toBe(advisoryUrl());
    expect(read({...base, html_url: null})?.url).toBe(advisoryUrl());
  });

  it('never have references: those are asked for elsewhere', () => {
    expect(read({...base, references: ['https://example.org']})?.references).toBeNull();
  });
});

describe('who is named in an advisory', () => {
  const item = {
    ...buildAdvisory({
      ghsa_id: GHSA_ID,
      summary: 'Path traversal',
      author: buildUser('author'),
      publisher: buildUser('publisher'),
      submission: {accepted: true},
      collaborating_users: [buildUser('ada'), buildUser('helper'), buildUser('shy')],
      collaborating_teams: [buildTeam('paper-rocket/security')],
      credits: [
        {user: buildUser('ada'), type: 'finder'},
        {user: buildUser('shy'), type: 'reporter', state: 'pending'},
        {user: buildUser('declined'), type: 'tool', state: 'declined'},
      ],
    }),
  };

  it('is who accepted a credit', () => {
    const text = JSON.stringify(read(item));
    expect(text).toMatch('"ada"');
    expect(text).not.toMatch(/shy|declined|helper|author"|publisher|submission|fork/);
  });

  it('is a collaborator too, where the site asks for them', () => {
    const advisory = read(item, {collaborators: true});
    expect(advisory?.collaborators?.people.map(({login}) => login)).toEqual(['helper']);
    expect(advisory?.collaborators?.teams.map(({name}) => name)).toEqual(['security']);
    expect(JSON.stringify(advisory)).not.toMatch(/shy|declined/);
  });
});

describe('any answer of GitHub', () => {
  const FIELDS = Object.keys(buildAdvisory({ghsa_id: GHSA_ID, summary: ''}));

  /** The right fields with anything in them. */
  const item = fc
    .tuple(
      fc.dictionary(fc.constantFrom(...FIELDS, 'html_url', 'cvss_severities'), fc.jsonValue()),
      fc.constantFrom('published', 'withdrawn', 'closed', 'draft', 'triage', ''),
      fc.boolean(),
    )
    .map(([fields, state, isWhole]) => (isWhole ? {...fields, ghsa_id: GHSA_ID, state} : fields));

  it('is an advisory, null or a failure of GitHub', () => {
    fc.assert(
      fc.property(
        fc.oneof(item, fc.jsonValue({maxDepth: 4})),
        fc.boolean(),
        (answer, collaborators) => {
          try {
            const advisory = read(answer, {collaborators});
            expect(advisory === null || advisory.ghsaId.startsWith('GHSA-')).toBe(true);
          } catch (error) {
            expect(error).toBeInstanceOf(GitHubFailure);
          }
        },
      ),
      {numRuns: 500},
    );
  });

  it('never names anybody by a credit that is not accepted', () => {
    const secretive = fc.record({
      user: fc.oneof(
        fc.record({
          login: fc.constantFrom('secret-1', 'Secret-2', 'secret-3[bot]'),
          avatar_url: fc.constant('https://avatars.githubusercontent.com/secret'),
        }),
        fc.jsonValue(),
      ),
      login: fc.constant('secret-4'),
      type: fc.oneof(fc.constantFrom('finder', 'tool', 'a new one'), fc.jsonValue()),
      state: fc.oneof(
        fc.constantFrom('pending', 'declined', 'Accepted', 'accepted ', ''),
        fc.jsonValue().filter((state) => state !== 'accepted'),
      ),
    });
    const open = fc.record({
      user: fc.record({login: fc.constantFrom('ada', 'grace')}),
      type: fc.constant('finder'),
      state: fc.constant('accepted'),
    });
    const users = fc.array(
      fc.constantFrom({login: 'secret-1'}, {login: 'SECRET-2'}, {login: 'helper'}),
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(secretive, open)),
        users,
        fc.boolean(),
        (credits, collaborating_users, collaborators) => {
          const named = credits.flatMap(({user}) =>
            typeof user === 'object' && user !== null && 'login' in user
              ? [JSON.stringify(user.login).slice(1, -1).toLowerCase()]
              : [],
          );
          const advisory = read(
            {
              ghsa_id: GHSA_ID,
              state: 'published',
              credits: credits.map(({user, type}) => ({...(user as object), type})),
              credits_detailed: credits,
              collaborating_users,
            },
            {collaborators},
          );
          const text = JSON.stringify(advisory).toLowerCase();
          expect(
            named.filter((login) => login.startsWith('secret') && text.includes(login)),
          ).toEqual([]);
          expect(text).not.toMatch('secret-4');
          expect(text).not.toMatch('githubusercontent.com/secret');
        },
      ),
    );
  });
});

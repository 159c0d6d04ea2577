import {describe, expect, test} from 'vitest';
import {
  buildAdvisory,
  buildOrganization,
  buildRepository,
  buildTeam,
  buildUser,
  close,
  edit,
  publish,
  remove,
  withdraw,
} from './index';

const GHSA = 'GHSA-2222-3333-4444';

describe('buildAdvisory', () => {
  test('needs an id and a summary, and is published then', () => {
    expect(buildAdvisory({ghsa_id: GHSA, summary: 'Path traversal'})).toMatchObject({
      ghsa_id: GHSA,
      summary: 'Path traversal',
      state: 'published',
      created_at: '2025-01-06T09:00:00Z',
      published_at: '2025-01-20T09:00:00Z',
      updated_at: '2025-01-20T09:00:00Z',
      closed_at: null,
      withdrawn_at: null,
      identifiers: [{type: 'GHSA', value: GHSA}],
      credits: [],
    });
  });

  test.each([
    {state: 'draft', published_at: null, closed_at: null, withdrawn_at: null},
    {state: 'triage', published_at: null, closed_at: null, withdrawn_at: null},
    {state: 'closed', published_at: null, closed_at: '2025-01-20T09:00:00Z', withdrawn_at: null},
    {
      state: 'withdrawn',
      published_at: '2025-01-20T09:00:00Z',
      closed_at: null,
      withdrawn_at: '2025-02-03T09:00:00Z',
    },
  ] as const)('has dates that fit when it is $state', ({state, ...dates}) => {
    expect(buildAdvisory({ghsa_id: GHSA, summary: 'x', state})).toMatchObject(dates);
  });

  test('names credits in both of the ways that GitHub does', () => {
    const ada = buildUser('ada');
    const {credits, credits_detailed} = buildAdvisory({
      ghsa_id: GHSA,
      summary: 'x',
      credits: [{user: ada, type: 'finder'}],
    });
    expect(credits).toEqual([{login: 'ada', type: 'finder'}]);
    expect(credits_detailed).toEqual([{user: ada, type: 'finder', state: 'accepted'}]);
  });

  test('takes the severity from the score', () => {
    const cvss = {vector_string: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', score: 9.8};
    expect(buildAdvisory({ghsa_id: GHSA, summary: 'x', cvss})).toMatchObject({
      severity: 'critical',
      cvss_severities: {cvss_v3: cvss, cvss_v4: null},
    });
  });

  test('has no older score where there is only one of CVSS 4', () => {
    const cvss_v4 = {vector_string: 'CVSS:4.0/AV:N', score: 6.9};
    const advisory = buildAdvisory({ghsa_id: GHSA, summary: 'x', cvss_severities: {cvss_v4}});
    expect(advisory).toMatchObject({severity: 'medium', cvss: {vector_string: null, score: null}});
  });

  test('keeps null where null is said', () => {
    const advisory = buildAdvisory({
      ghsa_id: GHSA,
      summary: 'x',
      credits: null,
      vulnerabilities: null,
      cwes: null,
      updated_at: null,
    });
    expect(advisory).toMatchObject({
      credits: null,
      credits_detailed: null,
      vulnerabilities: null,
      cwe_ids: null,
      updated_at: null,
    });
  });
});

describe('the life of an advisory', () => {
  const at = '2026-03-04T05:06:07Z';
  const build = (state: 'draft' | 'published') =>
    buildAdvisory({ghsa_id: GHSA, summary: 'x', state});

  test('publish', () => {
    const advisory = build('draft');
    publish({advisory, at});
    expect(advisory).toMatchObject({state: 'published', published_at: at, updated_at: at});
  });

  test('edit changes what follows, too', () => {
    const advisory = build('published');
    edit({advisory, at, changes: {cve_id: 'CVE-2026-1', cwes: [{cwe_id: 'CWE-22', name: 'Path'}]}});
    expect(advisory).toMatchObject({
      updated_at: at,
      identifiers: [
        {type: 'GHSA', value: GHSA},
        {type: 'CVE', value: 'CVE-2026-1'},
      ],
      cwe_ids: ['CWE-22'],
    });
  });

  test('withdraw, with the state or with the date alone', () => {
    const advisory = build('published');
    withdraw({advisory, at, state: 'published'});
    expect(advisory).toMatchObject({state: 'published', withdrawn_at: at});
    withdraw({advisory, at});
    expect(advisory).toMatchObject({state: 'withdrawn', withdrawn_at: at, updated_at: at});
  });

  test('close', () => {
    const advisory = build('published');
    close({advisory, at});
    expect(advisory).toMatchObject({state: 'closed', closed_at: at, visibleWhenClosed: false});
  });

  test('remove', () => {
    const repository = buildRepository('example-org/server', {advisories: [build('published')]});
    remove({repository, ghsa_id: GHSA});
    expect(repository.advisories).toEqual([]);
  });
});

describe('people', () => {
  test('are the same account whenever they are built', () => {
    expect(buildUser('ada')).toEqual(buildUser('ada'));
    expect(buildUser('ada').node_id).toMatch(/^U_kgDO/);
    expect(buildUser('ada').id).not.toBe(buildUser('grace').id);
  });

  test('have teams and organisations', () => {
    expect(buildTeam('example-org/security')).toMatchObject({slug: 'security'});
    expect(buildOrganization('example-org', {name: 'The Example'})).toMatchObject({
      login: 'example-org',
      name: 'The Example',
    });
  });
});

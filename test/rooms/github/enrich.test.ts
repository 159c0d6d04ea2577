import {schema} from '@octokit/graphql-schema';
import {buildSchema, parse, validate} from 'graphql';
import {afterEach, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import {createClient} from '../../../plugin/src/github/createClient';
import {createDeadline} from '../../../plugin/src/github/deadline';
import {
  enrich,
  peopleQuery,
  referencesQuery,
  releaseKey,
  releasesQuery,
} from '../../../plugin/src/github/enrich';
import {
  buildAdvisory,
  buildOrganization,
  buildRepository,
  buildUser,
  startGitHub,
} from '../../github/index';
import {
  buildAdvisoryModel,
  buildAffectedProduct,
  buildCredit,
  buildNameOnly,
  buildPerson,
  environmentOf,
  GHSA_ID,
  OTHER_GHSA_ID,
} from '../../given/build';
import {recordReport} from '../../given/recordReport';
import type {GraphQLSchema} from 'graphql';
import type {Advisory, GhsaId} from '../../../plugin/src/advisory/advisory';
import type {GitHub} from '../../github/index';

const TOKEN = 'token-of-the-public';

describe('every query', () => {
  let gitHubSchema: GraphQLSchema;

  beforeAll(() => {
    // The text declares some fields twice, which does no harm to those who only ask.
    gitHubSchema = buildSchema(schema.idl, {assumeValidSDL: true});
  });

  const many = Array.from({length: 100}, (_, index) => index);
  const repositories = ['paper-rocket/rocket', 'paper-rocket/pad', 'other/other'];

  it.each([
    ['one person', peopleQuery(['ada'])],
    ['a hundred people', peopleQuery(many.map((index) => `user-${index}`))],
    ['one release', releasesQuery([{repository: 'paper-rocket/rocket', tag: 'v1.2.3'}])],
    [
      'a hundred releases of three repositories',
      releasesQuery(
        many.map((index) => ({
          repository: repositories[index % 3] ?? '',
          tag: `v1.${index}`,
        })),
      ),
    ],
    ['references', referencesQuery([GHSA_ID])],
    [
      'a hundred references',
      referencesQuery(
        many.map((index): GhsaId => `GHSA-2222-2222-${String(index).padStart(4, '0')}`),
      ),
    ],
  ])("is one that GitHub's schema knows: %s", (_case, {query, variables}) => {
    const document = parse(query);
    expect(validate(gitHubSchema, document)).toEqual([]);
    const declared = [...query.matchAll(/\$(\w+): String!/g)].map(([, name]) => name);
    expect(declared.sort()).toEqual(Object.keys(variables).sort());
  });

  it("carries strangers' words as variables only", () => {
    const words = '"){x}#';
    const repository = `${words}/${words}`;
    for (const {query, variables} of [
      peopleQuery([words]),
      releasesQuery([{repository, tag: words}]),
      referencesQuery([words as GhsaId]),
    ]) {
      expect(query).not.toContain(words);
      expect(Object.values(variables)).toContain(words);
      expect(validate(gitHubSchema, parse(query))).toEqual([]);
    }
  });

  it('asks for a repository once, however many of its tags', () => {
    const {query, variables} = releasesQuery([
      {repository: 'paper-rocket/rocket', tag: 'v1'},
      {repository: 'paper-rocket/pad', tag: 'v1'},
      {repository: 'paper-rocket/rocket', tag: 'v2'},
    ]);
    expect(query).toMatchInlineSnapshot(`
      "query releases($o0: String!, $n0: String!, $o1: String!, $n1: String!, $v0: String!, $v1: String!, $v2: String!) {
        r0: repository(owner: $o0, name: $n0) {
          a0: release(tagName: $v0) { url }
          a2: release(tagName: $v2) { url }
        }
        r1: repository(owner: $o1, name: $n1) {
          a1: release(tagName: $v1) { url }
        }
      }"
    `);
    expect(variables).toEqual({
      o0: 'paper-rocket',
      n0: 'rocket',
      o1: 'paper-rocket',
      n1: 'pad',
      v0: 'v1',
      v1: 'v1',
      v2: 'v2',
    });
  });
});

describe('enrich', () => {
  let github: GitHub;

  beforeEach(async () => {
    github = await startGitHub({
      users: [
        buildUser('ada', {name: 'Ada Example'}),
        buildUser('grace'),
        buildUser('left', {gone: true}),
      ],
      organizations: [buildOrganization('paper-rocket', {name: 'The Paper Rocket Project'})],
      repositories: [
        buildRepository('paper-rocket/rocket', {
          releases: [{tag_name: 'v1.2.3'}, {tag_name: 'paper-rocket@2.0.0'}],
          advisories: [
            buildAdvisory({
              ghsa_id: GHSA_ID,
              summary: 'x',
              global: {references: ['https://example.org/notes', 'https://example.org/notes']},
            }),
            buildAdvisory({ghsa_id: OTHER_GHSA_ID, summary: 'x'}),
          ],
        }),
      ],
      tokens: [{token: TOKEN, access: 'none'}],
    });
  });

  afterEach(() => github.close());

  async function enrichWith(advisories: readonly Advisory[], token: string | null = TOKEN) {
    const failures: unknown[] = [];
    const client = createClient({
      environment: environmentOf(github, token),
      report: recordReport().report,
    });
    const enrichment = await enrich({
      client,
      advisories,
      deadline: createDeadline(20),
      onFailure: (error) => failures.push(error),
    });
    return {...enrichment, failures};
  }

  const keyOf = (version: string, name: string | null = 'paper-rocket') =>
    releaseKey({repository: 'paper-rocket/rocket', name, version});

  it('asks for nothing without a token, and does not mind', async () => {
    const {people, releases, references, failures} = await enrichWith(
      [buildAdvisoryModel({credits: [buildCredit('ada')]})],
      null,
    );
    expect([people.size, releases.size, references.size]).toEqual([0, 0, 0]);
    expect(failures).toEqual([]);
    expect(github.requests).toEqual([]);
  });

  it('does not ask about who is known by name alone', async () => {
    const person = buildNameOnly('grace');
    const credits = [buildCredit('ada'), {person, role: 'finder' as const}];
    const collaborators = {people: [person], teams: []};
    const {people} = await enrichWith([buildAdvisoryModel({credits, collaborators})]);
    expect([...people.keys()]).toEqual(['ada']);
  });

  it('finds names and pictures of people and organisations', async () => {
    const credits = ['ada', 'grace', 'paper-rocket', 'left'].map((login) => buildCredit(login));
    const {people} = await enrichWith([buildAdvisoryModel({credits})]);
    expect(people.get('ada')).toEqual({
      name: 'Ada Example',
      avatarUrl: `${github.url}/avatars/ada.svg`,
    });
    expect(people.get('grace')?.name).toBeNull();
    expect(people.get('paper-rocket')?.name).toBe('The Paper Rocket Project');
    expect(people.get('left')).toEqual({name: null, avatarUrl: null});
  });

  it('finds those of collaborators, too', async () => {
    const collaborators = {people: [buildPerson('ada')], teams: []};
    const {people} = await enrichWith([buildAdvisoryModel({collaborators})]);
    expect(people.get('ada')?.name).toBe('Ada Example');
  });

  it('takes no picture from elsewhere', async () => {
    github.state.users.push(buildUser('eve', {avatar_url: 'https://example.org/track.png'}));
    const {people} = await enrichWith([buildAdvisoryModel({credits: [buildCredit('eve')]})]);
    expect(people.get('eve')?.avatarUrl).toBeNull();
  });

  it('does not ask for apps, which have no name', async () => {
    const {people} = await enrichWith([
      buildAdvisoryModel({credits: [buildCredit('dependabot[bot]')]}),
    ]);
    expect(people.size).toBe(0);
  });

  it('never asks once for each person', async () => {
    const credits = Array.from({length: 250}, (_, index) => buildCredit(`user-${index}`));
    const advisories = [
      buildAdvisoryModel({credits: credits.slice(0, 150)}),
      buildAdvisoryModel({ghsaId: OTHER_GHSA_ID, credits: credits.slice(100)}),
    ];
    const {people} = await enrichWith(advisories);
    const queries = github.requests.map(({graphql}) => graphql ?? '');
    expect(people.size).toBe(250);
    expect(queries.filter((query) => query.startsWith('query people'))).toHaveLength(3);
  });

  it('asks the same whatever the order of the advisories', async () => {
    const one = buildAdvisoryModel({credits: [buildCredit('ada')]});
    const other = buildAdvisoryModel({ghsaId: OTHER_GHSA_ID, credits: [buildCredit('grace')]});
    await enrichWith([one, other]);
    const before = github.requests.map(({graphql}) => graphql);
    github.requests.length = 0;
    await enrichWith([other, one]);
    expect(github.requests.map(({graphql}) => graphql)).toEqual(before);
  });

  it('finds the releases of the versions that fix it, by the usual names of tags', async () => {
    const affectedProducts = [buildAffectedProduct({patchedVersions: '1.2.3, 2.0.0, 9.9.9'})];
    const {releases} = await enrichWith([buildAdvisoryModel({affectedProducts})]);
    const base = 'https://github.com/paper-rocket/rocket/releases/tag';
    expect(releases.get(keyOf('1.2.3'))).toEqual({version: '1.2.3', url: `${base}/v1.2.3`});
    expect(releases.get(keyOf('2.0.0'))?.url).toMatch('2.0.0');
    expect(releases.get(keyOf('9.9.9'))).toBeNull();
  });

  it('does not give the release of one product to another', async () => {
    const affectedProducts = [buildAffectedProduct({name: 'launch-pad', patchedVersions: '2.0.0'})];
    const {releases} = await enrichWith([buildAdvisoryModel({affectedProducts})]);
    expect(releases.get(keyOf('2.0.0', 'launch-pad'))).toBeNull();
  });

  it('finds references where the global database has the advisory', async () => {
    const {references} = await enrichWith([
      buildAdvisoryModel(),
      buildAdvisoryModel({ghsaId: OTHER_GHSA_ID}),
    ]);
    expect(references.get(GHSA_ID)).toEqual(['https://example.org/notes']);
    expect(references.get(OTHER_GHSA_ID)).toBeNull();
  });

  it('takes no reference that is not of the web', async () => {
    github.fault({
      kind: 'changed-json',
      change: () => ({
        data: {
          a0: {
            references: [
              'javascript:alert(1)',
              'ftp://example.org',
              '/x',
              'https://example.org/',
            ].map((url) => ({url})),
          },
        },
      }),
    });
    const {references} = await enrichWith([buildAdvisoryModel()]);
    expect(references.get(GHSA_ID)).toEqual(['https://example.org/']);
  });

  describe('when one of its questions fails', () => {
    const advisory = buildAdvisoryModel({
      credits: [buildCredit('ada')],
      affectedProducts: [buildAffectedProduct()],
    });

    it.each([0, 1, 2])('answers the others (question %i)', async (skip) => {
      github.fault({kind: 'graphql-errors', errors: [{message: 'Something went wrong'}], skip});
      const {people, releases, references, failures} = await enrichWith([advisory]);
      expect([people.size > 0, releases.size > 0, references.size > 0]).toEqual(
        [0, 1, 2].map((question) => question !== skip),
      );
      expect(failures).toHaveLength(1);
    });

    it.each([
      {kind: 'status', status: 401},
      {kind: 'status', status: 502},
      {kind: 'html'},
      {kind: 'broken-json'},
      {kind: 'cut', at: 'within-body'},
      {kind: 'json', body: null},
      {kind: 'json', body: {}},
      {kind: 'json', body: {data: null}},
    ] as const)('says nothing about what it asked for: %j', async (fault) => {
      github.fault({...fault, times: 'always'});
      const {people, releases, references, failures} = await enrichWith([advisory]);
      expect([people.size, releases.size, references.size]).toEqual([0, 0, 0]);
      expect(failures).toHaveLength(3);
    });

    it('says nothing about what an answer leaves out', async () => {
      github.fault({kind: 'json', body: {data: {}}, times: 'always'});
      const {people, releases, references} = await enrichWith([advisory]);
      expect(people.has('ada')).toBe(false);
      expect(releases.has(keyOf('1.2.3'))).toBe(false);
      expect(references.has(GHSA_ID)).toBe(false);
    });
  });
});

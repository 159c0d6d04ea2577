import fc from 'fast-check';
import {afterEach, describe, expect, it, vi} from 'vitest';
import {createCreditsData} from '../../../plugin/src/pages/createCreditsData';
import {buildCredit, buildPerson, GHSA_ID, OTHER_GHSA_ID} from '../../given/build';
import {runs} from '../../given/seed';
import {hostileLine} from '../../given/strangersWords';
import {buildPostedAdvisory} from './build';
import type {PublishedAdvisory} from '../../../plugin/src/advisory/advisory';
import type {CreditedPerson, CreditsData} from '../../../plugin/src/pages/createCreditsData';

function creditsOf(...advisories: Partial<PublishedAdvisory>[]): CreditsData {
  return createCreditsData({posted: advisories.map(buildPostedAdvisory)});
}

function onlyPerson(...advisories: Partial<PublishedAdvisory>[]): CreditedPerson | undefined {
  const {people} = creditsOf(...advisories);
  expect(people).toHaveLength(1);
  return people[0];
}

const logins = ({people}: CreditsData) => people.map(({login}) => login);

const OLD = {ghsaId: GHSA_ID, publishedAt: '2023-05-01T00:00:00.000Z'} as const;
const NEW = {ghsaId: OTHER_GHSA_ID, publishedAt: '2025-05-01T00:00:00.000Z'} as const;

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('createCreditsData', () => {
  it('is empty where nobody is credited', () => {
    expect(creditsOf({})).toEqual({posts: [], people: []});
  });

  it('hands no address to the page that runs when it is opened', () => {
    const [url, avatarUrl] = ['javascript:alert(1)', 'data:image/svg+xml,<svg/>'];
    const person = onlyPerson({credits: [buildCredit('ada', {url, avatarUrl})]});
    expect(person).toMatchObject({login: 'ada', url: null, avatarUrl: null});
  });

  it('says who did what for which advisory, and when', () => {
    expect(creditsOf({...OLD, credits: [buildCredit('ada', {name: 'Ada Example'})]})).toEqual({
      posts: [
        {
          ghsaId: GHSA_ID,
          title: 'Path traversal in the launcher',
          permalink: `/blog/security-advisories/${GHSA_ID}`,
          year: 2023,
        },
      ],
      people: [
        {
          login: 'ada',
          name: 'Ada Example',
          url: 'https://github.com/ada',
          avatarUrl: null,
          kind: 'person',
          credits: [{post: 0, roles: ['finder']}],
        },
      ],
    });
  });

  it('gathers the roles that a person has in one advisory, each once', () => {
    const credits = [
      buildCredit('ada'),
      buildCredit('ada', {role: 'reporter'}),
      buildCredit('ada', {role: 'reporter'}),
    ];
    expect(onlyPerson({credits})?.credits).toEqual([{post: 0, roles: ['finder', 'reporter']}]);
  });

  it('knows a login in whatever case, as GitHub does', () => {
    const person = onlyPerson(
      {...OLD, credits: [buildCredit('ADA')]},
      {...NEW, credits: [buildCredit('ada')]},
    );
    expect(person?.login).toBe('ada');
    expect(person?.credits).toHaveLength(2);
  });

  it('has the newest advisory first, whatever the order they come in', () => {
    const credits = [buildCredit('ada')];
    const {posts, people} = creditsOf({...OLD, credits}, {...NEW, credits});
    expect(posts.map(({year}) => year)).toEqual([2025, 2023]);
    expect(people[0]?.credits.map(({post}) => post)).toEqual([0, 1]);
  });

  it('shows the newest name and picture that are known', () => {
    const avatarUrl = 'https://avatars.githubusercontent.com/u/1?v=4';
    const person = onlyPerson(
      {...NEW, credits: [buildCredit('ada', {name: 'Ada Now'})]},
      {...OLD, credits: [buildCredit('ada', {name: 'Ada Then', avatarUrl})]},
    );
    expect(person).toMatchObject({name: 'Ada Now', avatarUrl});
  });

  it('credits collaborators as such where the advisory names them', () => {
    const collaborators = {people: [buildPerson('grace')], teams: []};
    expect(onlyPerson({collaborators})?.credits).toEqual([{post: 0, roles: ['collaborator']}]);
  });

  it('does not call a collaborator who is credited for more', () => {
    const collaborators = {people: [buildPerson('Ada')], teams: []};
    expect(onlyPerson({credits: [buildCredit('ada')], collaborators})?.credits).toEqual([
      {post: 0, roles: ['finder']},
    ]);
  });

  it('gives no credit for a withdrawn advisory, and keeps it for a closed one', () => {
    const at = '2025-02-01T00:00:00.000Z';
    const credits = [buildCredit('ada')];
    expect(creditsOf({credits, status: {state: 'withdrawn', at}})).toEqual({posts: [], people: []});
    expect(logins(creditsOf({credits, status: {state: 'closed', at}}))).toEqual(['ada']);
  });

  it('counts by the year in UTC, and by the next best day where GitHub gives no publication', () => {
    const credits = [buildCredit('ada')];
    const yearOf = (dates: Partial<PublishedAdvisory>) =>
      creditsOf({createdAt: null, updatedAt: null, credits, ...dates}).posts[0]?.year;
    vi.stubEnv('TZ', 'Pacific/Auckland');
    expect(yearOf({publishedAt: '2024-12-31T23:59:59.000Z'})).toBe(2024);
    expect(yearOf({publishedAt: null, createdAt: '2022-01-01T00:00:00.000Z'})).toBe(2022);
    expect(yearOf({publishedAt: null})).toBeNull();
  });

  it('tells bots and tools from people', () => {
    const kindOf = (login: string, ...roles: ('tool' | 'finder')[]) =>
      onlyPerson({credits: roles.map((role) => buildCredit(login, {role}))})?.kind;
    expect(kindOf('dependabot[bot]', 'finder')).toBe('bot');
    expect(kindOf('scanner', 'tool')).toBe('tool');
    expect(kindOf('ada', 'tool', 'finder')).toBe('person');
  });

  it('leaves out posts that thank nobody', () => {
    const {posts} = creditsOf({...OLD, credits: [buildCredit('ada')]}, NEW);
    expect(posts.map(({ghsaId}) => ghsaId)).toEqual([GHSA_ID]);
  });

  it('is in the order of the alphabet of its language, by the name that is shown', () => {
    const credits = [
      buildCredit('zoe', {name: 'Älva'}),
      buildCredit('ben'),
      buildCredit('x2', {name: 'anna'}),
      buildCredit('x1', {name: 'Zoe'}),
    ];
    const posted = [buildPostedAdvisory({credits})];
    expect(logins(createCreditsData({posted, locale: 'de'}))).toEqual(['zoe', 'x2', 'ben', 'x1']);
    expect(logins(createCreditsData({posted, locale: 'sv'}))).toEqual(['x2', 'ben', 'x1', 'zoe']);
  });

  it('is the same whatever the order of the advisories, and survives JSON', () => {
    const credit = fc
      .record({login: fc.constantFrom('ada', 'Ada', 'grace', 'a[bot]'), name: hostileLine})
      .map(({login, name}) => buildCredit(login, {name}));
    const advisories = fc
      .array(fc.array(credit, {maxLength: 3}), {maxLength: 5})
      .map((all) =>
        all.map((credits, index) =>
          buildPostedAdvisory({credits, ghsaId: `GHSA-2222-3333-444${index}`}),
        ),
      );
    fc.assert(
      fc.property(advisories, (posted) => {
        const data = createCreditsData({posted});
        expect(createCreditsData({posted: [...posted].reverse()})).toEqual(data);
        expect(JSON.parse(JSON.stringify(data))).toEqual(data);
        for (const {credits} of data.people) {
          expect(credits.every(({post}) => data.posts[post] !== undefined)).toBe(true);
        }
      }),
      {numRuns: runs(100)},
    );
  });
});

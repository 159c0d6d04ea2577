import {describe, expect, it} from 'vitest';
import {CREDIT_ROLES} from '../../../plugin/src/advisory/advisory';
import {shapeAvatarAddress} from '../../../plugin/src/door/shapeAvatarAddress';
import {readCollaborators, readCredits} from '../../../plugin/src/github/readPeople';
import {buildTeam, buildUser} from '../../github/index';
import {buildEnvironment, buildNameOnly, buildReadingRules} from '../../given/build';
import type {PeopleRules, PersonRule} from '../../../plugin/src/advisory/peopleRules';

const environment = buildEnvironment();
const rules = buildReadingRules();
const AVATAR = 'https://avatars.githubusercontent.com/u/1?v=4';

const ada = buildUser('ada', {avatar_url: AVATAR});
const grace = buildUser('grace', {avatar_url: AVATAR});

describe('readCredits', () => {
  it('gives an accepted credit', () => {
    const item = {credits_detailed: [{user: ada, type: 'finder', state: 'accepted'}]};
    expect(readCredits(item, rules)).toEqual([
      {
        person: {login: 'ada', name: null, url: 'https://github.com/ada', avatarUrl: AVATAR},
        role: 'finder',
      },
    ]);
  });

  it.each(['pending', 'declined', 'ACCEPTED', '', null, undefined, true, ['accepted']])(
    'gives no credit whose state is %j',
    (state) => {
      const item = {credits_detailed: [{user: ada, type: 'finder', state}]};
      expect(readCredits(item, rules)).toEqual([]);
    },
  );

  it('never reads the list that does not say who accepted', () => {
    const item = {credits: [{login: 'ada', type: 'finder'}], credits_detailed: null};
    expect(readCredits(item, rules)).toEqual([]);
  });

  it('keeps the order of GitHub, and each person and role once', () => {
    const credit = (user: object, type: string) => ({user, type, state: 'accepted'});
    const item = {
      credits_detailed: [
        credit(grace, 'finder'),
        credit(ada, 'reporter'),
        credit(ada, 'finder'),
        credit({...ada, login: 'ADA'}, 'finder'),
      ],
    };
    const credits = readCredits(item, rules);
    expect(credits.map(({person, role}) => `${person.login?.toLowerCase()} ${role}`)).toEqual([
      'grace finder',
      'ada reporter',
      'ada finder',
    ]);
  });

  it.each(CREDIT_ROLES)('knows the role %s', (type) => {
    const item = {credits_detailed: [{user: ada, type, state: 'accepted'}]};
    expect(readCredits(item, rules)).toMatchObject([{role: type}]);
  });

  it.each(['translator', '', null, 7, 'constructor'])(
    'thanks for a role that is not known yet: %j',
    (type) => {
      const item = {credits_detailed: [{user: ada, type, state: 'accepted'}]};
      expect(readCredits(item, rules)).toMatchObject([{role: 'other'}]);
    },
  );

  it.each([
    ['an enterprise-managed user', 'ada_paperrocket', 'https://github.com/ada_paperrocket'],
    ['an app', 'dependabot[bot]', 'https://github.com/apps/dependabot'],
  ])('knows %s', (_case, login, url) => {
    const item = {credits_detailed: [{user: {login}, type: 'tool', state: 'accepted'}]};
    expect(readCredits(item, rules)).toMatchObject([{person: {login, url}}]);
  });

  it.each(['', ' ', '../ada', 'ada/grace', 'ada">', '-ada', 'a'.repeat(200), null, 7, {}])(
    'passes over a login that is none: %j',
    (login) => {
      const item = {credits_detailed: [{user: {login}, type: 'finder', state: 'accepted'}]};
      expect(readCredits(item, rules)).toEqual([]);
    },
  );

  it.each([null, undefined, 'ada', [], [null], ['ada'], [{user: null, state: 'accepted'}]])(
    'gives nobody for %j',
    (credits) => {
      expect(readCredits({credits_detailed: credits}, rules)).toEqual([]);
    },
  );
});

describe('people who asked to be credited otherwise', () => {
  const people: PeopleRules = new Map<string, PersonRule>([
    ['ada', {credit: true, name: 'Countess', link: true}],
    ['grace', {credit: true, name: 'G. H.', link: false}],
    ['ghost-hunter', {credit: false}],
  ]);
  const asked = buildReadingRules({people});
  const ghost = buildUser('Ghost-Hunter');
  const item = {
    credits_detailed: [ada, grace, ghost].map((user) => ({
      user,
      type: 'finder',
      state: 'accepted',
    })),
  };

  it('are credited as they asked', () => {
    expect(readCredits(item, asked)).toEqual([
      {
        person: {login: 'ada', name: 'Countess', url: 'https://github.com/ada', avatarUrl: AVATAR},
        role: 'finder',
      },
      {person: buildNameOnly('G. H.'), role: 'finder'},
    ]);
  });

  it('are named as collaborators as they asked', () => {
    const collaborating = {collaborating_users: [ada, grace, ghost], credits_detailed: []};
    expect(readCollaborators(collaborating, asked)?.people).toEqual([
      {login: 'ada', name: 'Countess', url: 'https://github.com/ada', avatarUrl: AVATAR},
      buildNameOnly('G. H.'),
    ]);
  });

  it('are no collaborators beside their credits, whatever they are called', () => {
    const collaborating = {...item, collaborating_users: [ada, grace, ghost]};
    expect(readCollaborators(collaborating, asked)?.people).toEqual([]);
  });

  it('are credited once for each role, if two accounts are one name', () => {
    const rule: PersonRule = {credit: true, name: 'G. H.', link: false};
    const both = new Map([
      ['grace', rule],
      ['ada', rule],
    ]);
    expect(readCredits(item, buildReadingRules({people: both}))).toMatchObject([
      {person: buildNameOnly('G. H.')},
      {person: {login: 'Ghost-Hunter'}},
    ]);
  });
});

describe('shapeAvatarAddress', () => {
  it.each([AVATAR, 'https://github.com/ada.png', 'https://api.github.com/avatars/ada.svg'])(
    "takes a picture on GitHub's own hosts: %s",
    (url) => {
      expect(shapeAvatarAddress(url, environment)).toBe(url);
    },
  );

  it.each([
    'https://example.org/track.png',
    'http://avatars.githubusercontent.com/u/1',
    'https://avatars.githubusercontent.com.example.org/u/1',
    'data:image/svg+xml,<svg onload=alert(1)>',
    '/u/1',
    null,
  ])('takes no other: %j', (url) => {
    expect(shapeAvatarAddress(url, environment)).toBeNull();
  });
});

describe('readCollaborators', () => {
  const team = buildTeam('paper-rocket/security', {name: 'Security team'});

  it('gives people, and teams without their members', () => {
    const item = {
      collaborating_users: [ada],
      collaborating_teams: [team],
      credits_detailed: [],
    };
    expect(readCollaborators(item, rules)).toEqual({
      people: [{login: 'ada', name: null, url: 'https://github.com/ada', avatarUrl: AVATAR}],
      teams: [{name: 'Security team', url: 'https://github.com/orgs/paper-rocket/teams/security'}],
    });
  });

  it.each(['accepted', 'pending', 'declined', null])(
    'leaves out who has a credit that is %s',
    (state) => {
      const item = {
        collaborating_users: [ada, grace],
        collaborating_teams: [],
        credits_detailed: [{user: {login: 'ADA'}, type: 'finder', state}],
      };
      const people = readCollaborators(item, rules)?.people ?? [];
      expect(people.map(({login}) => login)).toEqual(['grace']);
    },
  );

  it.each([
    [{collaborating_users: null, credits_detailed: []}],
    [{credits_detailed: []}],
    // Without the credits nobody knows who does not want to be named.
    [{collaborating_users: [ada], credits_detailed: null}],
    [{collaborating_users: [ada]}],
  ])('is null where this reader may not see them: %o', (item) => {
    expect(readCollaborators(item, rules)).toBeNull();
  });

  it('passes over teams without a name or with an address elsewhere', () => {
    const item = {
      collaborating_users: [],
      collaborating_teams: [
        {...team, name: ''},
        {...team, html_url: 'https://example.org/orgs/paper-rocket/teams/security'},
        null,
      ],
      credits_detailed: [],
    };
    expect(readCollaborators(item, rules)).toEqual({people: [], teams: []});
  });
});

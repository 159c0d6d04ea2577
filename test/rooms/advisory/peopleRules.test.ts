import {describe, expect, it} from 'vitest';
import {applyPeopleRules, creditPerson} from '../../../plugin/src/advisory/peopleRules';
import {buildAdvisoryModel, buildCredit, buildNameOnly, buildPerson} from '../../given/build';
import type {PeopleRules, PersonRule} from '../../../plugin/src/advisory/peopleRules';

const avatarUrl = 'https://avatars.githubusercontent.com/u/1';
const named: PersonRule = {credit: true, name: 'Mona Lisa', link: true};
const nameAlone: PersonRule = {credit: true, name: 'P. P.', link: false};

const rules: PeopleRules = new Map<string, PersonRule>([
  ['octocat', named],
  ['ghost-hunter', {credit: false}],
  ['private-person', nameAlone],
  ['their-other-account', nameAlone],
]);

describe('creditPerson', () => {
  it('leaves who asked for nothing', () => {
    const person = buildPerson('ada', {name: 'Ada', avatarUrl});
    expect(creditPerson(person, rules)).toBe(person);
  });

  it.each([null, 'The Octocat'])('gives the other name in the place of %j', (name) => {
    expect(creditPerson(buildPerson('OctoCat', {name, avatarUrl}), rules)).toEqual(
      buildPerson('OctoCat', {name: 'Mona Lisa', avatarUrl}),
    );
  });

  it('gives nobody for who asked not to be named, in any case', () => {
    expect(creditPerson(buildPerson('ghost-hunter'), rules)).toBeNull();
    expect(creditPerson(buildPerson('GHOST-Hunter'), rules)).toBeNull();
  });

  it('gives the name alone, without account, address and picture', () => {
    const person = buildPerson('private-person', {name: 'Priva Te', avatarUrl});
    expect(creditPerson(person, rules)).toEqual(buildNameOnly('P. P.'));
  });

  it('keeps a name alone as long as somebody asks for it', () => {
    const person = buildNameOnly('P. P.');
    expect(creditPerson(person, rules)).toBe(person);
  });

  it.each<[string, [string, PersonRule][]]>([
    ['nobody asks for anything any more', []],
    ['the person asked for another one', [['private-person', {...nameAlone, name: 'Q.'}]]],
    ['the person asked not to be named', [['private-person', {credit: false}]]],
    ['the name goes with an account now', [['private-person', {...nameAlone, link: true}]]],
  ])('drops a name alone when %s', (_what, changed) => {
    expect(creditPerson(buildNameOnly('P. P.'), new Map(changed))).toBeNull();
  });
});

describe('applyPeopleRules', () => {
  it('holds for credits and collaborators, and leaves the rest', () => {
    const teams = [{name: 'Team', url: 'https://github.com/orgs/paper-rocket/teams/team'}];
    const logins = ['ghost-hunter', 'octocat', 'ada', 'private-person'];
    const advisory = buildAdvisoryModel({
      credits: logins.map((login) => buildCredit(login, {role: 'reporter'})),
      collaborators: {people: logins.map((login) => buildPerson(login)), teams},
    });
    const people = [
      buildPerson('octocat', {name: 'Mona Lisa'}),
      buildPerson('ada'),
      buildNameOnly('P. P.'),
    ];
    expect(applyPeopleRules(advisory, rules)).toEqual({
      ...advisory,
      credits: people.map((person) => ({person, role: 'reporter'})),
      collaborators: {people, teams},
    });
  });

  it('gives the very advisory where nobody asks for anything else', () => {
    const advisory = buildAdvisoryModel({
      credits: [buildCredit('ada'), buildCredit('octocat', {name: 'Mona Lisa'})],
    });
    expect(applyPeopleRules(advisory, rules)).toBe(advisory);
  });

  it('gives two accounts with one name alone one credit a role', () => {
    const accounts = ['private-person', 'their-other-account'];
    const advisory = buildAdvisoryModel({
      credits: [
        ...accounts.map((login) => buildCredit(login, {role: 'finder'})),
        buildCredit('private-person', {role: 'reporter'}),
      ],
      collaborators: {people: accounts.map((login) => buildPerson(login)), teams: []},
    });
    const {credits, collaborators} = applyPeopleRules(advisory, rules);
    expect(credits.map(({role}) => role)).toEqual(['finder', 'reporter']);
    expect(collaborators?.people).toEqual([buildNameOnly('P. P.')]);
  });

  it('changes nothing the second time', () => {
    const advisory = buildAdvisoryModel({
      credits: ['octocat', 'ghost-hunter', 'private-person'].map((login) => buildCredit(login)),
    });
    const once = applyPeopleRules(advisory, rules);
    expect(applyPeopleRules(once, rules)).toEqual(once);
  });

  it('writes the same bytes where nobody asked for anything', () => {
    const advisory = buildAdvisoryModel({
      credits: [buildCredit('ada')],
      collaborators: {people: [buildPerson('grace')], teams: []},
    });
    expect(JSON.stringify(applyPeopleRules(advisory, new Map()))).toBe(JSON.stringify(advisory));
  });
});

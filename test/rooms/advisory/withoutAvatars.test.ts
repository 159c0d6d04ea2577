import {expect, it} from 'vitest';
import {withoutAvatars} from '../../../plugin/src/advisory/withoutAvatars';
import {buildCredit, buildPublishedAdvisory} from '../../given/build';

it('names people without their pictures, and changes nothing else', () => {
  const credit = buildCredit('ada', {avatarUrl: 'https://avatars.githubusercontent.com/u/1'});
  const nameOnly = {login: null, name: 'Grace', url: null, avatarUrl: null} as const;
  const advisory = buildPublishedAdvisory({
    credits: [credit, {person: nameOnly, role: 'finder'}],
    collaborators: {people: [credit.person], teams: []},
  });
  const bare = {...credit.person, avatarUrl: null};
  expect(withoutAvatars(advisory)).toEqual({
    ...advisory,
    credits: [
      {...credit, person: bare},
      {person: nameOnly, role: 'finder'},
    ],
    collaborators: {people: [bare], teams: []},
  });
  expect(withoutAvatars(buildPublishedAdvisory({collaborators: null})).collaborators).toBeNull();
});

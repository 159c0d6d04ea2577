import {describe, expect, it} from 'vitest';
import {CREDIT_ROLES} from '../../../../plugin/src/advisory/advisory';
import {loadLanguage} from '../../../../plugin/src/words/loadLanguage';
import {avatarElement, creditsSection} from '../../../../plugin/src/posts/sections/credits';
import {buildCredit, buildNameOnly, buildPerson} from '../../../given/build';
import {renderSection} from './render';
import type {PublishedAdvisory} from '../../../../plugin/src/advisory/advisory';

const AVATAR = 'https://avatars.githubusercontent.com/u/1?v=4&s=96';

const credits = (changes: Partial<PublishedAdvisory>, locale = 'en') =>
  renderSection(creditsSection, changes, locale);

const linesOf = async (changes: Partial<PublishedAdvisory>, locale = 'en') =>
  (await credits(changes, locale)).split('\n').filter((line) => line.startsWith('- '));

describe('creditsSection', () => {
  it('is left out where nobody is credited', async () => {
    expect(await credits({})).toBe('');
    expect(await credits({collaborators: {people: [], teams: []}})).toBe('');
  });

  it('names a person, the account, and what for', async () => {
    expect(await credits({credits: [buildCredit('ada', {name: 'Ada Example'})]})).toBe(
      '## Credits\n\n- **Ada Example** [@ada](https://github.com/ada) – found it',
    );
  });

  it('names the account alone where no name is known', async () => {
    expect(await linesOf({credits: [buildCredit('ada')]})).toEqual([
      '- [@ada](https://github.com/ada) – found it',
    ]);
  });

  it.each(CREDIT_ROLES)('has words for %s', async (role) => {
    const {labels} = await loadLanguage('en');
    expect(await linesOf({credits: [buildCredit('ada', {role})]})).toEqual([
      `- [@ada](https://github.com/ada) – ${labels.roles[role]}`,
    ]);
  });

  it('says of a bot that it is one', async () => {
    const url = 'https://github.com/apps/scanner';
    const [line = ''] = await linesOf({credits: [buildCredit('scanner[bot]', {url})]});
    expect(line.replaceAll('\\', '')).toBe(`- [@scanner[bot]](${url}) (bot) – found it`);
    expect(await credits({credits: [buildCredit('scanner[bot]', {url})]}, 'ja')).toMatch(
      '(ボット)',
    );
    expect(await credits({credits: [buildCredit('robot')]})).not.toMatch('(bot)');
  });

  it('says of a tool that it is one', async () => {
    expect(await linesOf({credits: [buildCredit('scanner', {role: 'tool'})]})).toEqual([
      '- [@scanner](https://github.com/scanner) – was used as a tool',
    ]);
  });

  it('names who wants it so by the name alone, once', async () => {
    const person = buildNameOnly('P. P.');
    const collaborators = {people: [person], teams: []};
    expect(
      await linesOf({
        credits: [
          {person, role: 'finder'},
          {person, role: 'reporter'},
        ],
        collaborators,
      }),
    ).toEqual(['- **P. P.** – found it, reported it']);
  });

  it('names everybody once, with everything that they did', async () => {
    expect(
      await linesOf({
        credits: [
          buildCredit('ada', {role: 'finder'}),
          buildCredit('grace', {role: 'reporter'}),
          buildCredit('ada', {role: 'remediation_developer'}),
        ],
      }),
    ).toEqual([
      '- [@ada](https://github.com/ada) – found it, developed the fix',
      '- [@grace](https://github.com/grace) – reported it',
    ]);
  });

  it('shows a picture that stands for nothing but itself', async () => {
    const [line = ''] = await linesOf({credits: [buildCredit('ada', {avatarUrl: AVATAR})]});
    expect(line).toMatch(/^- <img [^>]*alt=""[^>]*> \[@ada\]/);
    expect(line.replace(/<img[^>]*> /, '')).toBe('- [@ada](https://github.com/ada) – found it');
  });

  it('names collaborators, and teams without their members', async () => {
    const collaborators = {
      people: [buildPerson('helper', {name: 'Helper Example'})],
      teams: [{name: 'Security team', url: 'https://github.com/orgs/paper-rocket/teams/security'}],
    };
    expect(await linesOf({collaborators})).toEqual([
      '- **Helper Example** [@helper](https://github.com/helper) – collaborated on the advisory',
      '- [Security team](https://github.com/orgs/paper-rocket/teams/security) – collaborated on the advisory',
    ]);
  });

  it('does not name a credited collaborator twice', async () => {
    const collaborators = {people: [buildPerson('ada')], teams: []};
    expect(await linesOf({credits: [buildCredit('ada')], collaborators})).toHaveLength(1);
  });

  it('speaks the language of the locale', async () => {
    expect(await credits({credits: [buildCredit('ada')]}, 'de')).toBe(
      '## Dank\n\n- [@ada](https://github.com/ada) – hat die Lücke gefunden',
    );
  });

  it.each(['**bold**', '<b>', 'a\n\n# b', '[x](javascript:y)', ':name[x]', '{x}', '`'])(
    'keeps a name in its place: %j',
    async (name) => {
      const text = await credits({credits: [buildCredit('ada', {name})]});
      expect(text.split('\n')).toHaveLength(3);
      expect(text).toMatch(/ \[@ada\]\(https:\/\/github\.com\/ada\) – found it$/);
    },
  );
});

describe('avatarElement', () => {
  it('is one element, whatever the address', async () => {
    const avatarUrl = `${AVATAR}"><script>alert(1)</script>`;
    const [line = ''] = await linesOf({credits: [buildCredit('ada', {avatarUrl})]});
    expect(line).toMatch(/^- <img [^>]*src="[^"]*"/);
    expect(line).not.toMatch(/"><script/);
  });

  it('says its size, and is fetched when it is seen', () => {
    expect(avatarElement(buildPerson('ada', {avatarUrl: AVATAR}))?.data.hProperties).toMatchObject({
      width: 32,
      height: 32,
      loading: 'lazy',
    });
  });

  it('is nothing without a picture', () => {
    expect(avatarElement(buildPerson('ada'))).toBeNull();
  });
});

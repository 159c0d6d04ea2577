import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {parsePeopleRules, readPeopleFile} from '../../../plugin/src/sync/readPeopleFile';
import {runs} from '../../given/seed';
import {useTemporaryFolder} from '../../given/temporaryFolder';

const folder = useTemporaryFolder();

const parse = (text: string) => parsePeopleRules({text, file: 'people.yml'});

const read = (people: string | null) =>
  readPeopleFile({siteDir: folder.path(), staticDirectories: ['static'], people});

function faultOf(text: string): string {
  try {
    parse(text);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('The file is as it should be.');
}

describe('parsePeopleRules', () => {
  it('reads another name, a name alone, and no name', () => {
    const rules = parse(`# As they asked
octocat:
  name: Mona Lisa
ghost-hunter:
  credit: false
private-person:
  name: P. P.
  link: false
`);
    expect(Object.fromEntries(rules)).toEqual({
      octocat: {credit: true, name: 'Mona Lisa', link: true},
      'ghost-hunter': {credit: false},
      'private-person': {credit: true, name: 'P. P.', link: false},
    });
  });

  it('takes what is the default in so many words', () => {
    expect(parse('a: {name: A, credit: true, link: true}').get('a')).toEqual({
      credit: true,
      name: 'A',
      link: true,
    });
  });

  it('reads JSON, which is YAML', () => {
    expect(parse('{"ada": {"credit": false}}').get('ada')).toEqual({credit: false});
  });

  it('knows logins in any case', () => {
    expect([...parse('OctoCat: {credit: false}').keys()]).toEqual(['octocat']);
  });

  it.each(['007', '0x1f', '1e5', '12345678901234567890', '2024-01-01', 'null', 'true', 'no'])(
    'takes the login %s as it is written',
    (login) => {
      expect([...parse(`${login}:\n  credit: false\n`).keys()]).toEqual([login]);
    },
  );

  it.each(['007', 'Null', 'Yes', '2024-01-01', '~'])(
    'takes the name %s as it is written',
    (name) => {
      expect(parse(`ada: {name: ${name}}`).get('ada')).toMatchObject({name});
    },
  );

  it('knows apps and enterprise-managed users', () => {
    const rules = parse('"dependabot[bot]": {credit: false}\nada_paperrocket: {credit: false}');
    expect([...rules.keys()]).toEqual(['dependabot[bot]', 'ada_paperrocket']);
  });

  it('holds nobody where it says so', () => {
    expect(parse('{}').size).toBe(0);
  });

  it.each([
    ['nothing', ''],
    ['a remark alone', '# Nobody yet'],
    ['a list', '- octocat'],
    ['a text', 'octocat'],
    ['null', 'null'],
  ])('is no map with %s in it, and says how one looks', (_what, text) => {
    expect(faultOf(text)).toBe(
      'people.yml is no map. It should hold logins, and below each how the person is credited, such as "octocat: {name: Mona Lisa}"; or "{}" for nobody.',
    );
  });

  it.each([
    [
      'a bracket that stays open',
      'octocat: {name: Mona',
      /^people\.yml is not YAML \(unexpected end .+, line 2\)/,
    ],
    [
      'a login that stands there twice',
      'ada: {credit: false}\nada: {name: Ada}',
      /^people\.yml is not YAML \(duplicated mapping key, line 2\)/,
    ],
    [
      'more than one document',
      'ada: {credit: false}\n---\ngrace: {credit: false}',
      /^people\.yml is not YAML \(expected a single document/,
    ],
    ['a tag', 'ada: !!js/function x', /^people\.yml is not YAML \(/],
  ])('is no YAML with %s', (_what, text, message) => {
    expect(faultOf(text)).toMatch(message);
  });

  it.each(['@octocat', 'octo cat', '-octocat', 'a/b', '<<', ''])(
    'speaks of "%s", which is no login',
    (login) => {
      expect(faultOf(`"${login}": {credit: false}`)).toContain(
        `people.yml speaks of "${login}", which is no login of GitHub.`,
      );
    },
  );

  it('does not know one account twice, in another case', () => {
    expect(faultOf('Ada: {credit: false}\nada: {name: Ada}')).toContain(
      'people.yml speaks of "ada" twice',
    );
  });

  it.each([
    ['a word that is not known', '{nmae: Ada, name: Ada}', ' at "nmae"'],
    ['nothing', '', ''],
    ['a text', 'Ada', ''],
    ['a list', '[Ada]', ''],
    ['neither a name nor an opt-out', '{}', ' at "name"'],
    ['credit without a name', '{credit: true}', ' at "name"'],
    ['a link without a name', '{link: false}', ' at "name"'],
    ['an empty name', '{name: ""}', ' at "name"'],
    ['a name of spaces', '{name: "  "}', ' at "name"'],
    ['a name that is a list', '{name: [Ada]}', ' at "name"'],
    ['an opt-out with a name', '{credit: false, name: Ada}', ' at "name"'],
    ['an opt-out with a link', '{credit: false, link: false}', ' at "link"'],
    ['an opt-out in other words', '{credit: no}', ' at "credit"'],
    ['an opt-out that says nothing', '{credit: }', ' at "credit"'],
    ['a link that is neither', '{name: Ada, link: sometimes}', ' at "link"'],
  ])('says where it does not understand %s, and what it expects', (_what, entry, place) => {
    expect(faultOf(`ghost-hunter: ${entry}`).split('\n')[0]).toBe(
      `people.yml says of "ghost-hunter" what is not understood${place}. Each login has either "name", a text that is not empty, with or without "link: false" beside it; or "credit: false" and nothing else.`,
    );
  });

  it('names every wrong place', () => {
    expect(faultOf('ada: {nmae: Ada, name: Ada}\ngrace: {credit: maybe}').split('\n')).toHaveLength(
      2,
    );
  });

  it('never repeats a name that stands in the file', () => {
    for (const entry of ['{credit: false, name: Secret}', '{name: [Secret]}', '{name: Secret']) {
      expect(faultOf(`ghost-hunter: ${entry}`)).not.toContain('Secret');
    }
  });

  it('gives rules that say something, or an error of its own, whatever the text', () => {
    const words = fc.constantFrom(...['ada', ':', ' ', '\n', '{', '}', 'credit', 'name', 'false']);
    const text = fc.oneof(
      fc.string(),
      fc.array(words).map((each) => each.join('')),
    );
    fc.assert(
      fc.property(text, (anything) => {
        try {
          for (const rule of parse(anything).values()) {
            expect(!rule.credit || rule.name.length > 0).toBe(true);
          }
        } catch (error) {
          expect((error as Error).message).toMatch(/^people\.yml /);
        }
      }),
      {numRuns: runs(300)},
    );
  });
});

describe('readPeopleFile', () => {
  it('has no rules where the site names no file', async () => {
    expect((await read(null)).size).toBe(0);
  });

  it.each(['people.yml', './people.yml', 'data/people.yml', '..people.yml'])(
    'reads the file of the site: %s',
    async (people) => {
      await folder.write(people, 'ada: {credit: false}');
      expect([...(await read(people)).keys()]).toEqual(['ada']);
    },
  );

  it('fails where the file is missing', async () => {
    await expect(read('people.yml')).rejects.toThrow(
      'The option "people" is "people.yml", but there is no such file, so nobody knows who does not want to be named. Make it, or take the option out.',
    );
  });

  it('fails where a folder stands in its place', async () => {
    await folder.write('people/x', '');
    await expect(read('people')).rejects.toThrow('there is no such file');
  });

  it.each(['../people.yml', '/etc/people.yml', 'data/../../people.yml', '.', ''])(
    'fails where it lies outside the site: %j',
    async (people) => {
      await expect(read(people)).rejects.toThrow('the file must lie inside the site');
    },
  );

  it.each(['static/people.yml', 'static/data/people.yml'])(
    'fails where Docusaurus would publish it: %s',
    async (people) => {
      await folder.write(people, 'ada: {credit: false}');
      await expect(read(people)).rejects.toThrow(
        `The option "people" is "${people}", but Docusaurus publishes every file in "static".`,
      );
    },
  );

  it('calls the file in messages as the option does', async () => {
    await folder.write('data/people.yml', '- ada');
    await expect(read('data/people.yml')).rejects.toThrow(/^data\/people\.yml is no map/);
  });
});

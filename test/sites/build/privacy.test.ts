import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {
  buildAdvisory,
  buildPrivateFork,
  buildRepository,
  buildTeam,
  buildUser,
  startGitHub,
} from '../../github/index';
import {startServer} from '../../site/devServer';
import {createSite} from '../../site/site';
import type {GitHub} from '../../github/index';
import type {CommandOutput} from '../../site/docusaurus';
import type {Site} from '../../site/site';

/** Stands in everything that is not public. */
const MARKER = 'unpublished-marker';
/** Stands in everything that is. */
const PUBLIC = 'public-marker';
/** The login of a person who is credited, and asked not to be. */
const OPTED_OUT = 'opted-out-hunter';
const TOKEN = 'ghp_0123456789abcdefghijklmnopqrstuvwxyz';

const PUBLISHED = 'GHSA-2222-3333-4444';
const UNPUBLISHED = ['GHSA-5555-6666-7777', 'GHSA-5555-6666-8888', 'GHSA-5555-6666-9999'];

function user(name: string) {
  return buildUser(`${MARKER}-${name}`, {name: `${MARKER} ${name}`});
}

/** Everything that a token with advisory access is handed over. */
function repository() {
  return buildRepository('paper-rocket/rocket', {
    advisories: [
      buildAdvisory({
        ghsa_id: PUBLISHED,
        summary: `${PUBLIC} title`,
        description: `${PUBLIC} text`,
        author: user('author'),
        publisher: user('publisher'),
        submission: {accepted: true},
        private_fork: buildPrivateFork(`paper-rocket/${MARKER}-fork`),
        collaborating_users: [user('collaborator')],
        collaborating_teams: [buildTeam(`paper-rocket/${MARKER}-team`)],
        credits: [
          {user: buildUser(`${PUBLIC}-finder`), type: 'finder', state: 'accepted'},
          {user: buildUser(OPTED_OUT), type: 'reporter', state: 'accepted'},
          {user: user('pending'), type: 'reporter', state: 'pending'},
          {user: user('declined'), type: 'analyst', state: 'declined'},
        ],
      }),
      ...(['draft', 'triage', 'closed'] as const).map((state, index) =>
        buildAdvisory({
          ghsa_id: UNPUBLISHED[index] ?? '',
          summary: `${MARKER} ${state} title`,
          description: `${MARKER} ${state} text`,
          state,
          credits: [{user: user(state), type: 'reporter'}],
        }),
      ),
    ],
  });
}

describe('a build with a token that sees everything', () => {
  let github: GitHub;
  let site: Site;
  let outputs: CommandOutput[];
  /** What `docusaurus start` said. */
  let served: string[];

  beforeAll(async () => {
    github = await startGitHub({
      repositories: [
        repository(),
        buildRepository('paper-rocket/secret', {
          private: true,
          advisories: [buildAdvisory({ghsa_id: 'GHSA-9999-9999-9999', summary: MARKER})],
        }),
      ],
      tokens: [{token: TOKEN, access: 'owner', seesPrivateRepositories: true}],
    });
    site = await createSite({
      options: {
        snapshot: 'advisories.json',
        people: 'people.yml',
        policy: {page: true},
        exports: {
          csaf: {publisher: {name: 'Paper Rocket', namespace: 'https://rocket.example'}},
          securityTxt: true,
        },
      },
      files: {'people.yml': `${OPTED_OUT}: {credit: false}\n`},
      config: {i18n: {defaultLocale: 'en', locales: ['en', 'ja']}},
    });
    const env = {GITHUB_API_URL: github.url, GITHUB_TOKEN: TOKEN, DEBUG: '*'};
    outputs = [await site.run(['advisories:sync', '--json'], env), await site.run(['build'], env)];
    const server = await startServer({siteDir: site.dir, command: 'start', env});
    await server.stop();
    // Once more where GitHub's answers, unpublished text and all, can't be used.
    github.fault({kind: 'broken-json', on: {route: 'repository-advisories'}, times: 'always'});
    github.fault({kind: 'html', on: {route: 'graphql'}, times: 'always'});
    outputs.push(await site.run(['build'], env));
    const faulty = await startServer({siteDir: site.dir, command: 'start', env});
    await faulty.stop();
    served = [server.text(), faulty.text()];
  });

  afterAll(async () => {
    await github.close();
    await site.remove();
  });

  /** Every file of the site: posts, snapshot, caches, generated files, build. */
  async function filesWith(text: string): Promise<string[]> {
    // Who asked not to be named stands in the file that says so, and there only.
    const files = (await site.list('.')).filter((file) => file !== 'people.yml');
    const contents = await Promise.all(files.map((file) => site.read(file)));
    return files.filter((file, index) => `${file}\n${contents[index] ?? ''}`.includes(text));
  }

  it('was handed what is not public, and published what is', async () => {
    expect(outputs.map(({code}) => code)).toEqual([0, 0, 0]);
    expect(outputs[2]?.text).toContain('was not read');
    expect(served[0]).toContain('1 unchanged');
    expect(served[1]).toContain('was not read');
    expect(github.requests.every(({withToken}) => withToken)).toBe(true);
    const found = await filesWith(`${PUBLIC}-finder`);
    expect(found).toContain('advisories.json');
    expect(found).toContain(`blog/security-advisories/${PUBLISHED}.md`);
    expect(found).toContain(`build/blog/security-advisories/${PUBLISHED}/index.html`);
    expect(found).toContain('build/security/osv.json');
    expect(found).toContain('build/security/advisories.csv');
    expect(found).toContain(`build/.well-known/csaf/white/2025/${PUBLISHED.toLowerCase()}.json`);
  });

  it.each([
    ['unpublished text or unaccepted person', MARKER],
    ['person who asked not to be named', OPTED_OUT],
    ['token', TOKEN],
    ...UNPUBLISHED.map((id) => ['unpublished advisory', id]),
  ])('has no %s in any file or message (%s)', async (_what, text) => {
    expect(await filesWith(text)).toEqual([]);
    for (const output of [...outputs.map((each) => each.text), ...served]) {
      expect(output).not.toContain(text);
    }
  });
});

describe('a repository that is not public', () => {
  it('fails the build with a message that says so, and nothing of it is anywhere', async () => {
    const github = await startGitHub({
      repositories: [
        buildRepository('paper-rocket/rocket', {
          private: true,
          advisories: [buildAdvisory({ghsa_id: PUBLISHED, summary: MARKER})],
        }),
      ],
      tokens: [{token: TOKEN, access: 'owner', seesPrivateRepositories: true}],
    });
    const site = await createSite();
    try {
      const {code, text} = await site.run(['build'], {
        GITHUB_API_URL: github.url,
        GITHUB_TOKEN: TOKEN,
      });
      expect(code).toBe(1);
      expect(text).toContain('The repository paper-rocket/rocket is not public');
      for (const file of await site.list('.')) {
        expect(await site.read(file), file).not.toContain(MARKER);
      }
      expect(github.requests.map(({route}) => route)).not.toContain('repository-advisories');
    } finally {
      await github.close();
      await site.remove();
    }
  });
});

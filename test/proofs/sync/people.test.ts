import {setTimeout} from 'node:timers/promises';
import {afterEach, describe, expect, it, vi} from 'vitest';
import pluginSecurityAdvisories from '../../../plugin/src/index';
import {lockFile, withLock} from '../../../plugin/src/store/withLock';
import {buildAdvisory, buildRepository, buildUser} from '../../github/index';
import {arrange, PRIVILEGED_TOKEN, PUBLIC_TOKEN} from './arrange';
import type {Arrangement} from './arrange';

const TRAVERSAL = 'GHSA-2222-3333-4444';
const SNAPSHOT = 'advisories.json';
const POST = `blog/security-advisories/${TRAVERSAL}.md`;

const AVATAR = 'https://avatars.githubusercontent.com/u/';
const mona = buildUser('octo-mona', {name: 'Mona', avatar_url: `${AVATAR}1`});
const ghost = buildUser('Ghost-Hunter', {name: 'Gideon Host', avatar_url: `${AVATAR}777001`});
const helper = buildUser('kind-helper', {name: 'Hilda Elper', avatar_url: `${AVATAR}777002`});

/** What tells who they are: login, name and picture. */
const GHOST = ['ghost-hunter', 'gideon host', 'u/777001'];
const HELPER = ['kind-helper', 'hilda elper', 'u/777002'];

const options = {people: 'people.yml', snapshot: SNAPSHOT, credits: {collaborators: true}};

let release: () => Promise<void> = () => Promise.resolve();

async function given(people: string | null): Promise<Arrangement> {
  const arrangement = await arrange({
    site: {options, files: people === null ? {} : {'people.yml': people}},
    users: [mona, ghost, helper],
    repositories: [
      buildRepository('paper-rocket/rocket', {
        advisories: [
          buildAdvisory({
            ghsa_id: TRAVERSAL,
            summary: 'Path traversal',
            credits: [
              {user: mona, type: 'reporter'},
              {user: ghost, type: 'finder'},
            ],
            collaborating_users: [mona, ghost, helper],
          }),
        ],
      }),
    ],
  });
  ({release} = arrangement);
  return arrangement;
}

afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await release();
});

/** Every file of the site that holds one of the words, but the one in which people ask. */
async function filesWith({site}: Arrangement, words: readonly string[]): Promise<string[]> {
  const files = (await site.list('.')).filter((file) => file !== 'people.yml');
  const texts = await Promise.all(files.map((file) => site.read(file)));
  return files.filter((file, index) =>
    words.some((word) => `${file}\n${texts[index] ?? ''}`.toLowerCase().includes(word)),
  );
}

function downFor({github}: Arrangement): void {
  github.fault({kind: 'status', status: 503, times: 'always'});
}

describe('a person who asked not to be named', () => {
  it.each([
    ['without a token', null],
    ['with a token', PUBLIC_TOKEN],
    ['with a token that sees collaborators', PRIVILEGED_TOKEN],
  ])('is in no file and no message after the first sync (%s)', async (_case, token) => {
    const arrangement = await given('ghost-hunter: {credit: false}');
    const {sync, log, post} = arrangement;
    await sync({}, token);
    expect(await filesWith(arrangement, GHOST)).toEqual([]);
    expect(log.join('\n').toLowerCase()).not.toContain('ghost-hunter');
    expect(await post(TRAVERSAL)).toContain('@octo-mona');
  });

  it('is not asked about', async () => {
    const {sync} = await given('ghost-hunter: {credit: false}');
    const fetch = vi.spyOn(globalThis, 'fetch');
    await sync({}, PRIVILEGED_TOKEN);
    const asked = JSON.stringify(fetch.mock.calls.map(([url, init]) => [url, init?.body]));
    expect(asked).toContain('octo-mona');
    expect(asked).not.toMatch(/ghost-hunter/i);
  });

  it('is in no file any more after asking later, and everybody else still is', async () => {
    const arrangement = await given('{}');
    const {site, sync, post} = arrangement;
    await sync({}, PRIVILEGED_TOKEN);
    expect(await filesWith(arrangement, GHOST)).toEqual(expect.arrayContaining([SNAPSHOT, POST]));

    await site.write('people.yml', 'Ghost-Hunter: {credit: false}');
    const {posts} = await sync({}, PUBLIC_TOKEN);
    expect(posts.updated).toEqual([TRAVERSAL]);
    expect(await filesWith(arrangement, GHOST)).toEqual([]);
    expect(await post(TRAVERSAL)).toContain('**Hilda Elper** [@kind-helper]');
  });

  it.each([
    ['a person who is credited', 'ghost-hunter', GHOST],
    ['a collaborator', 'kind-helper', HELPER],
  ])('is in no file any more, even when GitHub is down: %s', async (_what, login, words) => {
    const arrangement = await given('{}');
    const {site, sync, post} = arrangement;
    await sync({}, PRIVILEGED_TOKEN);
    expect(await filesWith(arrangement, words)).toContain(POST);

    await site.write('people.yml', `${login}: {credit: false}`);
    downFor(arrangement);
    const {unread} = await sync({timeout: 1}, PRIVILEGED_TOKEN);
    expect(unread).toHaveLength(1);
    expect(await filesWith(arrangement, words)).toEqual([]);
    expect(await post(TRAVERSAL)).toContain('@octo-mona');
  });

  it('is named again after taking that back', async () => {
    const {site, sync, post} = await given('ghost-hunter: {credit: false}');
    await sync();
    await site.write('people.yml', '{}');
    await sync();
    expect(await post(TRAVERSAL)).toContain('[@Ghost-Hunter](https://github.com/Ghost-Hunter)');
  });
});

describe('a person who asked for another name', () => {
  it.each([
    ['without a token', null],
    ['with a token that knows the other one', PUBLIC_TOKEN],
  ])('has it in every place (%s)', async (_case, token) => {
    const arrangement = await given('ghost-hunter: {name: Nobody Special}');
    await arrangement.sync({}, token);
    expect(await arrangement.post(TRAVERSAL)).toContain(
      '**Nobody Special** [@Ghost-Hunter](https://github.com/Ghost-Hunter) – found it',
    );
    expect(await filesWith(arrangement, ['gideon host'])).toEqual([]);
    expect(await filesWith(arrangement, ['nobody special'])).toEqual([SNAPSHOT, POST].sort());
  });

  it('has it after asking later, even when GitHub is down', async () => {
    const arrangement = await given('{}');
    await arrangement.sync({}, PUBLIC_TOKEN);
    expect(await filesWith(arrangement, ['gideon host'])).toContain(POST);
    await arrangement.site.write('people.yml', 'ghost-hunter: {name: Nobody Special}');
    downFor(arrangement);
    await arrangement.sync({timeout: 1}, PUBLIC_TOKEN);
    expect(await filesWith(arrangement, ['gideon host'])).toEqual([]);
    expect(await arrangement.post(TRAVERSAL)).toContain('**Nobody Special** [@Ghost-Hunter]');
  });

  it('loses it again with the next sync that may ask for names', async () => {
    const {site, sync, post} = await given('ghost-hunter: {name: Nobody Special}');
    await sync({}, PUBLIC_TOKEN);
    await site.write('people.yml', '{}');
    await sync({}, PUBLIC_TOKEN);
    expect(await post(TRAVERSAL)).toContain('**Gideon Host** [@Ghost-Hunter]');
  });
});

describe('a person who asked for a name alone', () => {
  const alone = 'ghost-hunter: {name: G. H., link: false}\nkind-helper: {name: K., link: false}';

  it('has no login, no link and no picture in any file', async () => {
    const arrangement = await given(alone);
    const {sync, post} = arrangement;
    await sync({}, PRIVILEGED_TOKEN);
    expect(await post(TRAVERSAL)).toContain('- **G. H.** – found it\n');
    expect(await post(TRAVERSAL)).toContain('- **K.** – collaborated');
    expect(await filesWith(arrangement, [...GHOST, ...HELPER])).toEqual([]);
  });

  it('keeps the name when a later sync sees less, or nothing', async () => {
    const arrangement = await given(alone);
    const {sync, fingerprint} = arrangement;
    await sync({}, PRIVILEGED_TOKEN);
    const before = await fingerprint();
    await sync({}, PUBLIC_TOKEN);
    await sync();
    downFor(arrangement);
    await sync({timeout: 1});
    expect(await fingerprint()).toEqual(before);
  });

  it.each(['ghost-hunter: {credit: false}', 'ghost-hunter: {name: Q., link: false}', '{}'])(
    'loses the name when GitHub is down and nobody asks for it any more: %s',
    async (people) => {
      const arrangement = await given(alone);
      await arrangement.sync({}, PRIVILEGED_TOKEN);
      await arrangement.site.write('people.yml', people);
      downFor(arrangement);
      await arrangement.sync({timeout: 1}, PRIVILEGED_TOKEN);
      expect(await filesWith(arrangement, [...GHOST, 'g. h.'])).toEqual([]);
      expect(await arrangement.post(TRAVERSAL)).toContain('@octo-mona');
    },
  );
});

describe('a people file', () => {
  it('that did not change costs only 304s, and changes no file', async () => {
    const {github, sync, fingerprint} = await given('ghost-hunter: {name: G. H., link: false}');
    await sync({}, PRIVILEGED_TOKEN);
    const before = await fingerprint();
    github.requests.length = 0;
    await sync({}, PRIVILEGED_TOKEN);
    expect(github.requests.map(({status}) => status)).toEqual([304, 304]);
    expect(await fingerprint()).toEqual(before);
  });

  it('that changes while a sync waits for another one holds for the one that waited', async () => {
    const arrangement = await given('{}');
    const {site, params} = arrangement;
    const {site: context, options: configured, report} = await params();
    const file = lockFile({siteDir: context.siteDir, id: configured.id});
    const waiting = await withLock({
      file,
      report,
      work: async () => {
        const sync = arrangement.sync({}, PRIVILEGED_TOKEN);
        await vi.waitUntil(() => arrangement.log.some((line) => line.includes('waiting for it')));
        await site.write('people.yml', 'ghost-hunter: {credit: false}');
        return [sync];
      },
    });
    await Promise.all(waiting);
    expect(await filesWith(arrangement, GHOST)).toEqual([]);
  });

  it.each([
    ['is broken', 'ghost-hunter: {credit: fals}', 'people.yml says of "ghost-hunter"'],
    ['is no YAML', 'ghost-hunter: {', 'people.yml is not YAML'],
    ['is empty', '', 'people.yml is no map'],
    ['is missing', null, 'there is no such file'],
  ])('that %s stops the sync before anything is asked or written', async (_how, text, message) => {
    const arrangement = await given('ghost-hunter: {credit: false}');
    const {github, site, params, fingerprint} = arrangement;
    await arrangement.sync({}, PRIVILEGED_TOKEN);
    await site.write('people.yml', text ?? '');
    const people = text === null ? 'elsewhere.yml' : 'people.yml';
    const before = await fingerprint();
    github.requests.length = 0;

    await expect(arrangement.sync({people}, PRIVILEGED_TOKEN)).rejects.toThrow(message);
    const {site: context, options: both} = await params({people});
    vi.stubEnv('GITHUB_API_URL', github.url);
    for (const command of ['build', 'start']) {
      vi.spyOn(process, 'argv', 'get').mockReturnValue(['node', 'docusaurus', command]);
      await expect(pluginSecurityAdvisories(context as never, both)).rejects.toThrow(message);
    }
    expect(github.requests).toEqual([]);
    expect(await fingerprint()).toEqual(before);
  });
});

describe('docusaurus start', () => {
  async function start(arrangement: Arrangement) {
    const {site, options: configured} = await arrangement.params();
    vi.stubEnv('GITHUB_API_URL', arrangement.github.url);
    vi.spyOn(process, 'argv', 'get').mockReturnValue(['node', 'docusaurus', 'start']);
    vi.spyOn(console, 'log').mockReturnValue();
    vi.spyOn(console, 'info').mockReturnValue();
    return pluginSecurityAdvisories(site as never, configured);
  }

  it('watches the people file, and syncs again when it has changed', async () => {
    const arrangement = await given('{}');
    const {github, site, post} = arrangement;
    const plugin = await start(arrangement);
    expect(plugin.getPathsToWatch?.()).toContain(`${site.dir}/people.yml`);
    const afterStart = github.requests.length;
    await plugin.loadContent?.();
    expect(github.requests).toHaveLength(afterStart);
    expect(await post(TRAVERSAL)).toContain('@Ghost-Hunter');

    await site.write('people.yml', 'ghost-hunter: {credit: false}');
    await plugin.loadContent?.();
    expect(await filesWith(arrangement, GHOST)).toEqual([]);
  });

  it('reads the people file again that is empty for a moment, because it is being saved', async () => {
    const arrangement = await given('{}');
    const plugin = await start(arrangement);
    await plugin.loadContent?.();
    await arrangement.site.write('people.yml', '');
    const reading = plugin.loadContent?.();
    await setTimeout(50);
    await arrangement.site.write('people.yml', 'ghost-hunter: {credit: false}');
    await reading;
    expect(await filesWith(arrangement, GHOST)).toEqual([]);
  });

  it('leaves nobody out of the sync who asked while another was under way', async () => {
    const arrangement = await given('{}');
    const plugin = await start(arrangement);
    await plugin.loadContent?.();
    const first = plugin.loadContent?.();
    await arrangement.site.write('people.yml', 'ghost-hunter: {credit: false}');
    await Promise.all([first, plugin.loadContent?.()]);
    expect(await filesWith(arrangement, GHOST)).toEqual([]);
  });
});

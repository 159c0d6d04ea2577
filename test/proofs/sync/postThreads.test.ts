import {execFile} from 'node:child_process';
import {createRequire} from 'node:module';
import path from 'node:path';
import {promisify} from 'node:util';
import {describe, expect, it} from 'vitest';
import {loadLanguage} from '../../../plugin/src/words/loadLanguage';
import {numberedGhsaId} from '../../github/index';
import {buildPostSettings, buildPublishedAdvisory} from '../../given/build';
import {useTemporaryFolder} from '../../given/temporaryFolder';
import {ROOT} from '../../site/docusaurus';
import type * as PostThreads from '../../../plugin/src/posts/postThreads';
import type * as RenderPost from '../../../plugin/src/posts/renderPost';
import type {FolderStyle} from '../../../plugin/src/posts/renderPost';

// As it is published: a thread begins with a file, which no test runner translates.
const requireBuilt = createRequire(path.join(ROOT, 'plugin/lib/index.js'));
const {openPostThreads} = requireBuilt('./posts/postThreads') as typeof PostThreads;
const {renderPost} = requireBuilt('./posts/renderPost') as typeof RenderPost;

const folder = useTemporaryFolder();

const advisories = Array.from({length: 30}, (_, index) =>
  buildPublishedAdvisory({
    ghsaId: numberedGhsaId(index),
    // Each tenth can't be shown, which its post says, and the log.
    description: index % 10 === 0 ? '> '.repeat(60) + 'deep' : `Text **${index}** :tada:`,
  }),
);
const requests = advisories.map((advisory) => ({advisory, folders: [0, 1]}));

async function stylesOf(): Promise<FolderStyle[]> {
  const settings = await buildPostSettings();
  const ofSite = {'securityAdvisories.post.description': 'Worum es geht'};
  return [
    {locale: 'en', settings},
    {locale: 'de', settings: {...settings, language: await loadLanguage('de', ofSite)}},
  ];
}

describe('posts that are made in threads', () => {
  it('are those that are made without, in each language and with their warnings', async () => {
    const styles = await stylesOf();
    const threads = openPostThreads({advisories: 100, styles, threads: 2});
    const made = await threads?.render(requests);
    await threads?.close();
    const expected = [];
    for (const request of requests) {
      expected.push(await renderPost(request, styles, null));
    }
    expect(made).toEqual(expected);
    expect(made?.flat().filter(({warnings}) => warnings.length === 1)).toHaveLength(6);
    expect(made?.[1]?.[1]?.text).toContain('## Worum es geht');
  });

  it('are left to who asks where a thread fails', async () => {
    const styles = await stylesOf();
    const threads = openPostThreads({advisories: 100, styles, threads: 2});
    const broken = {advisory: {...buildPublishedAdvisory(), affectedProducts: null}, folders: [0]};
    expect(await threads?.render([broken as unknown as (typeof requests)[0]])).toBeNull();
    await threads?.close();
  });
});

/** Posts of a hundred advisories, by a process in which no thread can begin. */
const RUN = `
const {renderPosts} = require('./plugin/lib/posts/renderPosts');
const {loadLanguage} = require('./plugin/lib/words/loadLanguage');
const [settings, advisories] = JSON.parse(process.argv[1]);
loadLanguage('en').then(async (language) => {
  const style = {...settings, language, truncateMarker: /<!-- truncate -->/, admonitions: new Set(), posts: new Set()};
  const [made] = await renderPosts({
    folders: [{locale: 'en', settings: style, advisories}],
    createPost: null,
    report: {progress: () => undefined},
  });
  console.log(made.size);
});`;

it('posts are made without threads where none can begin, because something else fails in it', async () => {
  const preload = "if (!require('node:worker_threads').isMainThread) throw new Error('not here');";
  const file = folder.path('preload.cjs');
  await folder.write('preload.cjs', preload);
  const {language, ...settings} = await buildPostSettings();
  const many = Array.from({length: 100}, (_, index) =>
    buildPublishedAdvisory({ghsaId: numberedGhsaId(index)}),
  );
  const args = ['--require', file, '-e', RUN, JSON.stringify([settings, many])];
  const {stdout} = await promisify(execFile)(process.execPath, args, {cwd: ROOT, maxBuffer: 1e8});
  expect(language.locale).toBe('en');
  expect(stdout).toBe('100\n');
});

describe('no thread is opened', () => {
  it.each([
    ['for a few advisories', 79, 4],
    ['on a machine with one processor', 10_000, 1],
  ])('%s', async (_case, count, threads) => {
    expect(openPostThreads({advisories: count, threads, styles: await stylesOf()})).toBeNull();
  });
});

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
    const threads = openPostThreads({advisories: 200, styles, processors: 4});
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
    const threads = openPostThreads({advisories: 200, styles, processors: 4});
    const broken = {advisory: {...buildPublishedAdvisory(), affectedProducts: null}, folders: [0]};
    expect(await threads?.render([broken as unknown as (typeof requests)[0]])).toBeNull();
    await threads?.close();
  });
});

/** Makes posts of many advisories, and says how many threads were begun, and what the posts came to. */
const SCRIPT = path.join(ROOT, 'bench/measuring/renderTogether.mjs');

interface Made {
  readonly threads: number;
  readonly posts: number;
  readonly digest: string;
}

/** A process of its own, on a machine with so many processors. */
async function makeMany({
  processors,
  args = [],
}: {
  processors: number;
  args?: readonly string[];
}): Promise<Made> {
  const many = Array.from({length: 200}, (_, index) =>
    buildPublishedAdvisory({ghsaId: numberedGhsaId(index), summary: `Number ${index}`}),
  );
  await folder.write('advisories.json', JSON.stringify(many));
  const {stdout} = await promisify(execFile)(process.execPath, [
    ...args,
    SCRIPT,
    folder.path('advisories.json'),
    String(processors),
  ]);
  const {threads, posts, digest} = JSON.parse(stdout) as Made;
  return {threads, posts, digest};
}

describe('posts of many advisories', () => {
  it('are the same, each in its place, by one thread or several', async () => {
    const made = await makeMany({processors: 2});
    expect(made).toMatchObject({threads: 1, posts: 200});
    expect(await makeMany({processors: 8})).toEqual({...made, threads: 4});
  });

  it('are made all the same where threads end in the middle of their work', async () => {
    const preload = `
      const {isMainThread, parentPort} = require('node:worker_threads');
      let asked = 0;
      if (!isMainThread) parentPort.on('message', () => { if ((asked += 1) === 2) process.exit(1); });`;
    await folder.write('preload.cjs', preload);
    const args = ['--require', folder.path('preload.cjs')];
    const made = await makeMany({processors: 4, args});
    expect(made).toEqual({...(await makeMany({processors: 1})), threads: 2});
  });

  it('are made without threads where none can begin, because something else fails in it', async () => {
    const preload =
      "if (!require('node:worker_threads').isMainThread) throw new Error('not here');";
    await folder.write('preload.cjs', preload);
    const args = ['--require', folder.path('preload.cjs')];
    const made = await makeMany({processors: 8, args});
    expect(made).toEqual({...(await makeMany({processors: 1})), threads: 4});
  });
});

it('no thread is opened for few advisories', async () => {
  expect(openPostThreads({advisories: 199, processors: 8, styles: await stylesOf()})).toBeNull();
});

it.each([
  [1, 1],
  [2, 1],
  [4, 2],
  [64, 4],
])('on a machine with %i processors there are so many threads: %i', async (processors, count) => {
  const styles = await stylesOf();
  const threads = openPostThreads({advisories: 200, processors, styles});
  await threads?.close();
  expect(threads?.count).toBe(count);
});

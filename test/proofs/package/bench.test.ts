import {execFile, spawnSync} from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {promisify} from 'node:util';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {buildPublishedAdvisory} from '../../given/build';
import {useTemporaryFolder} from '../../given/temporaryFolder';
import {numberedGhsaId} from '../../github/index';
import {ROOT} from '../../site/docusaurus';
import type {Results} from '../../../bench/report/results';

const PLOTS = ['time', 'memory', 'time-from-zero', 'memory-from-zero', 'ratios'];

/** As little as there can be of everything. */
const SMALLEST = Object.entries({
  sizes: '1,2',
  repositories: '2',
  languages: '2',
  builds: '2',
  starts: '2',
  worst: 'few',
  runs: '1',
}).flatMap(([name, value]) => [`--${name}`, value]);

/** The scripts that single commands run on the real advisories, which are not everybody's. */
describe('a script of the bench', () => {
  const folder = useTemporaryFolder();

  async function write(count: number): Promise<string> {
    const advisories = Array.from({length: count}, (_, index) =>
      buildPublishedAdvisory({ghsaId: numberedGhsaId(index)}),
    );
    await folder.write('advisories.json', JSON.stringify(advisories));
    return folder.path('advisories.json');
  }

  async function run(script: string, args: readonly string[]): Promise<unknown> {
    const {stdout: said} = await promisify(execFile)(process.execPath, [
      path.join(ROOT, 'bench', script),
      ...args,
    ]);
    return JSON.parse(said);
  }

  it.each(['parsers', 'description', 'post'])('says how long each takes: %s', async (subject) => {
    const times = await run('renderAll.mjs', [subject, await write(2)]);
    expect(times).toEqual([expect.any(Number), expect.any(Number)]);
  });

  it.each([
    ['0', 0],
    ['2', 1],
    ['4', 2],
  ])('makes posts as on a machine with %s processors', async (processors, threads) => {
    const said = await run('measuring/renderTogether.mjs', [await write(200), processors]);
    expect(said).toMatchObject({posts: 200, threads});
  });
});

describe("the bench's command line", () => {
  it.each([
    [['--sizes', '0x10'], 'Whole numbers with commas between them are expected, and not "0x10".'],
    [['--bundlers', 'vite'], '"vite" is none of rspack, webpack.'],
    [['--bogus'], "Unknown option '--bogus'"],
  ])('says what is wrong with %j, and nothing else', (args, message) => {
    const {status, stdout, stderr} = spawnSync(
      process.execPath,
      ['--import', 'tsx', path.join(ROOT, 'bench/run.ts'), ...args],
      {cwd: ROOT, encoding: 'utf8'},
    );
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr.trim()).toBe(message);
  });
});

/** Whether it runs; how long anything takes is for people to read. */
describe('the bench, in its smallest sizes', () => {
  let folder: string;
  let stdout: string;
  let stderr: string;
  let results: Results;
  const read = (file: string) => fs.readFile(path.join(folder, file), 'utf8');

  beforeAll(async () => {
    folder = await fs.mkdtemp(path.join(os.tmpdir(), 'security-advisories-bench-'));
    ({stdout, stderr} = await promisify(execFile)(
      process.execPath,
      [...['--import', 'tsx', path.join(ROOT, 'bench/run.ts'), ...SMALLEST], ...['--out', folder]],
      {cwd: ROOT, maxBuffer: 1e8},
    ));
    results = JSON.parse(await read('figures.json')) as Results;
  });

  afterAll(() => fs.rm(folder, {recursive: true, force: true}));

  it('says which task it is at, of how many', () => {
    const told = [...stderr.matchAll(/(\d+) of (\d+): /g)].map(([, at, all]) => `${at}/${all}`);
    expect(told).toEqual(told.map((_, index) => `${index + 1}/${told.length}`));
  });

  it('does each task', () => {
    expect(results.machine).toMatch(/^\d+ cores/);
    expect(results.rows.every(({wall}) => wall.median > 0)).toBe(true);
    expect(new Set(results.rows.map(({task}) => task))).toEqual(
      new Set([
        'first sync',
        'sync, nothing changed',
        'sync, 1 % changed',
        'first sync in 8 languages',
        'organisation of 2 repositories, first sync',
        'organisation of 2 repositories, nothing changed',
        'start, from an edit to the page',
        'build with rspack, cold',
        'build with rspack, warm',
      ]),
    );
  });

  it('does a sync beside what else one could do, but for what is not installed', () => {
    const found = results.rows.filter(({task, size}) => task === 'first sync' && size === 2);
    const inShell = results.leftOut.some((what) => what.startsWith('curl and jq: '))
      ? []
      : ['curl and jq'];
    expect(found.map(({contender}) => contender)).toEqual([
      'the plugin',
      'remark reads each text once',
      'fetch and writeFile',
      'docusaurus-plugin-remote-content',
      ...inShell,
    ]);
    const requests = Object.fromEntries(found.map((row) => [row.contender, row.requests]));
    expect(requests).toMatchObject({
      'fetch and writeFile': 1,
      'docusaurus-plugin-remote-content': 2,
    });
  });

  it('counts the requests of a sync in which nothing has changed', () => {
    // The repository and its list, each answered with "not modified".
    expect(
      results.rows.find(
        ({task, contender}) => task === 'sync, nothing changed' && contender === 'the plugin',
      ),
    ).toMatchObject({requests: 2});
  });

  it('says what the plugin adds to a built site', () => {
    const [ours, byHand] = results.outputs;
    expect(ours).toMatchObject({contender: 'the plugin', bundler: 'rspack', size: 2});
    expect(byHand).toMatchObject({contender: 'the same posts by hand', more: null});
    expect(ours?.more?.files).toBe((ours?.files ?? 0) - (byHand?.files ?? 0));
    expect(ours?.postBuild).toBeGreaterThan(0);
  });

  it('tries the slowest texts, patterns and versions', () => {
    expect(new Set(results.worst.map(({what}) => what))).toEqual(
      new Set([
        'a text into a part of a post',
        ...['description', 'summary', 'product', 'versions'].map(
          (field) => `an advisory into a post and its feeds, by its ${field}`,
        ),
        '"Am I affected?"',
      ]),
    );
  });

  it('prints its tables, and leaves them beside figures and plots', async () => {
    expect(stdout).toBe(`${await read('figures.md')}\n`);
    for (const plot of PLOTS) {
      const svg = await read(`${plot}.svg`);
      expect(svg).toContain('first sync');
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    }
  });

  it('tells nothing of where it ran', async () => {
    for (const file of await fs.readdir(folder)) {
      expect(await read(file), file).not.toContain(path.dirname(ROOT));
    }
  });
});

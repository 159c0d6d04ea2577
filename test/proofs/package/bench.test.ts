import {execFile} from 'node:child_process';
import path from 'node:path';
import {promisify} from 'node:util';
import {expect, it} from 'vitest';
import {ROOT} from '../../site/docusaurus';
import {useTemporaryFolder} from '../../given/temporaryFolder';

const folder = useTemporaryFolder();

interface Results {
  readonly machine: string;
  readonly rows: readonly {
    readonly task: string;
    readonly size: number;
    readonly contender: string;
    readonly processor: {readonly median: number};
    readonly requests: number | null;
  }[];
}

/** Whether it runs; how long anything takes is for people to read. */
it('the bench runs in its smallest sizes, and leaves figures, a table and plots', async () => {
  const sizes = ['--sizes', '2,3', '--repositories', '2', '--builds', '2', '--runs', '1'];
  const {stdout} = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', path.join(ROOT, 'bench/run.ts'), ...sizes, '--out', folder.path('results')],
    {cwd: ROOT, maxBuffer: 1e8},
  );
  const {machine, rows} = JSON.parse(await folder.read('results/figures.json')) as Results;
  expect(machine).toMatch(/^\d+ cores/);
  expect(rows.every(({processor}) => processor.median > 0)).toBe(true);
  expect(new Set(rows.map(({task}) => task))).toEqual(
    new Set([
      'first sync',
      'sync, nothing changed',
      'sync, 1 % changed',
      'organisation of 2 repositories, first sync',
      'organisation of 2 repositories, nothing changed',
      'build with rspack, cold',
      'build with rspack, warm',
    ]),
  );
  // The repository and its list, each answered with "not modified".
  expect(
    rows.find(
      ({task, contender}) => task === 'sync, nothing changed' && contender === 'the plugin',
    ),
  ).toMatchObject({requests: 2});
  expect(stdout).toBe(`${await folder.read('results/figures.md')}\n`);
  for (const plot of ['time.svg', 'memory.svg']) {
    const svg = await folder.read(`results/${plot}`);
    expect(svg).toContain('first sync');
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  }
});

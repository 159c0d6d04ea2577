import {execFile} from 'node:child_process';
import path from 'node:path';
import {performance} from 'node:perf_hooks';
import {promisify} from 'node:util';
import {cleanEnvironment} from '../../test/site/docusaurus';
import {REPOSITORY, TOKEN} from '../given/manyAdvisories';
import type {Figures} from '../measuring/figures';

const run = promisify(execFile);

/** What the script needs that not every machine has. */
const PROGRAMS = ['bash', 'curl', 'jq'] as const;

/** Which of the programs are not installed. */
export async function findMissingPrograms(): Promise<string[]> {
  const found = await Promise.all(
    PROGRAMS.map((program) =>
      run(program, ['--version']).then(
        () => [],
        () => [program],
      ),
    ),
  );
  return found.flat();
}

/** Milliseconds of all that bash's `times` has in its lines, such as `0m1.234s`. */
function readTimes(lines: readonly string[]): number {
  const times = [...lines.join(' ').matchAll(/(\d+)m([\d.]+)s/g)];
  return (
    times.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0) *
    1000
  );
}

/** Has curl and jq make the files once, in a shell of its own, whose start is counted. */
export async function runCurlAndJq(folder: string, url: string): Promise<Figures> {
  const startedAt = performance.now();
  const {stdout} = await run('bash', [path.join(__dirname, 'curlAndJq.sh'), folder, REPOSITORY], {
    env: cleanEnvironment({GITHUB_API_URL: url, GITHUB_TOKEN: TOKEN, LC_ALL: 'C'}),
  });
  const wall = performance.now() - startedAt;
  const [requests = '', ...times] = stdout.trim().split('\n');
  return {processor: readTimes(times), wall, peak: null, requests: Number(requests)};
}

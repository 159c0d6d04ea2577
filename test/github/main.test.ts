import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {beforeAll, describe, expect, onTestFinished, test} from 'vitest';
import {ask} from './ask';
import type {ChildProcess, StdioOptions} from 'node:child_process';

const DATA = `
import {buildRepository} from ${JSON.stringify(join(__dirname, 'index'))};
export default () => ({repositories: [buildRepository('example-org/demo')]});
`;

let data: string;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'github-stand-in-'));
  data = join(folder, 'data.ts');
  await writeFile(data, DATA);
  return () => rm(folder, {recursive: true});
});

describe('the command line', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)('serves a data module until %s', async (signal) => {
    const {child, url} = await start({arguments: []});
    const {body} = await ask({github: {url}, path: '/repos/example-org/demo'});
    expect(body).toMatchObject({full_name: 'example-org/demo'});
    child.kill(signal);
    expect(await exitOf(child)).toBe(0);
  });

  test('goes away when its input is closed', async () => {
    const {child} = await start({arguments: ['--exit-with-parent']});
    child.stdin?.end();
    expect(await exitOf(child)).toBe(0);
  });

  test('goes away when its parent lets go of the channel', async () => {
    const {child} = await start({
      arguments: ['--exit-with-parent'],
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    });
    child.disconnect();
    expect(await exitOf(child)).toBe(0);
  });
});

async function start({
  arguments: more,
  stdio = ['pipe', 'pipe', 'inherit'],
}: {
  arguments: string[];
  stdio?: StdioOptions;
}): Promise<{child: ChildProcess; url: string}> {
  const main = join(__dirname, 'main.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', main, '--data', data, ...more], {
    stdio,
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  if (!child.stdout) throw new Error('The program has no output.');
  const [line] = (await once(createInterface(child.stdout), 'line', {
    signal: AbortSignal.timeout(10_000),
  })) as [string];
  return {child, ...(JSON.parse(line) as {url: string})};
}

/** Fails when it takes longer than a second. */
async function exitOf(child: ChildProcess): Promise<unknown> {
  const [code] = (await once(child, 'exit', {signal: AbortSignal.timeout(1000)})) as [unknown];
  return code;
}

import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {CLI, cleanEnvironment} from './docusaurus';
import {freePort} from './freePort';
import type {Environment} from './docusaurus';

/** `docusaurus start` or `docusaurus serve`, running. */
export interface RunningServer {
  readonly url: string;
  /** All that it said so far. */
  readonly text: () => string;
  /** Ends it, and waits until it is gone. */
  readonly stop: () => Promise<void>;
}

/** Waits until something is so, asking again and again; fails with what `describe` says. */
export async function until(
  isSo: () => boolean | Promise<boolean>,
  {within, describe}: {within: number; describe: () => string},
): Promise<void> {
  const deadline = Date.now() + within;
  while (!(await isSo())) {
    if (Date.now() > deadline) {
      throw new Error(describe());
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Starts Docusaurus' own server for a site and waits until it answers. */
export async function startServer({
  siteDir,
  command,
  args = [],
  env = {},
}: {
  siteDir: string;
  command: 'serve' | 'start';
  args?: readonly string[];
  env?: Environment;
}): Promise<RunningServer> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const child = spawn(
    process.execPath,
    [CLI, command, siteDir, '--no-open', '--port', String(port), '--host', 'localhost', ...args],
    {cwd: siteDir, env: cleanEnvironment(env), stdio: ['ignore', 'pipe', 'pipe']},
  );
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
  }
  const gone = once(child, 'close');
  const server: RunningServer = {
    url,
    text: () => text,
    stop: async () => {
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), 3000);
      await gone;
      clearTimeout(timer);
    },
  };
  try {
    await until(
      () =>
        fetch(url)
          .then(() => true)
          .catch(() => child.exitCode !== null),
      {
        within: 120_000,
        describe: () => `The server did not answer:\n${text}`,
      },
    );
    if (child.exitCode !== null) {
      throw new Error(`The server ended with ${child.exitCode}:\n${text}`);
    }
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server;
}

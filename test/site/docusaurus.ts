import {spawn} from 'node:child_process';
import path from 'node:path';
import type {ChildProcessByStdio} from 'node:child_process';
import type {Readable} from 'node:stream';

/** The root of the repository. */
export const ROOT = path.resolve(__dirname, '../..');

/** Docusaurus' command line. */
export const CLI = path.join(ROOT, 'node_modules/@docusaurus/core/bin/docusaurus.mjs');

/** How a command ended and what it said. */
export interface CommandOutput {
  code: number | null;
  /** Standard output and standard error, in the order in which they came. */
  text: string;
  stdout: string;
}

export type Environment = Record<string, string>;

/** What a process of Docusaurus' gets from us, and nothing of the token of whoever runs the tests. */
export function cleanEnvironment(env: Environment): NodeJS.ProcessEnv {
  const {PATH, HOME, TMPDIR, SystemRoot} = process.env;
  return {
    ...(PATH === undefined ? {} : {PATH}),
    ...(HOME === undefined ? {} : {HOME}),
    ...(TMPDIR === undefined ? {} : {TMPDIR}),
    ...(SystemRoot === undefined ? {} : {SystemRoot}),
    NO_COLOR: '1',
    CI: 'true',
    NO_UPDATE_NOTIFIER: '1',
    DOCUSAURUS_NO_TELEMETRY: '1',
    ...env,
  };
}

/** What a process says until it ends; the code of a killed one is null. */
export async function collectOutput(
  child: ChildProcessByStdio<null, Readable, Readable>,
): Promise<CommandOutput> {
  const output: CommandOutput = {code: null, text: '', stdout: ''};
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    output.text += chunk;
    output.stdout += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    output.text += chunk;
  });
  output.code = await new Promise((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  return output;
}

/** Runs `docusaurus …` in a site to its end, as a person would; the code of a killed one is null. */
export async function runDocusaurus({
  siteDir,
  args,
  env = {},
  cli = CLI,
  killWhen,
}: {
  siteDir: string;
  args: readonly string[];
  env?: Environment;
  /** Path of Docusaurus' command line. */
  cli?: string;
  /** Lets it come to no end of its own: it is killed when this is fulfilled. */
  killWhen?: Promise<unknown>;
}): Promise<CommandOutput> {
  const child = spawn(process.execPath, [cli, ...args], {
    cwd: siteDir,
    env: cleanEnvironment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  void killWhen?.then(() => child.kill('SIGKILL'));
  return collectOutput(child);
}

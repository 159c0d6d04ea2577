import {spawn} from 'node:child_process';
import {cleanEnvironment} from '../site/docusaurus';
import type {CommandOutput, Environment} from '../site/docusaurus';

/** Runs a program to its end, with nothing of our own environment but what a terminal has. */
export async function run({
  command,
  args,
  cwd,
  env = {},
}: {
  /** A program's path, or its name on the way that `PATH` is. */
  command: string;
  args: readonly string[];
  cwd: string;
  env?: Environment;
}): Promise<CommandOutput> {
  const child = spawn(command, [...args], {
    cwd,
    env: cleanEnvironment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
    // On Windows npm is a script of the shell's.
    shell: process.platform === 'win32',
  });
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

import {spawn} from 'node:child_process';
import {cleanEnvironment, collectOutput} from '../site/docusaurus';
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
  return collectOutput(child);
}

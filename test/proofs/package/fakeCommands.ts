import {spawn} from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';

/** How a stand-in for a command was called. */
export interface Call {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** Of the environment, what such commands look at. */
  readonly token: string | null;
}

/** What a stand-in says, and how it exits; 0 and nothing unless said. */
export interface Behaviour {
  /** Told apart by its first arguments, where they matter: `gh issue list`. */
  readonly command: string;
  readonly output?: string;
  readonly code?: number;
}

/** How a script came to its end. */
export interface ScriptEnd {
  readonly code: number | null;
  readonly text: string;
  readonly calls: readonly Call[];
  /** What it told the next steps, as GitHub reads the file. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

const FAKE = `#!${process.execPath}
const fs = require('node:fs');
const path = require('node:path');
const command = path.basename(process.argv[1]);
const args = process.argv.slice(2);
const token = process.env.GITHUB_TOKEN ?? process.env.GH_TOKEN ?? null;
fs.appendFileSync(process.env.FAKE_CALLS, JSON.stringify({command, args, cwd: process.cwd(), token}) + '\\n');
const line = [command, ...args].join(' ');
const {output = '', code = 0} =
  JSON.parse(process.env.FAKE_BEHAVIOURS).find((each) => line.startsWith(each.command)) ?? {};
process.stdout.write(output);
process.exitCode = code;
`;

/** Writes an executable that records how it is called. */
export async function writeFake(folder: string, command: string): Promise<void> {
  await fs.mkdir(folder, {recursive: true});
  await fs.writeFile(path.join(folder, command), FAKE, {mode: 0o755});
}

async function readIfThere(file: string): Promise<string> {
  return fs.readFile(file, 'utf8').catch(() => '');
}

/** Runs a script as a step of a job does, with stand-ins for the commands that it calls. */
export async function runScript({
  script,
  folder,
  cwd = folder,
  commands,
  behaviours = [],
  env = {},
}: {
  /** Text for bash, or the path of a file. */
  readonly script: {readonly text: string} | {readonly file: string};
  /** A new folder, for all that the run leaves. */
  readonly folder: string;
  readonly cwd?: string;
  /** Names of the stand-ins on PATH. */
  readonly commands: readonly string[];
  readonly behaviours?: readonly Behaviour[];
  readonly env?: Readonly<Record<string, string>>;
}): Promise<ScriptEnd> {
  const bin = path.join(folder, 'bin');
  await Promise.all(commands.map((command) => writeFake(bin, command)));
  const files = {
    calls: path.join(folder, 'calls'),
    output: path.join(folder, 'output'),
    summary: path.join(folder, 'summary'),
  };
  // As GitHub runs `shell: bash`.
  const args = ['--noprofile', '--norc', '-e', '-o', 'pipefail'];
  const child = spawn(
    'bash',
    'file' in script ? [...args, script.file] : [...args, '-c', script.text],
    {
      cwd,
      env: {
        PATH: `${bin}:/usr/bin:/bin`,
        HOME: folder,
        FAKE_CALLS: files.calls,
        FAKE_BEHAVIOURS: JSON.stringify(behaviours),
        GITHUB_OUTPUT: files.output,
        GITHUB_STEP_SUMMARY: files.summary,
        RUNNER_TEMP: folder,
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  const lines = (await readIfThere(files.calls)).split('\n').filter((line) => line !== '');
  const outputs = (await readIfThere(files.output)).split('\n').filter((line) => line !== '');
  return {
    code,
    text,
    calls: lines.map((line) => JSON.parse(line) as Call),
    outputs: Object.fromEntries(
      outputs.map((line) => {
        const at = line.indexOf('=');
        return [line.slice(0, at), line.slice(at + 1)];
      }),
    ),
    summary: await readIfThere(files.summary),
  };
}

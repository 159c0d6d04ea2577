import {execFile} from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {promisify} from 'node:util';
import fc from 'fast-check';
import {load} from 'js-yaml';
import {afterEach, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import {ROOT} from '../../site/docusaurus';
import {runs} from '../../given/seed';
import {loadActionChecker} from './actionParser';
import {runScript, writeFake} from './fakeCommands';
import type {ScriptEnd} from './fakeCommands';

const execute = promisify(execFile);

const SCRIPT = path.join(ROOT, 'action/run.sh');

interface Action {
  readonly inputs: Readonly<Record<string, {readonly default?: string}>>;
  readonly runs: {readonly steps: readonly {readonly run: string; readonly env: object}[]};
}

let folder: string;
let findMistakes: (action: string) => string[];

beforeAll(async () => {
  findMistakes = await loadActionChecker();
});

beforeEach(async () => {
  folder = await fs.realpath(await fs.mkdtemp(path.join(os.tmpdir(), 'action-')));
});

afterEach(async () => {
  await fs.rm(folder, {recursive: true, force: true});
});

async function readAction(): Promise<string> {
  return fs.readFile(path.join(ROOT, 'action.yml'), 'utf8');
}

/** Runs the action's script with these inputs, in a checkout that is empty but for what is there. */
async function run(
  inputs: Readonly<Partial<Record<string, string>>>,
  {
    code = 0,
    output = '',
    commands = ['docusaurus'],
    in: place = folder,
  }: {code?: number; output?: string; commands?: readonly string[]; in?: string} = {},
): Promise<ScriptEnd> {
  const {inputs: declared} = load(await readAction()) as Action;
  const all = Object.entries<Action['inputs'][string]>({
    ...declared,
    token: {default: 'token of the workflow'},
  });
  const env = Object.fromEntries(
    all.map(([name, input]) => [
      name === 'token' ? 'GITHUB_TOKEN' : `ADVISORIES_${name.toUpperCase().replaceAll('-', '_')}`,
      inputs[name] ?? input.default ?? '',
    ]),
  );
  return runScript({
    script: {file: SCRIPT},
    folder: place,
    commands,
    behaviours: [{command: 'docusaurus', code, output}],
    env,
  });
}

describe('action.yml', () => {
  it("is right by GitHub's own parser", async () => {
    expect(findMistakes(await readAction())).toEqual([]);
  });

  it.each([
    ['a key that there is not', '\nruns:', '\nruns-on: ubuntu-latest\nruns:', 'runs-on'],
    ['a step without a shell', '      shell: bash\n', '', 'shell'],
    ['an input that is no text', "default: '.'", 'default: [1]', ''],
  ])('would be found wrong with %s', async (_what, right, wrong, message) => {
    const text = await readAction();
    expect(text).toContain(right);
    expect(findMistakes(text.replace(right, wrong)).join('\n')).toContain(message);
    expect(findMistakes(text.replace(right, wrong))).not.toEqual([]);
  });

  it('hands its inputs on through the environment: no line of a shell holds an expression', async () => {
    const {runs: what, inputs} = load(await readAction()) as Action;
    expect(what.steps.map(({run: line}) => line)).toEqual([
      'bash "$GITHUB_ACTION_PATH/action/run.sh"',
    ]);
    expect(Object.values(what.steps[0]?.env ?? {}).sort()).toEqual(
      Object.keys(inputs)
        .map((name) => `\${{ inputs.${name} }}`)
        .sort(),
    );
  });

  it('has a script that bash can read', async () => {
    await execute('bash', ['-n', SCRIPT]);
  });
});

describe('the exit code of a command', () => {
  it.each([
    ['check', 0, 0, {'exit-code': '0', 'in-sync': 'true'}],
    ['check', 2, 0, {'exit-code': '2', 'in-sync': 'false'}],
    ['check', 1, 1, {'exit-code': '1', 'in-sync': ''}],
    ['sync', 0, 0, {'exit-code': '0', 'in-sync': 'true'}],
    ['sync', 1, 1, {'exit-code': '1', 'in-sync': ''}],
    ['lint', 0, 0, {'exit-code': '0', 'in-sync': ''}],
    ['lint', 2, 2, {'exit-code': '2', 'in-sync': ''}],
    ['lint', 1, 1, {'exit-code': '1', 'in-sync': ''}],
    ['status', 0, 0, {'exit-code': '0', 'in-sync': ''}],
    ['status', 2, 2, {'exit-code': '2', 'in-sync': ''}],
    ['status', 1, 1, {'exit-code': '1', 'in-sync': ''}],
    // As of a process that was killed, or that is not what it should be.
    ['check', 137, 1, {'exit-code': '1', 'in-sync': ''}],
    ['check', 127, 1, {'exit-code': '1', 'in-sync': ''}],
  ])('%s %i is %i for the step', async (command, code, step, outputs) => {
    const end = await run({command}, {code});
    expect(end).toMatchObject({code: step, outputs});
    expect(end.calls.map(({args}) => args)).toEqual([[`advisories:${command}`]]);
  });

  it.each([
    ['check', 'true', 2],
    ['check', 'false', 0],
    ['lint', 'true', 2],
    ['lint', 'false', 0],
  ])('2 of %s fails the step as fail-on-difference says: %s', async (command, fails, step) => {
    const end = await run({command, 'fail-on-difference': fails}, {code: 2});
    expect(end).toMatchObject({code: step, outputs: {'exit-code': '2'}});
  });

  it('1 fails the step whatever fail-on-difference says', async () => {
    const end = await run({command: 'check', 'fail-on-difference': 'false'}, {code: 1});
    expect(end.code).toBe(1);
    expect(end.text).toContain('::error title=Security advisories::');
  });
});

describe('the inputs', () => {
  it('become arguments, and the token a variable', async () => {
    const {calls} = await run({
      command: 'status',
      args: '--id  cloud\n--json\n',
      'fail-on': 'due:3',
      token: 'a token of my own',
    });
    expect(calls).toEqual([
      {
        command: 'docusaurus',
        args: ['advisories:status', '--id', 'cloud', '--json', '--fail-on', 'due:3'],
        cwd: folder,
        token: 'a token of my own',
      },
    ]);
  });

  it('send what --summary gives to the summary of the run, and not to the log', async () => {
    const output = '| id | due |\n';
    const end = await run({command: 'status', args: '--summary'}, {output});
    expect(end.summary).toBe(output);
    expect(end.text).not.toContain(output);
  });

  it('leave everything else in the log', async () => {
    const end = await run({command: 'status'}, {output: '3 reports\n'});
    expect(end.summary).toBe('');
    expect(end.text).toContain('3 reports');
  });

  it.each([
    ['no command', {command: ''}, '"command"'],
    ['another command', {command: 'build'}, '"command"'],
    ['a command with arguments', {command: 'check --json'}, '"command"'],
    [
      'neither true nor false',
      {command: 'check', 'fail-on-difference': 'no'},
      'fail-on-difference',
    ],
    ['fail-on for what has none', {command: 'check', 'fail-on': 'overdue'}, '"fail-on"'],
    ['a folder that is not there', {command: 'check', 'site-dir': 'webseite'}, '"site-dir"'],
  ])('are refused before anything runs: %s', async (_what, inputs, message) => {
    const end = await run(inputs);
    expect(end).toMatchObject({
      code: 1,
      calls: [],
      outputs: {'exit-code': '1', 'in-sync': ''},
    });
    expect(end.text).toContain(message);
  });

  it('say what to do when Docusaurus is not installed', async () => {
    const end = await run({command: 'check'}, {commands: ['node']});
    expect(end).toMatchObject({code: 1, outputs: {'exit-code': '1'}});
    expect(end.text).toContain('npm ci');
  });

  it.each([
    ['in the site', 'apps/website/node_modules/.bin'],
    ['above it', 'node_modules/.bin'],
  ])('find Docusaurus %s', async (_where, bin) => {
    const siteDir = path.join(folder, 'apps/website');
    await fs.mkdir(siteDir, {recursive: true});
    await writeFake(path.join(folder, bin), 'docusaurus');
    const end = await run({command: 'check', 'site-dir': 'apps/website'}, {commands: ['node']});
    expect(end.code).toBe(0);
    expect(end.calls.map(({cwd}) => cwd)).toEqual([siteDir]);
  });
});

describe('hostile inputs', () => {
  const HOSTILE = [
    '; touch pwned',
    '$(touch pwned)',
    '`touch pwned`',
    '" && touch pwned && "',
    "' ; touch pwned ; '",
    '| tee pwned',
    '> pwned',
    '*',
    '~',
    '$HOME',
    '\\',
    '!!',
    '-',
    '--',
    '-n',
    '-e',
    "$'\\x3b touch pwned'",
    '${IFS}',
    'x\n::error::forged',
    '::add-mask::x',
    'x\nin-sync=true',
    '%0Ain-sync=true',
    '../../../no-such-place',
    '/dev/null',
    '\u{1B}[31m',
  ];

  it.each(HOSTILE)('are nothing but words: %j', async (hostile) => {
    const {calls, outputs} = await run({command: 'check', args: hostile}, {code: 2});
    const words = hostile.split(/[ \t\n]+/).filter((word) => word !== '');
    expect(calls.map(({args}) => args)).toEqual([['advisories:check', ...words]]);
    expect(outputs).toEqual({'exit-code': '2', 'in-sync': 'false'});
    expect(await fs.readdir(folder)).not.toContain('pwned');
  });

  it.each(HOSTILE)('are repeated nowhere, and run nothing: %j', async (hostile) => {
    for (const input of ['command', 'site-dir', 'fail-on-difference']) {
      const end = await run({command: 'check', [input]: hostile});
      expect(end).toMatchObject({code: 1, calls: [], outputs: {'exit-code': '1', 'in-sync': ''}});
      expect(end.text).not.toContain('forged');
      expect(end.text.split('\n').filter((line) => line !== '')).toHaveLength(1);
    }
    expect(await fs.readdir(folder)).not.toContain('pwned');
  });

  it('of any kind reach the command as they are, in one piece each', async () => {
    let count = 0;
    const word = fc
      .string({unit: 'grapheme-ascii', minLength: 1, maxLength: 12})
      .filter((text) => !/\s/.test(text) && text !== '--summary');
    await fc.assert(
      fc.asyncProperty(fc.array(word, {maxLength: 5}), word, async (words, failOn) => {
        const place = path.join(folder, String(count++));
        await fs.mkdir(place);
        const {calls} = await run(
          {command: 'lint', args: words.join(' '), 'fail-on': failOn},
          {in: place},
        );
        expect(calls.map(({args}) => args)).toEqual([
          ['advisories:lint', ...words, '--fail-on', failOn],
        ]);
      }),
      {numRuns: runs(25)},
    );
  });
});

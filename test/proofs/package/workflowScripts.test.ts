import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {load} from 'js-yaml';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {ROOT} from '../../site/docusaurus';
import {runScript} from './fakeCommands';
import type {Behaviour, ScriptEnd} from './fakeCommands';

interface Step {
  readonly name?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Workflow {
  readonly jobs: Readonly<Record<string, {readonly if?: string; readonly steps: readonly Step[]}>>;
}

let folder: string;

beforeEach(async () => {
  folder = await fs.realpath(await fs.mkdtemp(path.join(os.tmpdir(), 'workflow-')));
});

afterEach(async () => {
  await fs.rm(folder, {recursive: true, force: true});
});

async function readWorkflow(name: string): Promise<Workflow> {
  return load(await fs.readFile(path.join(ROOT, 'website/workflows', name), 'utf8')) as Workflow;
}

/** Runs one step of a workflow of the documentation, with stand-ins for the commands it calls. */
async function runStep({
  workflow,
  name,
  behaviours = [],
  values = {},
}: {
  readonly workflow: string;
  /** What the step is called. */
  readonly name: string;
  readonly behaviours?: readonly Behaviour[];
  /** What GitHub would put in the place of each expression. */
  readonly values?: Readonly<Record<string, string>>;
}): Promise<ScriptEnd> {
  const {jobs} = await readWorkflow(workflow);
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  const step = steps.find((each) => each.name === name);
  const env = Object.entries(step?.env ?? {}).map(([key, value]) => [
    key,
    value.replace(/\$\{\{ (.*?) \}\}/g, (_whole, expression: string) => values[expression] ?? ''),
  ]);
  return runScript({
    script: {text: step?.run ?? 'exit 99'},
    folder,
    commands: ['npx', 'gh'],
    behaviours,
    env: {
      GITHUB_REPOSITORY: 'paper-rocket-demo/rocket-website',
      ...(Object.fromEntries(env) as Record<string, string>),
    },
  });
}

describe('the workflow that builds only if something differs', () => {
  const check = (code: number) =>
    runStep({
      workflow: 'checked.yml',
      name: 'Compare the site with GitHub',
      behaviours: [{command: 'npx docusaurus advisories:check', code}],
      values: {'github.token': 'token of the workflow'},
    });

  it.each([
    [0, 0, {'in-sync': 'true'}],
    [2, 0, {'in-sync': 'false'}],
    [1, 1, {}],
    [137, 1, {}],
  ])('is told of exit code %i', async (code, step, outputs) => {
    const end = await check(code);
    expect(end.code).toBe(step);
    expect(end.outputs).toEqual(outputs);
    expect(end.calls).toMatchObject([
      {
        args: ['docusaurus', 'advisories:check', '--site', 'https://rocket.example/'],
        token: 'token of the workflow',
      },
    ]);
  });

  it.each([
    ['a push', 'push', undefined, 'success', true],
    ['a webhook', 'repository_dispatch', undefined, 'success', true],
    ['the schedule, with a difference', 'schedule', 'false', 'success', true],
    ['the schedule, without one', 'schedule', 'true', 'success', false],
    ['the schedule, where it could not be told', 'schedule', undefined, 'failure', false],
    ['a push that was cancelled', 'push', undefined, 'cancelled', false],
  ])('builds as it should after %s', async (_what, event, inSync, status, builds) => {
    const {jobs} = await readWorkflow('checked.yml');
    // GitHub's expressions are JavaScript's, as far as this one goes.
    const condition = (jobs.build?.if ?? '')
      .replace(/^\$\{\{(.*)\}\}$/, '$1')
      .replaceAll('needs.check.outputs.in-sync', 'inSync')
      .replaceAll("'", '"');
    // eslint-disable-next-line @typescript-eslint/no-implied-eval
    const evaluate = new Function('github', 'inSync', 'cancelled', `return ${condition};`) as (
      ...args: unknown[]
    ) => boolean;
    expect(evaluate({event_name: event}, inSync, () => status === 'cancelled')).toBe(builds);
  });
});

describe('the status as a step summary', () => {
  it.each([0, 1, 2])('is written whatever comes of it, and fails as it does: %i', async (code) => {
    const end = await runStep({
      workflow: 'status-summary.yml',
      name: 'What is waiting, and what is late',
      behaviours: [{command: 'npx', code, output: '| id | due |\n'}],
      values: {'secrets.ADVISORIES_TOKEN': 'token that sees reports'},
    });
    expect(end).toMatchObject({code, summary: '| id | due |\n'});
    expect(end.text).not.toContain('| id |');
    expect(end.calls[0]?.token).toBe('token that sees reports');
  });
});

describe('the status as an issue', () => {
  const workflow = 'status-issue.yml';

  it.each([
    ['PRIVATE', 0],
    ['PUBLIC', 1],
    ['INTERNAL', 1],
    ['', 1],
  ])('is for a private repository alone: %s', async (visibility, code) => {
    const end = await runStep({
      workflow,
      name: 'Only in a private repository',
      behaviours: [{command: 'gh repo view', output: `${visibility}\n`}],
    });
    expect(end.code).toBe(code);
  });

  it('stops where it cannot be told whether the repository is private', async () => {
    const end = await runStep({
      workflow,
      name: 'Only in a private repository',
      behaviours: [{command: 'gh repo view', code: 4}],
    });
    expect(end.code).not.toBe(0);
  });

  it.each([
    [0, 0, {late: 'false'}],
    [2, 0, {late: 'true'}],
    [1, 1, {}],
  ])('knows by the exit code whether something is late: %i', async (code, step, outputs) => {
    const end = await runStep({
      workflow,
      name: 'What is waiting, and what is late',
      behaviours: [{command: 'npx', code, output: 'confidential\n'}],
    });
    expect(end).toMatchObject({code: step, outputs});
    expect(end.text + end.summary).not.toContain('confidential');
  });

  const write = async (
    late: boolean,
    behaviours: readonly Behaviour[],
    status = 'All is well.\n',
  ) => {
    await fs.writeFile(path.join(folder, 'status.md'), status);
    return runStep({
      workflow,
      name: 'Write it into the issue',
      behaviours,
      values: {
        'github.repository': 'paper-rocket-demo/rocket-website',
        'steps.status.outputs.late': String(late),
      },
    });
  };

  const issueCalls = ({calls}: ScriptEnd) =>
    calls.map(({args}) => args.slice(0, 3).join(' ')).filter((line) => line.startsWith('issue'));

  it('is opened the first time', async () => {
    const end = await write(true, [
      {
        command: 'gh issue create',
        output: 'https://github.com/paper-rocket-demo/rocket-website/issues/17\n',
      },
    ]);
    expect(end.code).toBe(0);
    expect(issueCalls(end)).toEqual([
      'issue list --label',
      'issue create --title',
      'issue reopen 17',
    ]);
  });

  it.each([
    [true, 'issue reopen 12'],
    [false, 'issue close 12'],
  ])('is edited later, open while something is late: %s', async (late, last) => {
    const end = await write(late, [{command: 'gh issue list', output: '12\n'}]);
    expect(end.code).toBe(0);
    expect(issueCalls(end)).toEqual(['issue list --label', 'issue edit 12', last]);
  });

  it('is cut to what an issue holds, between characters', async () => {
    await write(true, [{command: 'gh issue list', output: '12\n'}], `a${'é'.repeat(60_000)}`);
    const issue = await fs.readFile(path.join(folder, 'issue.md'), 'utf8');
    expect(issue).toMatch(/^aé+$/);
    expect(issue.length).toBeLessThan(65_536);
  });

  it('is not closed when it could not be written', async () => {
    const end = await write(false, [
      {command: 'gh issue list', output: '12\n'},
      {command: 'gh issue edit', code: 1},
    ]);
    expect(end.code).toBe(1);
    expect(issueCalls(end)).not.toContain('issue close 12');
  });
});

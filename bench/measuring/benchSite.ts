import {execFile} from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import {promisify} from 'node:util';
import {CLI, cleanEnvironment} from '../../test/site/docusaurus';
import {createSite} from '../../test/site/site';
import {TOKEN} from '../given/manyAdvisories';
import type {Environment} from '../../test/site/docusaurus';
import type {Site} from '../../test/site/site';
import type {Figures} from './figures';

const run = promisify(execFile);

export type Bundler = 'rspack' | 'webpack';

/** Of the site, where the posts are. */
export const POSTS = 'blog/security-advisories';
const CACHE = 'node_modules/.cache';
const OWN_CACHE = 'docusaurus-plugin-security-advisories';

/** A site with the plugin, or one whose posts somebody has written by hand. */
export async function createBenchSite({
  options,
  bundler = 'rspack',
  locales = ['en'],
}: {
  options: object | false;
  bundler?: Bundler;
  /** The first is the site's own. */
  locales?: readonly [string, ...string[]];
}): Promise<Site> {
  const blog = {onUntruncatedBlogPosts: 'ignore', onInlineTags: 'ignore'};
  return createSite({
    options,
    config: {
      presets: [['classic', {docs: false, blog}]],
      onBrokenLinks: 'ignore',
      i18n: {defaultLocale: locales[0], locales},
      future: {
        v4: true,
        ...(bundler === 'rspack' ? {faster: true} : {}),
        // It reads the history of the repository around, in the background.
        experimental_vcs: false,
      },
    },
  });
}

/** Runs a script of the bench, by its path in there, which prints its figures, in a process of its own. */
export async function runScript(
  script: string,
  args: readonly string[],
  env: Environment = {},
): Promise<Figures> {
  const {stdout} = await run(process.execPath, [path.join(__dirname, '..', script), ...args], {
    env: cleanEnvironment(env),
  });
  const {processor, milliseconds, peak, requests} = JSON.parse(stdout) as Omit<Figures, 'wall'> & {
    milliseconds: number;
  };
  return {processor, wall: milliseconds, peak, requests};
}

/** Syncs a site once, in a process in which nothing is warm. Figures are of the plugin alone. */
export async function syncSite({dir}: Site, url: string, options: object): Promise<Figures> {
  const args = [dir, JSON.stringify(options)];
  return runScript('measuring/syncOnce.mjs', args, {GITHUB_API_URL: url, GITHUB_TOKEN: TOKEN});
}

/**
 * Runs a command of Docusaurus' in a site.
 *
 * @returns figures of the whole process, with its threads, and what it said
 * @throws if it fails
 */
export async function runCommand(
  {dir}: Site,
  command: string,
  env: Environment,
): Promise<{figures: Figures; text: string}> {
  const file = path.join(dir, 'figures.json');
  const {stdout} = await run(
    process.execPath,
    ['--import', path.join(__dirname, 'sayFigures.mjs'), CLI, command],
    {
      cwd: dir,
      env: cleanEnvironment({BENCH_FIGURES: file, GITHUB_TOKEN: TOKEN, ...env}),
      maxBuffer: 1e9,
    },
  );
  return {figures: JSON.parse(await fs.readFile(file, 'utf8')) as Figures, text: stdout};
}

/** As Docusaurus writes it where it is asked to: `postBuild() - 12.34 ms`, `postBuild() - 1.23 seconds!`. */
const POST_BUILD = /postBuild\(\) - ([\d.]+) (ms|seconds)/;

/** What a build took. */
export interface BuildFigures extends Figures {
  /** Milliseconds that all plugins take together when the pages have been built; null where it is not said. */
  readonly postBuild: number | null;
}

/** Builds a site once. Figures are of the whole process, with its threads. */
export async function buildSite(site: Site, url: string): Promise<BuildFigures> {
  const env = {GITHUB_API_URL: url, DOCUSAURUS_PERF_LOGGER: 'true'};
  const {figures, text} = await runCommand(site, 'build', env);
  const [, figure, unit] = POST_BUILD.exec(text) ?? [];
  const postBuild = figure === undefined ? null : Number(figure) * (unit === 'seconds' ? 1000 : 1);
  return {...figures, postBuild};
}

/** Makes a site forget all that a sync has made. */
export async function forgetSync({dir}: Site): Promise<void> {
  await fs.rm(path.join(dir, POSTS), {recursive: true, force: true});
  await fs.rm(path.join(dir, 'i18n'), {recursive: true, force: true});
  await fs.rm(path.join(dir, CACHE, OWN_CACHE), {recursive: true, force: true});
}

/** Makes a site forget what the bundler keeps, and nothing else. */
export async function forgetBundle({dir}: Site): Promise<void> {
  const names = await fs.readdir(path.join(dir, CACHE)).catch(() => []);
  for (const name of names.filter((each) => each !== OWN_CACHE)) {
    await fs.rm(path.join(dir, CACHE, name), {recursive: true, force: true});
  }
}

import fs from 'node:fs/promises';
import path from 'node:path';
import {
  POSTS,
  buildSite,
  createBenchSite,
  forgetBundle,
  forgetSync,
  runScript,
  syncSite,
} from './benchSite';
import {compare} from './figures';
import {startBenchGitHub} from './gitHubProcess';
import {ORGANIZATION, REPOSITORY, listAdvisories} from './manyAdvisories';
import type {Bundler} from './benchSite';
import type {Row} from './figures';

/** How much of a task is done. */
export interface Amount {
  /** Advisories. */
  readonly size: number;
  readonly runs: number;
  readonly say: (what: string) => void;
}

/** So many of a hundred advisories are edited where some have changed. */
const CHANGED_SHARE = 0.01;

/** The posts of a site for the first time, with nothing changed, and with a few changed. */
export async function measureSyncs({size, runs, say}: Amount): Promise<Row[]> {
  const github = await startBenchGitHub({advisories: size, repositories: 1});
  const site = await createBenchSite({options: {}});
  const texts = path.join(site.dir, 'texts.json');
  try {
    await site.write(
      'texts.json',
      JSON.stringify(listAdvisories(size).map(({description}) => description ?? '')),
    );
    const copies = path.join(site.dir, 'copies');
    const plugin = {name: 'the plugin', run: () => syncSite(site, github.url, {})};
    const copy = {
      name: 'fetch and writeFile',
      prepare: () => fs.rm(copies, {recursive: true, force: true}),
      run: () => runScript('fetchAndWrite.mjs', [copies, REPOSITORY], {GITHUB_API_URL: github.url}),
    };
    // Works out the stand-in's answers, which is GitHub's part.
    await plugin.run();
    say(`first sync of ${size}`);
    const first = await compare({
      task: 'first sync',
      size,
      runs,
      contenders: [
        {...plugin, prepare: () => forgetSync(site)},
        {name: 'remark reads each text once', run: () => runScript('parseOnce.mjs', [texts])},
        copy,
      ],
    });
    say(`sync of ${size}, nothing changed`);
    const unchanged = await compare({
      task: 'sync, nothing changed',
      size,
      runs,
      contenders: [plugin, copy],
    });
    say(`sync of ${size}, a few changed`);
    const changed = await compare({
      task: 'sync, 1 % changed',
      size,
      runs,
      contenders: [
        {...plugin, prepare: () => github.edit(Math.max(1, Math.round(size * CHANGED_SHARE)))},
      ],
    });
    return [...first, ...unchanged, ...changed];
  } finally {
    await github.close();
    await site.remove();
  }
}

/** An organisation with many repositories, one or two advisories in each. */
export async function measureOrganization({
  size,
  runs,
  say,
  repositories,
}: Amount & {repositories: number}): Promise<Row[]> {
  const github = await startBenchGitHub({advisories: size, repositories});
  const options = {organization: ORGANIZATION, timeout: 600};
  const site = await createBenchSite({options});
  const plugin = {name: 'the plugin', run: () => syncSite(site, github.url, options)};
  try {
    await plugin.run();
    say(`${repositories} repositories`);
    const task = (what: string) => `organisation of ${repositories} repositories, ${what}`;
    const first = await compare({
      task: task('first sync'),
      size,
      runs,
      contenders: [{...plugin, prepare: () => forgetSync(site)}],
    });
    const unchanged = await compare({
      task: task('nothing changed'),
      size,
      runs,
      contenders: [plugin],
    });
    return [...first, ...unchanged];
  } finally {
    await github.close();
    await site.remove();
  }
}

/** A build beside one of the same posts that somebody has written by hand. */
export async function measureBuilds({
  size,
  runs,
  say,
  bundler,
}: Amount & {bundler: Bundler}): Promise<Row[]> {
  const github = await startBenchGitHub({advisories: size, repositories: 1});
  const site = await createBenchSite({options: {}, bundler});
  const byHand = await createBenchSite({options: false, bundler});
  const contenders = [
    {name: 'the plugin', site},
    {name: 'the same posts by hand', site: byHand},
  ].map(({name, site: each}) => ({
    name,
    run: () => buildSite(each, github.url),
    forget: () => forgetBundle(each),
  }));
  try {
    await syncSite(site, github.url, {});
    await fs.cp(path.join(site.dir, POSTS), path.join(byHand.dir, POSTS), {recursive: true});
    // What git does not see is no other post for the blog.
    await fs.rm(path.join(byHand.dir, POSTS, '.gitignore'), {force: true});
    say(`build of ${size} with ${bundler}, nothing in the bundler's cache`);
    const cold = await compare({
      task: `build with ${bundler}, cold`,
      size,
      runs,
      contenders: contenders.map(({name, run, forget}) => ({name, run, prepare: forget})),
    });
    say(`build of ${size} with ${bundler}, once more`);
    const warm = await compare({
      task: `build with ${bundler}, warm`,
      size,
      runs,
      contenders: contenders.map(({name, run}) => ({name, run})),
    });
    return [...cold, ...warm];
  } finally {
    await github.close();
    await site.remove();
    await byHand.remove();
  }
}

import fs from 'node:fs/promises';
import path from 'node:path';
import {ROOT, runDocusaurus} from './docusaurus';
import type {CommandOutput, Environment} from './docusaurus';

/** A Docusaurus site in a folder of its own, inside the repository so that Node finds packages. */
export interface Site {
  readonly dir: string;
  /** Runs `docusaurus …` in it. */
  readonly run: (args: readonly string[], env?: Environment) => Promise<CommandOutput>;
  readonly write: (file: string, content: string) => Promise<void>;
  readonly read: (file: string) => Promise<string>;
  readonly exists: (file: string) => Promise<boolean>;
  /** Paths of all files below a folder, relative to the site, sorted; none if it does not exist. */
  readonly list: (folder: string) => Promise<string[]>;
  readonly remove: () => Promise<void>;
}

/** Gitignored; whoever makes a site in it removes it, but for those that are kept for others (builtSite). */
export const SITES = path.join(ROOT, 'test/.sites');

export interface SiteInput {
  /** The plugin's options; false leaves the plugin out. */
  options?: object | false;
  /** What goes into the configuration beside or instead of the usual. */
  config?: object;
  /** Contents by path. */
  files?: Record<string, string>;
}

export const HAND_WRITTEN_POST = `---
title: Welcome
date: 2025-06-01
---

Hello.

{/* truncate */}

More of it.
`;

/** A classic site as `create-docusaurus` makes it, but small: a blog and this plugin. */
function classicConfig({options = {}, config = {}}: SiteInput): object {
  return {
    title: 'Paper Rocket',
    url: 'https://rocket.example',
    baseUrl: '/',
    organizationName: 'paper-rocket',
    projectName: 'rocket',
    onBrokenLinks: 'throw',
    i18n: {defaultLocale: 'en', locales: ['en']},
    future: {v4: true, faster: true},
    presets: [['classic', {docs: false, blog: {onUntruncatedBlogPosts: 'throw'}}]],
    plugins: options === false ? [] : [['docusaurus-plugin-security-advisories', options]],
    ...config,
  };
}

async function listFiles(folder: string, base: string): Promise<string[]> {
  const entries = await fs.readdir(folder, {withFileTypes: true, recursive: true}).catch(() => []);
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      path.relative(base, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'),
    )
    .sort();
}

export async function createSite(input: SiteInput = {}): Promise<Site> {
  await fs.mkdir(SITES, {recursive: true});
  const dir = await fs.mkdtemp(path.join(SITES, 'site-'));
  const site: Site = {
    dir,
    run: (args, env) => runDocusaurus({siteDir: dir, args, ...(env ? {env} : {})}),
    write: async (file, content) => {
      const target = path.join(dir, file);
      await fs.mkdir(path.dirname(target), {recursive: true});
      await fs.writeFile(target, content);
    },
    read: (file) => fs.readFile(path.join(dir, file), 'utf8'),
    exists: (file) =>
      fs.access(path.join(dir, file)).then(
        () => true,
        () => false,
      ),
    list: (folder) => listFiles(path.join(dir, folder), dir),
    remove: () => fs.rm(dir, {recursive: true, force: true}),
  };
  const files = {
    'package.json': '{"name": "rocket-site", "private": true}',
    'docusaurus.config.js': `module.exports = ${JSON.stringify(classicConfig(input), null, 2)};\n`,
    'blog/2025-06-01-welcome.md': HAND_WRITTEN_POST,
    'src/pages/index.md': '# Paper Rocket\n',
    ...input.files,
  };
  for (const [file, content] of Object.entries(files)) {
    await site.write(file, content);
  }
  return site;
}

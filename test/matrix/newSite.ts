import fs from 'node:fs/promises';
import path from 'node:path';
import {overrides} from '../../package.json';
import {NEWEST} from './cells';
import {MANAGERS} from './managers';
import {run} from './run';
import type {Cell} from './cells';
import type {Tools} from './tools';

/** What decides how the packages of a site are installed; cells that share it share a site. */
export type SiteOf = Pick<Cell, 'docusaurus' | 'react' | 'manager' | 'node'> & {
  readonly hasFaster: boolean;
};

export function siteOf({docusaurus, react, manager, node, bundler}: Cell): SiteOf {
  return {docusaurus, react, manager, node, hasFaster: bundler === 'rspack'};
}

/** From which minor of Docusaurus 3 on something is there. */
function isSince(docusaurus: string, minor: number): boolean {
  return Number(docusaurus.split('.')[1]) >= minor;
}

/**
 * What a site with a lock file has as it was then. Without one, Docusaurus of the past gets a webpack
 * that refuses its settings, with any plugin or none.
 */
function pinned(docusaurus: string): Record<string, string> {
  return {...overrides, ...(docusaurus === NEWEST ? {} : {webpack: '5.99.9'})};
}

interface PackageJson {
  dependencies: Record<string, string>;
  [field: string]: unknown;
}

async function editPackageJson(
  siteDir: string,
  {docusaurus, react, hasFaster}: SiteOf,
  tarball: string,
): Promise<void> {
  const file = path.join(siteDir, 'package.json');
  const {dependencies, ...rest} = JSON.parse(await fs.readFile(file, 'utf8')) as PackageJson;
  const others = Object.entries(dependencies).filter(([name]) => name !== '@docusaurus/faster');
  const pins = pinned(docusaurus);
  const reactRange = typeof react === 'number' ? `^${react}.0.0` : `~${react}.0`;
  const edited: PackageJson = {
    ...rest,
    // As npm and Bun, as Yarn, and as pnpm call it.
    overrides: pins,
    resolutions: pins,
    pnpm: {overrides: pins},
    dependencies: {
      ...Object.fromEntries(others),
      ...(hasFaster ? {'@docusaurus/faster': docusaurus} : {}),
      react: reactRange,
      'react-dom': reactRange,
      'docusaurus-plugin-security-advisories': `file:${tarball}`,
    },
  };
  await fs.writeFile(file, `${JSON.stringify(edited, null, 2)}\n`);
}

/** What an installation gave, beside the packages. */
export interface NewSite {
  readonly dir: string;
  /** Lines of the package manager's that warn of our package. */
  readonly warnings: readonly string[];
  /** Packages with a React context or a registry of which there is more than one version. */
  readonly twice: readonly string[];
  /** The configuration as `create-docusaurus` has made it. */
  readonly config: string;
}

const CONFIG = 'docusaurus.config.js';

/** What the advisory in a site's News affects, and its docs document. */
export const AFFECTED = {product: 'npm:rocket', version: '1.4.0'};

/** Packages that share something among all who use them, so that two copies break a site. */
const SHARED = [
  'core',
  'plugin-content-blog',
  'plugin-content-docs',
  'theme-classic',
  'theme-common',
];

/** The versions of a package of Docusaurus' that a lock file of any package manager names. */
export function lockedVersions(lock: string, name: string): string[] {
  if (lock.startsWith('{') && lock.includes('"lockfileVersion": 3')) {
    const {packages} = JSON.parse(lock) as {packages: Record<string, {version?: string}>};
    return Object.entries(packages).flatMap(([place, {version}]) =>
      place.endsWith(`node_modules/@docusaurus/${name}`) && version !== undefined ? [version] : [],
    );
  }
  const patterns = [
    new RegExp(`@docusaurus/${name}@(?:npm:)?(\\d+\\.\\d+\\.\\d+)`, 'g'),
    // Yarn 1 has the ranges in one line and what they were resolved to in the next.
    new RegExp(`@docusaurus/${name}@[^\\n]*:\\n  version "(\\d+\\.\\d+\\.\\d+)`, 'g'),
  ];
  return patterns.flatMap((pattern) =>
    [...lock.matchAll(pattern)].map(([, version = '']) => version),
  );
}

async function findTwice(siteDir: string, lockFile: string): Promise<string[]> {
  const lock = await fs.readFile(path.join(siteDir, lockFile), 'utf8');
  return SHARED.flatMap((name) => {
    const versions = [...new Set(lockedVersions(lock, name))].sort();
    if (versions.length === 0) {
      throw new Error(`${lockFile} names no version of @docusaurus/${name}.`);
    }
    return versions.length > 1 ? [`@docusaurus/${name} ${versions.join(', ')}`] : [];
  });
}

const WARNS = /\bwarn(?:ing)?\b|unmet|doesn't provide|YN0002|YN0060|incompatible/i;

/** Lines that warn, and name our package. */
function ownWarnings(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line.includes('security-advisories') && WARNS.test(line));
}

/**
 * Makes a site as a new user does, outside of the repository, and installs its packages.
 *
 * @param tarball absolute: what `npm pack` made of the plugin
 * @throws with what the package manager said if it failed
 */
export async function createNewSite({
  folder,
  tools,
  tarball,
  site,
}: {
  folder: string;
  tools: Tools;
  tarball: string;
  site: SiteOf;
}): Promise<NewSite> {
  const {docusaurus, manager: name, node} = site;
  const manager = MANAGERS[name];
  const env = {
    ...tools.network,
    PATH: `${tools.node(node)}${path.delimiter}${process.env.PATH ?? ''}`,
  };
  const dir = await fs.mkdtemp(path.join(folder, `${name}-`));
  const created = await run({
    command: 'npm',
    args: [
      ...[
        'exec',
        '--yes',
        '--cache',
        tools.cache('create-docusaurus'),
        '--registry',
        tools.registry,
      ],
      `--package=create-docusaurus@${docusaurus}`,
      '--',
      ...['create-docusaurus', 'site', 'classic', '--javascript', '--skip-install'],
      ...['--package-manager', 'npm'],
    ],
    cwd: dir,
    env,
  });
  if (created.code !== 0) {
    throw new Error(`create-docusaurus@${docusaurus} failed:\n${created.text}`);
  }
  const siteDir = path.join(dir, 'site');
  await editPackageJson(siteDir, site, tarball);
  await manager.prepare?.(siteDir);
  const {env: own, ...install} = manager.install(tools);
  const {code, text} = await run({...install, cwd: siteDir, env: {...env, ...own}});
  if (code !== 0) {
    throw new Error(`${name} could not install the packages:\n${text}`);
  }
  return {
    dir: siteDir,
    warnings: ownWarnings(text),
    twice: await findTwice(siteDir, manager.lockFile),
    config: await fs.readFile(path.join(siteDir, CONFIG), 'utf8'),
  };
}

/** All of Docusaurus Faster that does without the flags of `future.v4`. */
const FASTER_WITHOUT_V4 = {
  swcJsLoader: true,
  swcJsMinimizer: true,
  swcHtmlMinimizer: true,
  lightningCssMinimizer: true,
  rspackBundler: true,
};

function futureOf({docusaurus, bundler, v4}: Cell): object {
  const faster = bundler === 'rspack' && (v4 || FASTER_WITHOUT_V4);
  return {
    ...(isSince(docusaurus, 8) ? {v4} : {}),
    ...(isSince(docusaurus, 10) ? {faster} : {experimental_faster: faster}),
  };
}

/** The one line of the README, in the configuration that `create-docusaurus` made. */
function lineOf({canonical, docs}: Cell): string {
  const options = {
    ...(canonical ? {canonical} : {}),
    ...(docs ? {docs: {product: AFFECTED.product, versions: {current: AFFECTED.version}}} : {}),
  };
  const plugin =
    canonical || docs
      ? `['docusaurus-plugin-security-advisories', ${JSON.stringify(options)}]`
      : `'docusaurus-plugin-security-advisories'`;
  return `  plugins: [${plugin}],\n`;
}

/** Sets a site's configuration to what a cell says. */
export async function configure(site: NewSite, cell: Cell): Promise<void> {
  const future = `  future: ${JSON.stringify(futureOf(cell))},\n`;
  const config = site.config
    .replace(/^ {2}future: \{[^}]*\},\n/m, '')
    .replace(/^ {2}presets: \[/m, `${future}${lineOf(cell)}  presets: [`);
  if (!config.includes(lineOf(cell)) || config.split('future: {').length !== 2) {
    throw new Error(`The configuration of the new site has another shape:\n${site.config}`);
  }
  await fs.writeFile(path.join(site.dir, CONFIG), config);
}

import fs from 'node:fs/promises';
import path from 'node:path';
import {run} from './run';
import type {Environment} from '../site/docusaurus';
import type {Cell, ManagerName} from './cells';

/** Package managers and versions of Node, all of them from the npm registry. */
export interface Tools {
  /** Absolute: the folder that holds the `node` of a version. */
  readonly node: (version: Cell['node']) => string;
  /** Absolute: the program of a package that was installed. */
  readonly program: (name: keyof typeof PROGRAMS) => string;
  /** Absolute: where a package manager keeps what it has downloaded, empty at the beginning. */
  readonly cache: (name: string) => string;
  /** The registry that npm is set up with, which the others are told of. */
  readonly registry: string;
  /** How that registry is reached, as npm is set up: another version of Node looks elsewhere for it. */
  readonly network: Environment;
}

/** Paths of the programs, from the folder that the packages are installed in. */
const PROGRAMS = {
  pnpm: 'node_modules/pnpm/bin/pnpm.cjs',
  'yarn-1': 'node_modules/yarn/bin/yarn.js',
  yarn: 'node_modules/@yarnpkg/cli-dist/bin/yarn.js',
  bun: `node_modules/bun-binary/bin/bun${process.platform === 'win32' ? '.exe' : ''}`,
};

/** As the registry calls the platforms in the names of packages. */
function platform(): string {
  return `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
}

function bunPackage(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const processor = process.arch === 'arm64' ? 'aarch64' : process.arch;
  return `bun-binary@npm:@oven/bun-${system}-${processor}@^1.2.0`;
}

/** What npm is set up with; null where it is not. */
async function readNpmConfig(name: string, cwd: string): Promise<string | null> {
  const {stdout} = await run({command: 'npm', args: ['config', 'get', name], cwd});
  const value = stdout.trim();
  return value === '' || value === 'null' || value === 'undefined' ? null : value;
}

/** The package that has a package manager; npm is there already. */
function packageOf(manager: ManagerName): string[] {
  switch (manager) {
    case 'npm':
      return [];
    case 'pnpm':
    case 'pnpm-hoisted':
      return ['pnpm@^10.0.0'];
    case 'yarn-1':
      return ['yarn@^1.22.22'];
    case 'yarn-node-modules':
    case 'yarn-pnp':
      return ['@yarnpkg/cli-dist@^4.9.0'];
    case 'bun':
      return [bunPackage()];
  }
}

/**
 * Installs what the cells need.
 *
 * @param folder absolute: gets the tools, and the caches of the package managers
 * @throws if the registry lacks one of them, with what npm says
 */
export async function installTools({
  folder,
  cells,
}: {
  folder: string;
  cells: readonly Cell[];
}): Promise<Tools> {
  const packages = new Set(
    cells.flatMap(({manager, node}) => [
      ...packageOf(manager),
      `node-${node}@npm:node-${platform()}@^${node}.0.0`,
    ]),
  );
  await fs.mkdir(folder, {recursive: true});
  await fs.writeFile(path.join(folder, 'package.json'), '{"private": true}\n');
  const {text, code} = await run({
    command: 'npm',
    args: ['install', '--no-audit', '--no-fund', '--ignore-scripts', ...packages],
    cwd: folder,
  });
  if (code !== 0) {
    throw new Error(`The tools could not be installed:\n${text}`);
  }
  const [registry, globalconfig, cafile] = await Promise.all(
    ['registry', 'globalconfig', 'cafile'].map((name) => readNpmConfig(name, folder)),
  );
  return {
    node: (version) => path.join(folder, 'node_modules', `node-${version}`, 'bin'),
    program: (name) => path.join(folder, PROGRAMS[name]),
    cache: (name) => path.join(folder, 'caches', name),
    registry: registry ?? '',
    network: {
      ...(globalconfig ? {npm_config_globalconfig: globalconfig} : {}),
      ...(cafile ? {NODE_EXTRA_CA_CERTS: cafile} : {}),
    },
  };
}

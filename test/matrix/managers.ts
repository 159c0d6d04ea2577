import fs from 'node:fs/promises';
import path from 'node:path';
import type {Environment} from '../site/docusaurus';
import type {ManagerName} from './cells';
import type {Tools} from './tools';

/** What is run in a site's folder. */
export interface Call {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Environment;
}

/** How a package manager does what a person would type. */
export interface Manager {
  /** Writes the settings that make it the kind of manager that its name says. */
  readonly prepare?: (siteDir: string) => Promise<void>;
  readonly install: (tools: Tools) => Call;
  /** Runs `docusaurus …` in the site. */
  readonly docusaurus: (tools: Tools, args: readonly string[]) => Call;
  /** The lock file, which names what was installed. */
  readonly lockFile: string;
}

const CLI = 'node_modules/@docusaurus/core/bin/docusaurus.mjs';

const byNode = {
  docusaurus: (_tools: Tools, args: readonly string[]): Call => ({
    command: 'node',
    args: [CLI, ...args],
  }),
};

function pnpm(linker: 'isolated' | 'hoisted'): Manager {
  return {
    ...byNode,
    prepare: (siteDir) =>
      // As settings are written for pnpm 10; the line also keeps it from looking further up.
      fs.writeFile(path.join(siteDir, 'pnpm-workspace.yaml'), `nodeLinker: ${linker}\n`),
    install: ({program, cache, registry}) => ({
      command: 'node',
      args: [
        program('pnpm'),
        'install',
        '--no-frozen-lockfile',
        '--store-dir',
        cache('pnpm'),
        '--registry',
        registry,
      ],
    }),
    lockFile: 'pnpm-lock.yaml',
  };
}

/** Yarn from its second version on. */
function yarn(linker: 'node-modules' | 'pnp'): Manager {
  const call = ({program, cache, registry}: Tools, args: readonly string[]): Call => ({
    command: 'node',
    args: [program('yarn'), ...args],
    env: {
      YARN_GLOBAL_FOLDER: cache('yarn'),
      YARN_NPM_REGISTRY_SERVER: registry,
      YARN_UNSAFE_HTTP_WHITELIST: new URL(registry).hostname,
      YARN_ENABLE_IMMUTABLE_INSTALLS: 'false',
      YARN_ENABLE_TELEMETRY: 'false',
      // What was published today counts as well: it is what other package managers install.
      YARN_NPM_MINIMAL_AGE_GATE: '0',
    },
  });
  return {
    prepare: async (siteDir) => {
      await fs.writeFile(path.join(siteDir, '.yarnrc.yml'), `nodeLinker: ${linker}\n`);
      // It keeps Yarn from taking a folder further up for the project.
      await fs.writeFile(path.join(siteDir, 'yarn.lock'), '');
    },
    install: (tools) => call(tools, ['install']),
    docusaurus: (tools, args) => call(tools, ['docusaurus', ...args]),
    lockFile: 'yarn.lock',
  };
}

export const MANAGERS: Readonly<Record<ManagerName, Manager>> = {
  npm: {
    ...byNode,
    install: ({cache, registry}) => ({
      command: 'npm',
      args: ['install', '--no-audit', '--no-fund', '--cache', cache('npm')],
      env: {npm_config_registry: registry, npm_config_update_notifier: 'false'},
    }),
    lockFile: 'package-lock.json',
  },
  pnpm: pnpm('isolated'),
  'pnpm-hoisted': pnpm('hoisted'),
  'yarn-1': {
    ...byNode,
    install: ({program, cache, registry}) => ({
      command: 'node',
      args: [program('yarn-1'), 'install', '--non-interactive', '--registry', registry],
      env: {YARN_CACHE_FOLDER: cache('yarn-1')},
    }),
    lockFile: 'yarn.lock',
  },
  'yarn-node-modules': yarn('node-modules'),
  'yarn-pnp': yarn('pnp'),
  bun: {
    ...byNode,
    install: ({program, cache, registry}) => ({
      command: program('bun'),
      args: ['install', '--no-progress'],
      env: {BUN_INSTALL_CACHE_DIR: cache('bun'), npm_config_registry: registry},
    }),
    lockFile: 'bun.lock',
  },
};

import fs from 'node:fs/promises';
import path from 'node:path';
import {beforeAll, describe, expect, it} from 'vitest';
import lock from '../../../package-lock.json';
import {ROOT} from '../../site/docusaurus';

interface LockedPackage {
  version?: string;
  license?: string;
  link?: boolean;
  resolved?: string;
  hasInstallScript?: boolean;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const packages = lock.packages as Record<string, LockedPackage | undefined>;
const FOLDER = 'node_modules/';

/** Where Node finds a package that is asked for in a folder; null where it does not. */
function findPackage(from: string, name: string): string | null {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))) {
    const place = `${folder === '' ? '' : `${folder}/`}${FOLDER}${name}`;
    if (packages[place]) {
      return place;
    }
    if (folder === '') {
      return null;
    }
  }
}

/** The places of packages and of all that they depend on. */
function withDependencies(names: readonly string[], from: string): Set<string> {
  const found = new Set<string>();
  const next = names.map((name) => findPackage(from, name));
  for (let place = next.pop(); place !== undefined; place = next.pop()) {
    if (place !== null && !found.has(place)) {
      found.add(place);
      const {dependencies, optionalDependencies} = packages[place] ?? {};
      const needed = Object.keys({...dependencies, ...optionalDependencies});
      for (const name of needed) {
        next.push(findPackage(place, name));
      }
    }
  }
  return found;
}

const nameOf = (place: string) => place.slice(place.lastIndexOf(FOLDER) + FOLDER.length);

/** What the classic template of `create-docusaurus` names. */
const STOCK = withDependencies(
  [
    '@docusaurus/core',
    '@docusaurus/preset-classic',
    '@mdx-js/react',
    'clsx',
    'prism-react-renderer',
    'react',
    'react-dom',
  ],
  '',
);

const DIRECT = Object.keys(packages.plugin?.dependencies ?? {});
const ALL = withDependencies(DIRECT, 'plugin');

/** The packages that a stock site gets by the plugin. */
const NEWCOMERS = [...ALL].filter((place) => !STOCK.has(place));

const LICENSES = [
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Python-2.0',
  // Used as it is, by its name: whoever wants another one may put it in its place.
  'LGPL-3.0+',
];

describe('the packages that the plugin brings to a stock site', () => {
  let documented: Map<string, string>;

  beforeAll(async () => {
    const page = await fs.readFile(path.join(ROOT, 'website/docs/requirements.md'), 'utf8');
    const [, table = ''] = page.split('## Packages');
    const rows = table.matchAll(/^\| `([^`]+)` +\| (.+?) +\|$/gm);
    documented = new Map([...rows].map(([, name = '', purpose = '']) => [name, purpose]));
  });

  it('are those that the documentation names, each with what it is for', () => {
    const names = [...new Set(NEWCOMERS.map(nameOf))].sort();
    // Not one more than needed: what a site has already in another version is no newcomer.
    expect(names.length).toBeLessThanOrEqual(42);
    expect([...documented.keys()].sort()).toEqual(names);
  });

  it('are said to come with another one where the plugin does not name them', () => {
    const told = [...documented].filter(([, purpose]) => purpose.startsWith('comes with'));
    expect(told.map(([name]) => name).filter((name) => DIRECT.includes(name))).toEqual([]);
    const untold = NEWCOMERS.map(nameOf).filter((name) => !DIRECT.includes(name));
    expect(untold.filter((name) => !documented.get(name)?.startsWith('comes with'))).toEqual([]);
  });

  it('have licences that go with MIT, and the documentation says which are others', () => {
    for (const place of NEWCOMERS) {
      const {license = 'none'} = packages[place] ?? {};
      expect(LICENSES, place).toContain(license);
      if (license !== 'MIT') {
        expect(documented.get(nameOf(place)), place).toContain(license.replace('3.0+', '3.0'));
      }
    }
  });

  it('run nothing when they are installed', () => {
    expect(NEWCOMERS.filter((place) => packages[place]?.hasInstallScript === true)).toEqual([]);
  });
});

describe('the packages of Docusaurus that the plugin names', () => {
  it('have no React context and no registry, of which a second copy breaks a site', () => {
    expect(DIRECT.filter((name) => name.startsWith('@docusaurus/')).sort()).toEqual([
      '@docusaurus/logger',
      '@docusaurus/theme-translations',
      '@docusaurus/types',
      '@docusaurus/utils',
      '@docusaurus/utils-common',
      '@docusaurus/utils-validation',
    ]);
  });
});

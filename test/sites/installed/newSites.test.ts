import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {ROOT} from '../../site/docusaurus';
import {CELLS, NEWEST, OLDEST, SHORT_ROW, nameOf} from '../../matrix/cells';
import {lockedVersions} from '../../matrix/newSite';
import {packPlugin} from '../../matrix/packPlugin';
import {runCells} from '../../matrix/runCells';
import {installTools} from '../../matrix/tools';
import manifest from '../../../plugin/package.json';
import type {Tools} from '../../matrix/tools';

// All of them are tried by `npm run test:matrix`, which a workflow runs every night.
describe('a new site with the packed plugin', () => {
  let folder: string;
  let tools: Tools;
  let tarball: string;

  beforeAll(async () => {
    folder = await fs.mkdtemp(path.join(os.tmpdir(), 'sites-'));
    tools = await installTools({folder: path.join(folder, 'tools'), cells: SHORT_ROW});
    tarball = await packPlugin(folder);
  });

  afterAll(() => fs.rm(folder, {recursive: true, force: true}));

  it.each(SHORT_ROW.map((cell) => [nameOf(cell), cell] as const))(
    'installs without a warning of ours, builds, and shows the post in a browser: %s',
    async (_name, cell) => {
      const results = await runCells({cells: [cell], folder, tools, tarball});
      expect(results.map(({problems}) => problems)).toEqual([[]]);
    },
  );
});

describe('the versions of Docusaurus that the plugin asks for', () => {
  it('begin with the oldest that is tried, and do not end before the newest', () => {
    const [, minor] = OLDEST.split('.');
    expect(manifest.peerDependencies['@docusaurus/core']).toBe(`^3.${minor ?? ''}.0`);
    expect(NEWEST.startsWith('3.')).toBe(true);
  });
});

describe('the nightly workflow', () => {
  it('runs every cell once', async () => {
    const workflow = await fs.readFile(path.join(ROOT, '.github/workflows/nightly.yml'), 'utf8');
    const [, list = ''] = /^ +cells: \[(.*)\]$/m.exec(workflow) ?? [];
    const words = [...list.matchAll(/'([^']+)'/g)].map(([, word = '']) => word);
    const runs = CELLS.map((cell) => words.filter((word) => nameOf(cell).includes(word)).length);
    expect(runs.filter((count) => count !== 1)).toEqual([]);
    expect(new Set(CELLS.map(nameOf)).size).toBe(CELLS.length);
  });
});

describe('what a lock file says of a package of Docusaurus', () => {
  it.each([
    [
      'npm',
      JSON.stringify(
        {
          lockfileVersion: 3,
          packages: {
            'node_modules/@docusaurus/core': {version: '3.10.2'},
            'node_modules/x/node_modules/@docusaurus/core': {version: '3.9.0'},
            'node_modules/@docusaurus/core-x': {version: '1.0.0'},
          },
        },
        null,
        2,
      ),
    ],
    ['pnpm', "packages:\n\n  '@docusaurus/core@3.10.2':\n\n  '@docusaurus/core@3.9.0':\n"],
    [
      'Yarn 1',
      '"@docusaurus/core@^3.6.0":\n  version "3.9.0"\n\n"@docusaurus/core@3.10.2":\n  version "3.10.2"\n',
    ],
    [
      'Yarn 4',
      '  resolution: "@docusaurus/core@npm:3.10.2"\n  resolution: "@docusaurus/core@npm:3.9.0"\n',
    ],
    ['Bun', '{"packages": {"a": ["@docusaurus/core@3.10.2"], "b": ["@docusaurus/core@3.9.0"]}}'],
  ])('is read as %s writes it', (_manager, lock) => {
    expect([...new Set(lockedVersions(lock, 'core'))].sort()).toEqual(['3.10.2', '3.9.0']);
  });
});

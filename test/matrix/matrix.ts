/**
 * `npm run test:matrix [WORD…]`: installs the packed plugin into new sites of every kind that the
 * package claims to work with, builds them, and opens them in a browser; with words, those cells only
 * whose names hold all of them. Prints a table as Markdown, and exits with 1 if a cell failed.
 */
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {CELLS, nameOf} from './cells';
import {packPlugin} from './packPlugin';
import {runCells} from './runCells';
import {installTools} from './tools';
import type {Result} from './runCells';

function formatTable(results: readonly Result[]): string {
  const head = [
    ...['Docusaurus', 'React', 'Package manager', 'Bundler', 'v4', 'Node', 'canonical', 'docs', ''],
  ];
  const rows = results.map(({cell, problems, seconds}) => [
    cell.docusaurus,
    String(cell.react),
    cell.manager,
    cell.bundler,
    cell.v4 ? 'on' : 'off',
    String(cell.node),
    cell.canonical ?? 'site',
    cell.docs ? 'on' : 'off',
    problems.length === 0 ? `works (${seconds.toFixed(0)} s)` : 'FAILS',
  ]);
  return [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

async function main(): Promise<void> {
  const words = process.argv.slice(2);
  const cells = CELLS.filter((cell) => words.every((word) => nameOf(cell).includes(word)));
  if (cells.length === 0) {
    throw new Error(
      `No cell has a name with ${words.join(', ')}. They are:\n${CELLS.map(nameOf).join('\n')}`,
    );
  }
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'sites-'));
  try {
    const tools = await installTools({folder: path.join(folder, 'tools'), cells});
    const tarball = await packPlugin(folder);
    const results = await runCells({
      cells,
      folder,
      tools,
      tarball,
      onResult: ({cell, problems, seconds}) => {
        const end = problems.length === 0 ? 'works' : `FAILS\n${problems.join('\n')}`;
        console.log(`${nameOf(cell)} (${seconds.toFixed(0)} s): ${end}`);
      },
    });
    console.log(`\n${formatTable(results)}`);
    process.exitCode = results.every(({problems}) => problems.length === 0) ? 0 : 1;
  } finally {
    await fs.rm(folder, {recursive: true, force: true});
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

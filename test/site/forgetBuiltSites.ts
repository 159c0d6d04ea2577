import fs from 'node:fs/promises';
import path from 'node:path';
import {digestOfMakers} from './builtSite';
import {SITES} from './site';
import type {BuiltSite} from './builtSite';

const DAY = 24 * 60 * 60 * 1000;

/** Before a run: removes the built sites that no test will take, and what a killed run has left. */
export default async function forgetBuiltSites(): Promise<void> {
  const folder = path.join(SITES, 'built');
  const names = await fs.readdir(folder).catch(() => []);
  const makers = await digestOfMakers().catch(() => 'not built yet');
  const kept = new Set<string>();
  for (const name of names.filter((each) => each.endsWith('.json'))) {
    const record = path.join(folder, name);
    const {dir} = JSON.parse(await fs.readFile(record, 'utf8')) as BuiltSite;
    if (name.startsWith(makers)) {
      kept.add(dir);
    } else {
      await fs.rm(record);
      await fs.rm(dir, {recursive: true, force: true});
    }
  }
  const all = await fs.readdir(SITES).catch(() => []);
  for (const dir of all.filter((name) => name !== 'built').map((name) => path.join(SITES, name))) {
    // Another run may be using what is younger.
    if (!kept.has(dir) && Date.now() - (await fs.stat(dir)).mtimeMs > DAY) {
      await fs.rm(dir, {recursive: true, force: true});
    }
  }
}

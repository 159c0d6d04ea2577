import fs from 'node:fs/promises';
import path from 'node:path';
import {afterAll, describe, expect, it} from 'vitest';
import {buildRepository} from '../../github/index';
import {buildSite} from '../../site/builtSite';
import type {BuiltSiteInput} from '../../site/builtSite';

/** Nobody else builds it, today or tomorrow. */
const title = `Paper Rocket, ${Date.now()}`;

const SITE: BuiltSiteInput = {
  state: {repositories: [buildRepository('paper-rocket/rocket')]},
  options: false,
  config: {title},
};

const built: string[] = [];

async function build(changes: Partial<BuiltSiteInput> = {}): Promise<string> {
  const {dir, folder} = await buildSite({...SITE, ...changes});
  built.push(dir);
  expect(await fs.readFile(path.join(folder, 'index.html'), 'utf8')).toContain('Paper Rocket');
  return dir;
}

afterAll(() => Promise.all(built.map((dir) => fs.rm(dir, {recursive: true, force: true}))));

describe('a built site', () => {
  it('is one for all who ask for the same, at once or later, and another for whoever does not', async () => {
    const [first, second] = await Promise.all([build(), build()]);
    expect(second).toBe(first);
    expect(await build()).toBe(first);
    // What GitHub knows is part of what it is built of.
    const other = await build({
      prepare: (github) => {
        github.repository('paper-rocket/rocket').description = 'Another one';
      },
    });
    expect(other).not.toBe(first);
  });

  it('is nothing that anybody gets where the build failed', async () => {
    const files = {'src/pages/broken.js': 'export default () => {\n'};
    await expect(build({files})).rejects.toThrow('[ERROR]');
    await expect(build({files})).rejects.toThrow('[ERROR]');
  });

  it('is built anew where its folder is gone', async () => {
    const first = await build();
    await fs.rm(first, {recursive: true});
    expect(await build()).not.toBe(first);
  });
});

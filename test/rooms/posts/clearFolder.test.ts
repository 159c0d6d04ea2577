import fs from 'node:fs/promises';
import {describe, expect, it} from 'vitest';
import {digestOfText} from '../../../plugin/src/store/digest';
import {clearFolder} from '../../../plugin/src/posts/clearFolder';
import {OWN_GITIGNORE} from '../../../plugin/src/posts/ownGitignore';
import {GHSA_ID, OTHER_GHSA_ID} from '../../given/build';
import {useTemporaryFolder} from '../../given/temporaryFolder';
import type {GhsaId} from '../../../plugin/src/advisory/advisory';

const site = useTemporaryFolder();

const FOLDER = 'blog/security-advisories';
const file = (ghsaId: GhsaId, folder = FOLDER) => `${folder}/${ghsaId}.md`;
const postOf = (ghsaId: GhsaId) => `---\nghsa_id: ${ghsaId}\n---\nText.\n`;

/** A folder as a sync leaves it. */
async function fill(folder = FOLDER): Promise<void> {
  await site.write(file(GHSA_ID, folder), postOf(GHSA_ID));
  await site.write(`${folder}/.gitignore`, OWN_GITIGNORE);
}

/** @param recorded texts of posts that the record knows */
const clear = ({
  folder = FOLDER,
  siteDir = '.',
  recorded = [],
}: {folder?: string; siteDir?: string; recorded?: string[]} = {}) =>
  clearFolder({
    folder: site.path(folder),
    siteDir: site.path(siteDir),
    isRecorded: (_name, digest) => recorded.map(digestOfText).includes(digest),
  });

describe('clearFolder', () => {
  it('removes our posts, and the folders that are empty then', async () => {
    await site.write('docusaurus.config.js', '');
    await fill();
    expect(await clear()).toEqual({removed: [GHSA_ID], left: []});
    expect(await site.list()).toEqual(['docusaurus.config.js']);
  });

  it('removes posts that are committed, if the record says that they are ours', async () => {
    await site.write(file(GHSA_ID), postOf(GHSA_ID));
    expect(await clear({recorded: [postOf(GHSA_ID)]})).toEqual({removed: [GHSA_ID], left: []});
    expect(await site.list()).toEqual([]);
  });

  it("leaves a person's own pages about advisories, whatever a snapshot says of their folder", async () => {
    await site.write(file(GHSA_ID, 'docs/security'), postOf(GHSA_ID));
    expect(await clear({folder: 'docs/security'})).toEqual({removed: [], left: [GHSA_ID]});
    expect(await site.exists(file(GHSA_ID, 'docs/security'))).toBe(true);
  });

  it('leaves a post that is not the one that the record knows', async () => {
    await site.write(file(GHSA_ID), postOf(GHSA_ID));
    await site.write(file(OTHER_GHSA_ID), postOf(OTHER_GHSA_ID));
    const {removed, left} = await clear({recorded: [postOf(OTHER_GHSA_ID)]});
    expect([removed, left]).toEqual([[OTHER_GHSA_ID], [GHSA_ID]]);
  });

  it('leaves a folder that holds something else', async () => {
    await fill();
    await site.write(`${FOLDER}/notes.md`, 'text');
    await clear();
    expect(await site.list()).toEqual(['blog/', `${FOLDER}/`, `${FOLDER}/notes.md`]);
  });

  it('does not mind that there is no such folder', async () => {
    expect(await clear()).toEqual({removed: [], left: []});
    expect(await site.exists('.')).toBe(true);
  });

  it('never removes the site itself', async () => {
    await fill();
    await clear();
    expect(await site.list()).toEqual([]);
    expect(await site.exists('.')).toBe(true);
  });

  it('removes our posts from a blog beside the site', async () => {
    await site.write('site/docusaurus.config.js', '');
    await site.write('blog/post.md', 'text');
    await fill();
    await clear({siteDir: 'site'});
    expect(await site.list('blog')).toEqual(['post.md']);
  });

  it.each(['blog', FOLDER])('removes nothing behind a link at %s', async (link) => {
    await fill('elsewhere');
    await fill('elsewhere/security-advisories');
    if (link === FOLDER) {
      await site.write('blog/post.md', 'text');
    }
    await fs.symlink(site.path('elsewhere'), site.path(link));
    const before = await site.list('elsewhere');
    expect(await clear()).toEqual({removed: [], left: []});
    expect(await site.list('elsewhere')).toEqual(before);
  });
});

import fs from 'node:fs/promises';
import {describe, expect, it} from 'vitest';
import {digestOfText} from '../../../plugin/src/store/digest';
import {clearFolder} from '../../../plugin/src/posts/clearFolder';
import {checkFolder, readOwnPosts, writeFolder} from '../../../plugin/src/posts/writeFolder';
import {GHSA_ID, OTHER_GHSA_ID} from '../../given/build';
import {useTemporaryFolder} from '../../given/temporaryFolder';
import type {GhsaId} from '../../../plugin/src/advisory/advisory';
import type {
  FolderContent,
  PresentPosts,
  RemovablePosts,
} from '../../../plugin/src/posts/writeFolder';

const site = useTemporaryFolder();

const FOLDER = 'blog/security-advisories';

/** The text of a post, as far as the folder looks at it. */
const postOf = (ghsaId: GhsaId, text = 'Text.') => `---\nghsa_id: ${ghsaId}\n---\n${text}\n`;

/** Makes the folder hold these posts, by id and text. */
async function write(
  posts: Partial<Record<GhsaId, string>>,
  {
    removable = 'all',
    commit = false,
    folder = FOLDER,
  }: {removable?: RemovablePosts; commit?: boolean; folder?: string} = {},
) {
  const ids = Object.keys(posts) as GhsaId[];
  const content: FolderContent = {
    folder: site.path(folder),
    siteDir: site.path(),
    own: await readOwnPosts(site.path(folder)),
    files: new Map(ids.map((ghsaId) => [`${ghsaId}.md`, posts[ghsaId] ?? ''])),
  };
  await checkFolder(content);
  return writeFolder({...content, removable, commit});
}

/** What is in the folder but the `.gitignore`. */
async function names(): Promise<string[]> {
  return (await site.list(FOLDER)).filter((name) => name !== '.gitignore');
}

const file = (ghsaId: GhsaId) => `${FOLDER}/${ghsaId}.md`;

describe('readOwnPosts', () => {
  const read = async (known: PresentPosts) =>
    readOwnPosts(site.path(FOLDER), (name) => known.get(name) ?? null);

  it('gives the posts that are there, and no file of other people', async () => {
    await site.write(file(GHSA_ID), postOf(GHSA_ID));
    await site.write(file(OTHER_GHSA_ID), postOf(GHSA_ID));
    await site.write(`${FOLDER}/notes.md`, postOf(GHSA_ID));
    expect([...(await read(new Map())).keys()]).toEqual([`${GHSA_ID}.md`]);
  });

  it('does not read a file again that nobody has touched', async () => {
    await site.write(file(GHSA_ID), postOf(GHSA_ID));
    const [post] = (await read(new Map())).values();
    const told = {stamp: post?.stamp ?? null, digest: 'told'};
    const known: PresentPosts = new Map([[`${GHSA_ID}.md` as const, told]]);
    expect([...(await read(known)).values()]).toEqual([told]);
  });

  it('sees that a file was edited, also to the same length and with its old times', async () => {
    await site.write(file(GHSA_ID), postOf(GHSA_ID, 'One.'));
    const before = await read(new Map());
    const {atime, mtime} = await fs.stat(site.path(file(GHSA_ID)));
    await site.write(file(GHSA_ID), postOf(GHSA_ID, 'Two.'));
    await fs.utimes(site.path(file(GHSA_ID)), atime, mtime);
    const [after] = (await read(before)).values();
    expect(after?.digest).toBe(digestOfText(postOf(GHSA_ID, 'Two.')));
  });

  it('takes no file for ours on the word of a record', async () => {
    const text = 'A page of their own.';
    await site.write(file(GHSA_ID), text);
    const known: PresentPosts = new Map([
      [`${GHSA_ID}.md` as const, {digest: digestOfText(text), stamp: null}],
    ]);
    expect(await read(known)).toEqual(new Map());
  });

  it('finds a file that was touched and not changed the same', async () => {
    await site.write(file(GHSA_ID), postOf(GHSA_ID));
    const before = await read(new Map());
    await fs.utimes(site.path(file(GHSA_ID)), 1, 1);
    const [was] = before.values();
    const [is] = (await read(before)).values();
    expect(is?.digest).toBe(was?.digest);
    expect(is?.stamp).not.toBe(was?.stamp);
  });
});

describe('writeFolder', () => {
  it('makes a folder, and posts in it', async () => {
    expect(await write({[GHSA_ID]: postOf(GHSA_ID)})).toEqual({
      added: [GHSA_ID],
      updated: [],
      unchanged: [],
      removed: [],
    });
    expect(await names()).toEqual([`${GHSA_ID}.md`]);
    expect(await site.read(file(GHSA_ID))).toBe(postOf(GHSA_ID));
  });

  it('does not touch what has the same bytes', async () => {
    await write({[GHSA_ID]: postOf(GHSA_ID)});
    const before = await site.modifiedAt(file(GHSA_ID));
    const ignoredBefore = await site.modifiedAt(`${FOLDER}/.gitignore`);
    const changes = await write({[GHSA_ID]: postOf(GHSA_ID)});
    expect(changes).toEqual({added: [], updated: [], unchanged: [GHSA_ID], removed: []});
    expect(await site.modifiedAt(file(GHSA_ID))).toBe(before);
    expect(await site.modifiedAt(`${FOLDER}/.gitignore`)).toBe(ignoredBefore);
  });

  it('rewrites what changed, and nothing else', async () => {
    await write({[GHSA_ID]: postOf(GHSA_ID), [OTHER_GHSA_ID]: postOf(OTHER_GHSA_ID)});
    const before = await site.modifiedAt(file(OTHER_GHSA_ID));
    const changes = await write({
      [GHSA_ID]: postOf(GHSA_ID, 'Changed.'),
      [OTHER_GHSA_ID]: postOf(OTHER_GHSA_ID),
    });
    expect(changes).toMatchObject({updated: [GHSA_ID], unchanged: [OTHER_GHSA_ID]});
    expect(await site.read(file(GHSA_ID))).toMatch('Changed.');
    expect(await site.modifiedAt(file(OTHER_GHSA_ID))).toBe(before);
  });

  it('removes posts of ours that are not wanted any more', async () => {
    await write({[GHSA_ID]: postOf(GHSA_ID), [OTHER_GHSA_ID]: postOf(OTHER_GHSA_ID)});
    expect(await write({[GHSA_ID]: postOf(GHSA_ID)})).toMatchObject({removed: [OTHER_GHSA_ID]});
    expect(await names()).toEqual([`${GHSA_ID}.md`]);
  });

  it('removes nothing where it may not', async () => {
    await write({[GHSA_ID]: postOf(GHSA_ID), [OTHER_GHSA_ID]: postOf(OTHER_GHSA_ID)});
    const changes = await write({[GHSA_ID]: postOf(GHSA_ID)}, {removable: new Set()});
    expect(changes.removed).toEqual([]);
    expect(await names()).toHaveLength(2);
  });

  it('removes those that it may, and no other', async () => {
    await write({[GHSA_ID]: postOf(GHSA_ID), [OTHER_GHSA_ID]: postOf(OTHER_GHSA_ID)});
    expect((await write({}, {removable: new Set([GHSA_ID])})).removed).toEqual([GHSA_ID]);
    expect(await names()).toEqual([`${OTHER_GHSA_ID}.md`]);
  });

  it('removes what a killed sync left of unfinished files', async () => {
    await site.write(`${FOLDER}/.git-${GHSA_ID}.md-0b6e1f5c.tmp`, 'half a po');
    await write({});
    expect(await names()).toEqual([]);
  });

  it('heals a post that somebody changed', async () => {
    await write({[GHSA_ID]: postOf(GHSA_ID)});
    await site.write(file(GHSA_ID), postOf(GHSA_ID, 'By hand.'));
    expect(await write({[GHSA_ID]: postOf(GHSA_ID)})).toMatchObject({updated: [GHSA_ID]});
    expect(await site.read(file(GHSA_ID))).toBe(postOf(GHSA_ID));
  });
});

describe("other people's files", () => {
  const theirs: Record<string, string> = {
    'notes.md': 'text',
    'index.mdx': 'text',
    'GHSA-2222-3333-4444.mdx': postOf(GHSA_ID),
    'GHSA-9999-9999-9999.md': 'no front matter',
    'GHSA-8888-8888-8888.md': postOf(GHSA_ID),
    'ghsa-5555-6666-7777.md': postOf(OTHER_GHSA_ID),
    'GHSA-7777-7777-7777.md': '---js\n{ghsa_id: "GHSA-7777-7777-7777"}\n---\n',
    'img/shot.png': 'PNG',
    'notes.tmp': 'text',
  };

  it('are never changed or removed', async () => {
    for (const [name, text] of Object.entries(theirs)) {
      await site.write(`${FOLDER}/${name}`, text);
    }
    await write({[GHSA_ID]: postOf(GHSA_ID)});
    await write({});
    await clearFolder({
      folder: site.path(FOLDER),
      siteDir: site.path(),
      isRecorded: () => true,
    });
    for (const [name, text] of Object.entries(theirs)) {
      expect(await site.read(`${FOLDER}/${name}`), name).toBe(text);
    }
  });

  it.each(['no front matter', postOf(OTHER_GHSA_ID), '---\ntitle: x\n---\n'])(
    'stop the sync by name if they stand in the way, before anything is written: %j',
    async (text) => {
      await site.write(file(OTHER_GHSA_ID), text === postOf(OTHER_GHSA_ID) ? 'other' : text);
      const before = await site.list();
      await expect(
        write({[GHSA_ID]: postOf(GHSA_ID), [OTHER_GHSA_ID]: postOf(OTHER_GHSA_ID)}),
      ).rejects.toThrow(`${site.path(file(OTHER_GHSA_ID))} stands in the way of a post`);
      expect(await site.list()).toEqual(before);
    },
  );

  it('stop the sync by name if they are a folder or a dead link', async () => {
    await site.write(`${file(GHSA_ID)}/notes.md`, 'text');
    await expect(write({[GHSA_ID]: postOf(GHSA_ID)})).rejects.toThrow(
      `${site.path(file(GHSA_ID))} stands in the way of a post`,
    );
    await fs.symlink(site.path('nowhere'), site.path(file(OTHER_GHSA_ID)));
    await fs.rm(site.path(file(GHSA_ID)), {recursive: true});
    await expect(write({[OTHER_GHSA_ID]: postOf(OTHER_GHSA_ID)})).rejects.toThrow(
      `${site.path(file(OTHER_GHSA_ID))} stands in the way of a post`,
    );
  });

  it('do not stop it if they only have the name of some other post', async () => {
    await site.write(`${file(OTHER_GHSA_ID)}/notes.md`, 'text');
    await write({[GHSA_ID]: postOf(GHSA_ID)});
    expect(await site.exists(file(GHSA_ID))).toBe(true);
  });
});

describe('the .gitignore', () => {
  it('ignores everything in the folder, itself included', async () => {
    await write({});
    expect(await site.read(`${FOLDER}/.gitignore`)).toMatch(/^\*$/m);
    expect(await site.read(`${FOLDER}/.gitignore`)).not.toMatch(/^!/m);
  });

  it('is not there when the posts are committed', async () => {
    await write({}, {commit: true});
    expect(await site.exists(`${FOLDER}/.gitignore`)).toBe(false);
  });

  it('goes when the posts are to be committed from now on', async () => {
    await write({});
    await write({}, {commit: true});
    expect(await site.exists(`${FOLDER}/.gitignore`)).toBe(false);
  });

  it('stays as it is when somebody wrote their own', async () => {
    await site.write(`${FOLDER}/.gitignore`, '*.png\n');
    await write({});
    await write({}, {commit: true});
    expect(await site.read(`${FOLDER}/.gitignore`)).toBe('*.png\n');
  });
});

describe('a link', () => {
  it('in place of the folder is refused, and nothing is written behind it', async () => {
    await site.write('elsewhere/notes.md', 'text');
    await site.write('blog/post.md', 'text');
    await fs.symlink(site.path('elsewhere'), site.path(FOLDER));
    await expect(write({[GHSA_ID]: postOf(GHSA_ID)})).rejects.toThrow('is a link, or lies behind');
    expect(await site.list('elsewhere')).toEqual(['notes.md']);
  });

  it.each(['a folder that is there', 'a folder that is not there yet'])(
    'on the way to %s is refused as well',
    async (which) => {
      await site.write('blog/post.md', 'text');
      await site.write('elsewhere/notes.md', 'text');
      if (which === 'a folder that is there') {
        await site.write('elsewhere/security/notes.md', 'text');
      }
      const before = await site.list('elsewhere');
      await fs.symlink(site.path('elsewhere'), site.path('blog/news'));
      await expect(
        write({[GHSA_ID]: postOf(GHSA_ID)}, {folder: 'blog/news/security'}),
      ).rejects.toThrow('is a link, or lies behind');
      expect(await site.list('elsewhere')).toEqual(before);
    },
  );

  it('in place of the whole blog is refused as well', async () => {
    await fs.mkdir(site.path('content'), {recursive: true});
    await fs.symlink(site.path('content'), site.path('blog'));
    await expect(write({[GHSA_ID]: postOf(GHSA_ID)})).rejects.toThrow('is a link, or lies behind');
    expect(await site.list('content')).toEqual([]);
  });

  it('that leads nowhere is refused, too: it may lead somewhere tomorrow', async () => {
    await fs.symlink(site.path('nowhere'), site.path('blog'));
    await expect(write({[GHSA_ID]: postOf(GHSA_ID)})).rejects.toThrow('is a link, or lies behind');
    expect(await site.exists('nowhere')).toBe(false);
  });

  it('in place of a post is replaced, and not what it leads to', async () => {
    await site.write('elsewhere.md', postOf(GHSA_ID, 'Theirs.'));
    await fs.mkdir(site.path(FOLDER), {recursive: true});
    await fs.symlink(site.path('elsewhere.md'), site.path(file(GHSA_ID)));
    await write({[GHSA_ID]: postOf(GHSA_ID)}).catch(() => undefined);
    expect(await site.read('elsewhere.md')).toBe(postOf(GHSA_ID, 'Theirs.'));
    await write({}).catch(() => undefined);
    expect(await site.exists('elsewhere.md')).toBe(true);
  });
});

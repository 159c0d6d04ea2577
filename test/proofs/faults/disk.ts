import fs from 'node:fs/promises';
import path from 'node:path';
import {vi} from 'vitest';
import {FULL_DISK, IN_THE_WAY, NOT_READ, OVERCOME_WITH_A_WARNING, TO_MEND} from './expectations';
import {faultOfGitHub} from './faultOfGitHub';
import {TRAVERSAL} from './rocket';
import type {Arrangement} from '../sync/arrange';
import type {Brought, FaultGroup} from './fault';

const FOLDER = 'blog/security-advisories';
const POST = `${FOLDER}/${TRAVERSAL}.md`;
const CACHE_FOLDER = 'node_modules/.cache/docusaurus-plugin-security-advisories';
const SNAPSHOT = `${CACHE_FOLDER}/default.json`;

/** Puts something in the place of a file or a folder, and what was there back afterwards. */
function inThePlaceOf(place: string, put: (target: string) => Promise<void>) {
  return async ({site}: Arrangement): Promise<Brought> => {
    const target = path.join(site.dir, place);
    const aside = path.join(site.dir, 'aside');
    const wasThere = await site.exists(place);
    if (wasThere) {
      await fs.rename(target, aside);
    }
    await fs.mkdir(path.dirname(target), {recursive: true});
    await put(target);
    return {
      lift: async () => {
        await fs.rm(target, {recursive: true});
        if (wasThere) {
          await fs.rename(aside, target);
        }
      },
    };
  };
}

const openFile = fs.open.bind(fs);

/** A disk that is full from some file on; what fits of that one is written. */
function fullDisk(filesThatFit: number) {
  return (): Brought => {
    let written = 0;
    const spy = vi.spyOn(fs, 'open').mockImplementation(async (file, flags, mode) => {
      const handle = await openFile(file, flags, mode);
      if (flags === 'wx') {
        written += 1;
        if (written > filesThatFit) {
          // A snapshot is written in pieces, everything else as a whole.
          handle.writeFile = handle.appendFile = async (text) => {
            await handle.write(String(text).slice(0, 20));
            throw Object.assign(new Error('ENOSPC: no space left on device, write'), {
              code: 'ENOSPC',
            });
          };
        }
      }
      return handle;
    });
    return {
      met: () => written > filesThatFit,
      lift: () => {
        spy.mockRestore();
      },
    };
  };
}

/** Changes the text of the snapshot, or puts one where there is none. */
function spoiledSnapshot(spoil: (text: string) => string) {
  return async ({site}: Arrangement): Promise<Brought> => {
    const isThere = await site.exists(SNAPSHOT);
    const text = isThere
      ? await site.read(SNAPSHOT)
      : JSON.stringify({version: 1, sources: [], organization: null, folders: []});
    await site.write(SNAPSHOT, spoil(text));
    return {lift: () => undefined};
  };
}

const half = (text: string) => text.slice(0, text.length / 2);

const FULL = /could not be written, because the disk is full\. Make room/;

export const disk: FaultGroup = {
  title: 'The disk and its files',
  faults: [
    {
      id: 'file-in-place-of-the-folder',
      sentence: "A file stands in the place of the posts' folder",
      bringAbout: inThePlaceOf(FOLDER, (target) => fs.writeFile(target, 'Not a folder.')),
      says: /security-advisories could not be written, because a file is in its way\. Move or remove that/,
      expected: IN_THE_WAY,
    },
    {
      id: 'strange-post',
      sentence: "Somebody else's file has the name of a post",
      bringAbout: inThePlaceOf(POST, (target) => fs.writeFile(target, '# Mine\n')),
      says: new RegExp(`${TRAVERSAL}\\.md stands in the way of a post .* Move or remove it`),
      expected: IN_THE_WAY,
    },
    {
      id: 'disk-full',
      sentence: 'The disk is full',
      bringAbout: fullDisk(0),
      says: FULL,
      expected: FULL_DISK,
    },
    {
      id: 'disk-full-midway',
      sentence: 'The disk gets full while posts are written',
      bringAbout: fullDisk(1),
      says: FULL,
      expected: {
        ...FULL_DISK,
        'never synced': {...FULL_DISK['never synced'], posts: 'old or new, each whole'},
        'something new': {...FULL_DISK['something new'], posts: 'old or new, each whole'},
      },
    },
    {
      id: 'folder-in-place-of-the-snapshot',
      sentence: 'A folder stands in the place of the snapshot',
      bringAbout: inThePlaceOf(SNAPSHOT, async (target) => {
        await fs.mkdir(target);
      }),
      says: /default\.json could not be written, because a folder is in its way\. Move or remove that/,
      expected: IN_THE_WAY,
    },
    {
      id: 'half-snapshot',
      sentence: 'The snapshot is no JSON, for instance after a merge',
      bringAbout: spoiledSnapshot(half),
      says: /default\.json, which is not JSON, so it is made anew/,
      expected: OVERCOME_WITH_A_WARNING,
    },
    {
      id: 'damaged-snapshot',
      sentence: 'Something in the snapshot is not as it should be',
      bringAbout: spoiledSnapshot((text) =>
        JSON.stringify({...(JSON.parse(text) as object), sources: [{repository: 7}]}),
      ),
      says: /default\.json, which is damaged at "sources\.0\.repository", so it is made anew/,
      expected: OVERCOME_WITH_A_WARNING,
    },
    {
      id: 'newer-snapshot',
      sentence: 'The snapshot is that of a newer version of the plugin',
      bringAbout: spoiledSnapshot((text) =>
        JSON.stringify({...(JSON.parse(text) as object), version: 99}),
      ),
      says: /default\.json, which was not written by this version of the plugin, so it is made anew/,
      expected: OVERCOME_WITH_A_WARNING,
    },
    {
      id: 'half-snapshot-and-no-answer',
      sentence: 'The snapshot is no JSON, and GitHub answers 503',
      bringAbout: async (arrangement) => {
        await spoiledSnapshot(half)(arrangement);
        return faultOfGitHub({kind: 'status', status: 503, times: 'always'})(arrangement);
      },
      says: /They were never read before, so their posts would be missing/,
      // The posts are there, but nobody can tell any more how old they are.
      expected: {...TO_MEND, 'never synced': NOT_READ['never synced']},
    },
  ],
};

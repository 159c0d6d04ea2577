import fs from 'node:fs/promises';
import {afterEach, describe, expect, it, vi} from 'vitest';
import {
  readFileIfExists,
  readFolder,
  removeTemporaryFiles,
  removeTemporaryFilesOf,
  replaceFile,
  writeFileAtomically,
} from '../../../plugin/src/store/atomicFile';
import {useTemporaryFolder} from '../../given/temporaryFolder';

const folder = useTemporaryFolder();

describe('writeFileAtomically', () => {
  it('writes a file, and the folders that it needs', async () => {
    await writeFileAtomically(folder.path('a/b/c.txt'), 'Größe');
    expect(await folder.read('a/b/c.txt')).toBe('Größe');
  });

  it('replaces a file whole', async () => {
    await folder.write('c.txt', 'a long text that was there before');
    await writeFileAtomically(folder.path('c.txt'), 'short');
    expect(await folder.read('c.txt')).toBe('short');
  });

  it('replaces a link, and not what it leads to', async () => {
    await folder.write('elsewhere.txt', 'of somebody else');
    await fs.symlink(folder.path('elsewhere.txt'), folder.path('c.txt'));
    await writeFileAtomically(folder.path('c.txt'), 'ours');
    expect(await folder.read('elsewhere.txt')).toBe('of somebody else');
    expect(await folder.read('c.txt')).toBe('ours');
  });

  it('leaves nothing beside the file', async () => {
    await writeFileAtomically(folder.path('c.txt'), 'one');
    await writeFileAtomically(folder.path('c.txt'), 'two');
    expect(await folder.list()).toEqual(['c.txt']);
  });

  it('leaves nothing when it fails', async () => {
    await folder.write('c.txt/file', 'makes c.txt a folder');
    await expect(writeFileAtomically(folder.path('c.txt'), 'x')).rejects.toThrow();
    expect(await folder.list()).toEqual(['c.txt/', 'c.txt/file']);
  });

  it('is read whole at every instant', async () => {
    const texts = ['a', 'b'].map((letter) => letter.repeat(300_000));
    await writeFileAtomically(folder.path('c.txt'), texts[0] ?? '');
    const writing = (async () => {
      for (let round = 0; round < 20; round += 1) {
        await writeFileAtomically(folder.path('c.txt'), texts[round % 2] ?? '');
      }
      return 'done';
    })();
    const seen = new Set<string>();
    while ((await Promise.race([writing, Promise.resolve('still writing')])) !== 'done') {
      seen.add(await folder.read('c.txt'));
    }
    expect([...seen].filter((text) => !texts.includes(text))).toEqual([]);
  });
});

describe('replaceFile', () => {
  const refusal = (code: string) => Object.assign(new Error(code), {code});

  afterEach(() => {
    vi.restoreAllMocks();
  });

  it.each(['EPERM', 'EBUSY', 'EACCES'])(
    'tries again on Windows, where somebody may have the file open: %s',
    async (code) => {
      await folder.write('new.txt', 'new');
      await folder.write('old.txt', 'old');
      const rename = vi.spyOn(fs, 'rename').mockRejectedValueOnce(refusal(code));
      await replaceFile({
        from: folder.path('new.txt'),
        to: folder.path('old.txt'),
        platform: 'win32',
      });
      expect(rename).toHaveBeenCalledTimes(2);
      expect(await folder.read('old.txt')).toBe('new');
    },
  );

  it('gives up on Windows after a while, and says what the file system said', async () => {
    vi.spyOn(fs, 'rename').mockRejectedValue(refusal('EPERM'));
    await expect(replaceFile({from: 'a', to: 'b', platform: 'win32'})).rejects.toThrow('EPERM');
  });

  it.each([
    ['elsewhere', 'linux', 'EPERM'],
    ['for what does not pass', 'win32', 'ENOSPC'],
  ] as const)('tries but once %s', async (_where, platform, code) => {
    const rename = vi.spyOn(fs, 'rename').mockRejectedValue(refusal(code));
    await expect(replaceFile({from: 'a', to: 'b', platform})).rejects.toThrow(code);
    expect(rename).toHaveBeenCalledTimes(1);
  });
});

describe('removeTemporaryFiles', () => {
  it('removes what a killed process left, and nothing else', async () => {
    const left = '.git-GHSA-2222-3333-4444.md-0b6e1f5c.tmp';
    for (const name of [left, 'notes.tmp', '.gitignore', '.git-hooks', 'a.md']) {
      await folder.write(name, '');
    }
    await removeTemporaryFiles(folder.path());
    expect(await folder.list()).toEqual(['.git-hooks', '.gitignore', 'a.md', 'notes.tmp']);
  });

  it('does not mind that there is no folder', async () => {
    await expect(removeTemporaryFiles(folder.path('nowhere'))).resolves.toBeUndefined();
  });
});

describe('removeTemporaryFilesOf', () => {
  it('removes what a killed process left of one file, and nothing of another one', async () => {
    const id = '0b6e1f5c-1c9b-4b0e-9d43-2f1f0c6a7e11';
    const left = `.git-a.json-${id}.tmp`;
    const others = [`.git-a.json-b.json-${id}.tmp`, `.git-b.json-${id}.tmp`, '.git-a.json-x.tmp'];
    for (const name of [left, ...others, 'a.json']) {
      await folder.write(name, '');
    }
    await removeTemporaryFilesOf(folder.path('a.json'));
    expect(await folder.list()).toEqual([...others, 'a.json'].sort());
  });

  it('does not mind that there is no folder', async () => {
    await expect(removeTemporaryFilesOf(folder.path('nowhere/a.json'))).resolves.toBeUndefined();
  });
});

describe('what may be missing', () => {
  it('is no names in a folder', async () => {
    expect(await readFolder(folder.path('nowhere'))).toEqual([]);
  });

  it('is null for a file', async () => {
    await folder.write('file', '');
    expect(await readFileIfExists(folder.path('nowhere'))).toBeNull();
    expect(await readFileIfExists(folder.path('file/below'))).toBeNull();
    expect(await readFileIfExists(folder.path('file'))).toBe('');
  });

  it('is null for a folder, which is no file', async () => {
    expect(await readFileIfExists(folder.path())).toBeNull();
  });
});

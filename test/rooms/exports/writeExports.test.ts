import {describe, expect, it} from 'vitest';
import {writeExports} from '../../../plugin/src/exports/writeExports';
import {recordReport} from '../../given/recordReport';
import {useTemporaryFolder} from '../../given/temporaryFolder';
import {buildExportParams} from './build';
import type {ExportFile} from '../../../plugin/src/options/exportFormat';
import type {NamedFormat} from '../../../plugin/src/exports/writeExports';

const folder = useTemporaryFolder();

async function write(files: unknown, more: Partial<NamedFormat> = {}, id = 'default') {
  const {report, messages} = recordReport();
  const written = await writeExports({
    id,
    ids: ['default', 'pad'],
    formats: [{name: 'list', create: () => files as ExportFile[], ...more}],
    params: buildExportParams(),
    outDir: folder.path(),
    report,
  });
  return {written, messages};
}

describe('writeExports', () => {
  it('writes text and bytes, folders included', async () => {
    const {written} = await write([
      {path: 'security/list.txt', content: 'text'},
      {path: '.well-known/key.bin', content: new Uint8Array([97])},
    ]);
    expect(written).toEqual(['security/list.txt', '.well-known/key.bin']);
    expect(await folder.read('security/list.txt')).toBe('text');
    expect(await folder.read('.well-known/key.bin')).toBe('a');
  });

  it.each([
    '../list.txt',
    'a/../../list.txt',
    '/list.txt',
    'C:/list.txt',
    'a\\list.txt',
    'a//list.txt',
    './list.txt',
    'a/',
    '',
    'a\u0000',
  ])('refuses a path that may lead elsewhere: %j', async (path) => {
    await expect(write([{path, content: 'text'}])).rejects.toThrow(
      'The export "list" gives a file with the path',
    );
  });

  it.each([[null], [{path: 'a'}], [{path: 'a', content: 1}]])(
    'refuses what is no file, with the name of the export: %j',
    async (file) => {
      await expect(write([file])).rejects.toThrow('The export "list" gives');
    },
  );

  it('names the export that fails, and keeps why', async () => {
    const cause = new Error('boom');
    const create = () => {
      throw cause;
    };
    await expect(write([], {create})).rejects.toThrow('The export "list" failed: boom');
    await expect(write([], {create})).rejects.toMatchObject({cause});
  });

  it("leaves a file of the site's own as it is, and says so, and what it lacks", async () => {
    await folder.write('security.txt', 'mine');
    const {written, messages} = await write([{path: 'security.txt', content: 'ours'}], {
      describeLack: (own, ours) => `It says ${own} and not ${ours}.`,
    });
    expect(written).toEqual([]);
    expect(await folder.read('security.txt')).toBe('mine');
    expect(messages).toEqual([
      'info: The site has a file security.txt of its own, so that of the export "list" is not written. It says mine and not ours.',
    ]);
  });

  it('leaves a file to the instance that has it, and says so', async () => {
    await write([{path: 'security/list.txt', content: 'text'}]);
    const {written, messages} = await write(
      [
        {path: 'security/list.txt', content: 'other text'},
        {path: 'security/pad.txt', content: 'text'},
      ],
      {},
      'pad',
    );
    expect(written).toEqual(['security/pad.txt']);
    expect(await folder.read('security/list.txt')).toBe('text');
    expect(messages.join('\n')).toContain(
      'The instance "pad" does not write security/list.txt: the instance "default", which comes before it',
    );
  });

  it('writes the file of the instance that comes first in the configuration, whichever writes first', async () => {
    await write([{path: 'security/list.txt', content: 'of the pad'}], {}, 'pad');
    const {written, messages} = await write([{path: 'security/list.txt', content: 'text'}]);
    expect(written).toEqual(['security/list.txt']);
    expect(await folder.read('security/list.txt')).toBe('text');
    expect(messages).toEqual([
      expect.stringContaining(
        'The instance "pad" does not write security/list.txt: the instance "default", which comes before it in the configuration, has the same. To have them for "pad" too',
      ),
    ]);
  });

  it('leaves the file to whoever wrote it first of two that the configuration does not name', async () => {
    await write([{path: 'security/list.txt', content: 'of one'}], {}, 'one');
    await write([{path: 'security/list.txt', content: 'of two'}], {}, 'two');
    expect(await folder.read('security/list.txt')).toBe('of one');
  });

  it("takes no file of the site's own for one of another instance", async () => {
    await folder.write('security/list.txt', 'mine');
    const files = [{path: 'security/list.txt', content: 'text'}];
    await write(files, {}, 'pad');
    await write(files);
    expect(await folder.read('security/list.txt')).toBe('mine');
  });

  it('names a few of many such files', async () => {
    const files = Array.from({length: 9}, (_, index) => ({path: `${index}.txt`, content: 'text'}));
    await write(files);
    const {messages} = await write(files, {}, 'pad');
    expect(messages).toEqual([
      expect.stringContaining(
        'does not write 0.txt, 1.txt, 2.txt, 3.txt, 4.txt and 4 more files: the instance "default"',
      ),
    ]);
  });

  it.each(['csaf', 'securityTxt'])(
    'stops where two instances have what a site has once: %s',
    async (name) => {
      const files = [{path: `${name}.txt`, content: 'text'}];
      await write(files, {name});
      await expect(write(files, {name}, 'pad')).rejects.toThrow(
        `Two instances of the plugin, "default" and "pad", both have the file ${name}.txt of the export "${name}"`,
      );
    },
  );

  it('leaves what is in the way as it is, a file or a folder', async () => {
    await folder.write('security/osv', 'mine');
    await folder.write('robots.txt/README', 'mine');
    const {written, messages} = await write([
      {path: 'security/osv/list.json', content: '[]'},
      {path: 'robots.txt', content: 'text'},
    ]);
    expect(written).toEqual([]);
    expect(messages).toHaveLength(2);
    expect(await folder.read('security/osv')).toBe('mine');
  });
});

import {describe, expect, it} from 'vitest';
import {writeBuiltFile} from '../../../plugin/src/exports/writeBuiltFile';
import {useTemporaryFolder} from '../../given/temporaryFolder';

describe('writeBuiltFile', () => {
  const folder = useTemporaryFolder();

  it('makes the folders above a file, and replaces what is there', async () => {
    writeBuiltFile(folder.path('security/severity/rss.xml'), 'the text of an earlier build');
    writeBuiltFile(folder.path('security/severity/rss.xml'), 'the text');
    expect(await folder.list()).toEqual([
      'security/',
      'security/severity/',
      'security/severity/rss.xml',
    ]);
    expect(await folder.read('security/severity/rss.xml')).toBe('the text');
  });

  it('names the file that it can not write, why, and what to do', async () => {
    await folder.write('security/rss.xml/index.html', 'a page of the site’s own');
    await folder.write('news', 'a file of the site’s own');
    expect(() => {
      writeBuiltFile(folder.path('security/rss.xml'), 'the text');
    }).toThrow(
      `${folder.path('security/rss.xml')} could not be written, because a folder is in its way.`,
    );
    expect(() => {
      writeBuiltFile(folder.path('news/rss.xml'), 'the text');
    }).toThrow(
      `${folder.path('news/rss.xml')} could not be written, because a file is in its way.`,
    );
  });
});

import fs from 'node:fs/promises';
import {describe, expect, it} from 'vitest';
import {replaceText} from '../../../plugin/src/pages/replaceText';
import {useTemporaryFolder} from '../../given/temporaryFolder';

const folder = useTemporaryFolder();

const replace = (file: string, text: string) =>
  replaceText(folder.path(file), () => Promise.resolve(text));

describe('replaceText', () => {
  it.each([
    ['a longer one', 'head, more head, body'],
    ['a shorter one', 'head'],
    ['another one', 'body, head'],
    ['none', ''],
    ['signs of several bytes', 'häd, bödy 🚀'],
    ['a sign that begins as the one before', 'heaḋ'],
  ])('has %s in the place of a text', async (_what, text) => {
    await folder.write('page.html', 'head, body');
    expect(await replace('page.html', text)).toBe(true);
    expect(await folder.read('page.html')).toBe(text);
    await replace('page.html', 'hëad, body');
    expect(await folder.read('page.html')).toBe('hëad, body');
  });

  it('hands over the text that is there', async () => {
    await folder.write('page.html', 'Größe');
    await replaceText(folder.path('page.html'), (text) => Promise.resolve(`${text}!`));
    expect(await folder.read('page.html')).toBe('Größe!');
  });

  it('says where there is no such file, and makes none', async () => {
    await folder.write('page/index.html', 'x');
    expect(await replace('other.html', 'y')).toBe(false);
    expect(await replace('page', 'y')).toBe(false);
    expect(await replace('page/index.html/index.html', 'y')).toBe(false);
    expect(await folder.list()).toEqual(['page/', 'page/index.html']);
  });

  it('writes nothing where nothing changes', async () => {
    await folder.write('page.html', 'head, body');
    const past = new Date('2020-01-01T00:00:00Z');
    await fs.utimes(folder.path('page.html'), past, past);
    await replace('page.html', 'head, body');
    expect((await fs.stat(folder.path('page.html'))).mtime).toEqual(past);
  });

  it('leaves a file as it is where its text can not be changed', async () => {
    await folder.write('page.html', 'head, body');
    const change = () => Promise.reject(new Error('No head.'));
    await expect(replaceText(folder.path('page.html'), change)).rejects.toThrow('No head.');
    expect(await folder.read('page.html')).toBe('head, body');
  });
});

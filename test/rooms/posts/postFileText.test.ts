import matter from 'gray-matter';
import {load} from 'js-yaml';
import {describe, expect, it} from 'vitest';
import {postFileText} from '../../../plugin/src/posts/postFileText';
import {readPostAsDocusaurus} from '../../given/readAsDocusaurus';

function textOf(title: string): string {
  return postFileText({frontMatter: {title, date: new Date('2025-01-20T09:00:00Z')}, content: 'a'});
}

describe('the text of a post', () => {
  it.each([
    '0o17',
    '0o777',
    '08',
    '029',
    '04.e5',
    '1_000',
    '190:20:30',
    '0b11',
    'yes',
    '~',
    '2025-01-01',
  ])('has the title %j for every reader of YAML', async (title) => {
    const text = textOf(title);
    expect((await readPostAsDocusaurus(text)).frontMatter.title).toBe(title);
    expect(matter(text).data.title).toBe(title);
    expect((load(text.split('---\n')[1] ?? '') as {title: string}).title).toBe(title);
  });

  it('is plain where nobody is in doubt', () => {
    expect(textOf('Path traversal')).toBe(
      '---\ntitle: Path traversal\ndate: 2025-01-20T09:00:00.000Z\n---\na\n',
    );
  });
});

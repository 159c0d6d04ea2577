import {describe, expect, it} from 'vitest';
import {nestHeadings} from '../../../plugin/src/markdown/nestHeadings';
import {transformMarkdown} from './transform';

const nest = (markdown: string, top: 1 | 2 | 3 | 4 | 5 | 6 = 3) =>
  transformMarkdown(markdown, nestHeadings(top));

describe('nestHeadings', () => {
  it('moves all headings down together', async () => {
    expect(await nest('# One\n\n## Two\n\n# Three')).toBe('### One\n\n#### Two\n\n### Three');
  });

  it('moves them up where they began too deep', async () => {
    expect(await nest('##### One\n\n###### Two')).toBe('### One\n\n#### Two');
  });

  it('ends at six', async () => {
    expect(await nest('# 1\n\n## 2\n\n### 3\n\n#### 4\n\n##### 5')).toBe(
      '### 1\n\n#### 2\n\n##### 3\n\n###### 4\n\n###### 5',
    );
  });

  it('counts headings in quotes and lists', async () => {
    expect(await nest('> # One\n\n- ## Two')).toBe('> ### One\n\n- #### Two');
  });

  it('knows the other way to write a heading', async () => {
    expect(await nest('One\n===\n\nTwo\n---')).toBe('### One\n\n#### Two');
  });

  it('changes nothing where there are none', async () => {
    expect(await nest('text')).toBe('text');
  });
});

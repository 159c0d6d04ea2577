import {describe, expect, it} from 'vitest';
import {filterTags} from '../../../plugin/src/markdown/filterTags';
import {readHtml} from '../../../plugin/src/markdown/readHtml';
import {unnestLinks} from '../../../plugin/src/markdown/unnestLinks';
import {transformMarkdown, write} from './transform';
import type {Link, PhrasingContent, Root} from 'mdast';

const link = (url: string, ...children: PhrasingContent[]) =>
  ({type: 'link', url, children}) as Link;
const text = (value: string): PhrasingContent => ({type: 'text', value});

async function unnest(...children: PhrasingContent[]): Promise<string> {
  const tree: Root = {type: 'root', children: [{type: 'paragraph', children}]};
  unnestLinks()(tree);
  return write(tree.children);
}

describe('unnestLinks', () => {
  it('takes a link out of a link, and leaves its text', async () => {
    expect(
      await unnest(link('https://a.example/', text('a '), link('https://b.example/', text('b')))),
    ).toBe('[a b](https://a.example/)');
  });

  it('does so however deep it stands', async () => {
    const inner = link('https://b.example/', text('b'));
    const strong: PhrasingContent = {type: 'strong', children: [inner]};
    expect(await unnest(link('https://a.example/', strong))).toBe('[**b**](https://a.example/)');
  });

  it('leaves links side by side', async () => {
    const links = '[a](https://a.example/)[b](https://b.example/)';
    expect(await transformMarkdown(links, unnestLinks())).toBe(links);
  });

  it('takes a link of a footnote for one', async () => {
    const markdown = await transformMarkdown(
      '<b>[a](https://a.example/)</b>',
      filterTags(),
      readHtml(),
      unnestLinks(),
    );
    expect(markdown).toBe('<b>[a](https://a.example/)</b>');
  });
});

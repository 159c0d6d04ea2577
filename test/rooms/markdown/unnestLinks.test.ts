import {describe, expect, it} from 'vitest';
import {filterTags} from '../../../plugin/src/markdown/reading/filterTags.mjs';
import {readHtml} from '../../../plugin/src/markdown/reading/readHtml.mjs';
import {unnestLinks} from '../../../plugin/src/markdown/safety/unnestLinks.mjs';
import {transformMarkdown, write} from './transform';
import type {Link, PhrasingContent, Root} from 'mdast';

const link = (url: string, ...children: PhrasingContent[]) =>
  ({type: 'link', url, children}) as Link;
const text = (value: string): PhrasingContent => ({type: 'text', value});

function unnest(...children: PhrasingContent[]): string {
  const tree: Root = {type: 'root', children: [{type: 'paragraph', children}]};
  unnestLinks()(tree);
  return write(tree.children);
}

describe('unnestLinks', () => {
  it('takes a link out of a link, and leaves its text', () => {
    expect(
      unnest(link('https://a.example/', text('a '), link('https://b.example/', text('b')))),
    ).toBe('[a b](https://a.example/)');
  });

  it('does so however deep it stands', () => {
    const inner = link('https://b.example/', text('b'));
    const strong: PhrasingContent = {type: 'strong', children: [inner]};
    expect(unnest(link('https://a.example/', strong))).toBe('[**b**](https://a.example/)');
  });

  it('leaves links side by side', () => {
    const links = '[a](https://a.example/)[b](https://b.example/)';
    expect(transformMarkdown(links, unnestLinks())).toBe(links);
  });

  it('takes a link of a footnote for one', () => {
    const markdown = transformMarkdown(
      '<b>[a](https://a.example/)</b>',
      filterTags(),
      readHtml(),
      unnestLinks(),
    );
    expect(markdown).toBe('<b>[a](https://a.example/)</b>');
  });
});

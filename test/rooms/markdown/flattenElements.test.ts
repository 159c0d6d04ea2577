import {describe, expect, it} from 'vitest';
import {flattenElements} from '../../../plugin/src/markdown/writing/flattenElements.mjs';
import {htmlFlowElement, htmlTextElement} from '../../../plugin/src/markdown/nodes/htmlElement';
import type {Paragraph, RootContent} from 'mdast';

function flatten(...nodes: RootContent[]): RootContent[] {
  return flattenElements(nodes).map(({node}) => node);
}

const text = (value: string) => ({type: 'text', value}) as const;
const paragraph = (value: string): Paragraph => ({type: 'paragraph', children: [text(value)]});
const html = (value: string) => ({type: 'html', value}) as const;

describe('flattenElements', () => {
  it('puts tags around the content of an element in a line', () => {
    const kbd = htmlTextElement('kbd', {}, [text('a')]);
    expect(flatten({type: 'paragraph', children: [kbd]})).toEqual([
      {type: 'paragraph', children: [html('<kbd>'), text('a'), html('</kbd>')]},
    ]);
  });

  it('closes no element that holds nothing', () => {
    const image = htmlTextElement('img', {src: 'https://example.org/', width: 9}, []);
    expect(flatten({type: 'paragraph', children: [image]})).toEqual([
      {type: 'paragraph', children: [html('<img src="https://example.org/" width="9">')]},
    ]);
  });

  it('puts tags around blocks, which stay Markdown', () => {
    expect(flatten(htmlFlowElement('details', {open: true}, [paragraph('a')]))).toEqual([
      html('<details open>'),
      paragraph('a'),
      html('</details>'),
    ]);
  });

  it('makes one piece of what can hold no Markdown', () => {
    expect(flatten(htmlFlowElement('p', {align: 'center'}, [text('a\nb | c')]))).toEqual([
      html('<p align="center">a&#10;b &#124; c</p>'),
    ]);
  });

  it('says of every piece what it was made from', () => {
    const inner = paragraph('a');
    const details = htmlFlowElement('details', {}, [inner]);
    const pairs = flattenElements([details]);
    expect(pairs.map(({origin}) => origin)).toEqual([details, inner, details]);
  });

  it('writes the id of a heading as Docusaurus reads it', () => {
    const heading = {
      type: 'heading',
      depth: 3,
      data: {hProperties: {id: 'x'}},
      children: [text('a')],
    } as RootContent;
    expect(flatten(heading)).toMatchObject([{children: [text('a'), text(' {#x}')]}]);
  });

  it('leaves all else as it is', () => {
    expect(flatten(paragraph('a'), {type: 'thematicBreak'})).toEqual([
      paragraph('a'),
      {type: 'thematicBreak'},
    ]);
  });
});

import {describe, expect, it} from 'vitest';
import {findViolations} from '../../../plugin/src/markdown/findViolations';
import {keepHeadingText} from '../../../plugin/src/markdown/keepHeadingText';
import {compileAsDocusaurus} from '../readAsDocusaurus';
import {transformMarkdown} from './transform';
import type {Compatibility} from '../readAsDocusaurus';

const keep = (markdown: string) => transformMarkdown(markdown, keepHeadingText());

async function headingsOf(markdown: string, compatibility: Compatibility) {
  const page = await compileAsDocusaurus(
    `---\nmdx: {format: md}\n---\n\nx\n\n${markdown}`,
    compatibility,
  );
  const ids = page.elements
    .filter(({tagName}) => /^h\d$/.test(tagName))
    .map(({properties}) => properties.id);
  return {ids, text: page.text};
}

describe('keepHeadingText', () => {
  it('leaves a heading alone that looks like no other', async () => {
    expect(await keep('## Impact\n\n## {x}\n\n## {#x} y')).toBe('## Impact\n\n## {x}\n\n## {#x} y');
  });

  describe.each(['v3', 'v4'] as const)('in Docusaurus with the compatibility of %s', (version) => {
    it.each([
      ['## Impact {#__docusaurus}', 'Impact {#__docusaurus}'],
      ['## {#__docusaurus}', '{#__docusaurus}'],
      ['## _Impact_ `code` {#__docusaurus}', 'Impact code {#__docusaurus}'],
      ['Impact {#__docusaurus}\n---', 'Impact {#__docusaurus}'],
      ['> ## Impact {#__docusaurus}', 'Impact {#__docusaurus}'],
    ])('keeps the text of %j, which gives no id', async (markdown, words) => {
      const {ids, text} = await headingsOf(await keep(markdown), version);
      expect(text).toContain(words);
      expect(ids).toHaveLength(1);
      expect(ids).not.toContain('__docusaurus');
    });

    it('gives two such headings two ids', async () => {
      const {ids} = await headingsOf(await keep('## a {#x}\n\n## a {#x}'), version);
      expect(new Set(ids).size).toBe(2);
    });
  });

  it('writes nothing that the rules forbid', async () => {
    const markdown = await keep('## Impact {#x}');
    expect(await findViolations({markdown, ownHtml: new Set()})).toEqual([]);
  });
});

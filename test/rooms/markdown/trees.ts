import fc from 'fast-check';
import {hostilePiece} from '../../given/strangersWords';
import type {
  AlignType,
  BlockContent,
  FootnoteDefinition,
  Heading,
  ListItem,
  PhrasingContent,
  Root,
  RootContent,
  Table,
  TableCell,
} from 'mdast';

/** Trees of any shape, as no text has them. */

const word = fc.oneof(
  {weight: 3, arbitrary: fc.stringMatching(/^[a-z]{1,6}$/)},
  // Neither is left of them in any text that was read.
  {weight: 3, arbitrary: hostilePiece.map((piece) => piece.replace(/[\0\r]/g, ''))},
  {weight: 2, arbitrary: fc.constantFrom(' ', '\n', 'a b', ' a', 'b ', '*', '_', 'a_b', '`', '.')},
);

const address = fc.oneof(
  fc.constantFrom(
    'https://example.org/',
    'https://example.org/a_b*c(d)',
    'mailto:ada@example.org',
    'https://example.org/?a=b&c=d',
  ),
  fc.webUrl(),
);

const title = fc.option(fc.constantFrom('title', 'a "b" \'c\' (d)', 'two\nlines', '&amp;'));

interface Kinds {
  phrasing: PhrasingContent;
  unlinked: PhrasingContent;
  block: BlockContent;
}

/** @param foreign nodes that may stand in a line beside Markdown's own */
function nodesOf(foreign: fc.Arbitrary<PhrasingContent>[]) {
  return fc.letrec<Kinds>((tie) => {
    const phrasing = tie('phrasing') as fc.Arbitrary<PhrasingContent>;
    const block = tie('block') as fc.Arbitrary<BlockContent>;
    const text = word.map((value): PhrasingContent => ({type: 'text', value}));
    const code = word.map((value): PhrasingContent => ({type: 'inlineCode', value}));
    const lineBreak = fc.constant<PhrasingContent>({type: 'break'});
    const image = fc
      .record({url: address, alt: word, title})
      .map((fields): PhrasingContent => ({type: 'image', ...fields}));
    const marked = (kind: keyof Kinds) =>
      fc
        .record({
          type: fc.constantFrom('emphasis', 'strong', 'delete'),
          children: fc.array(tie(kind), {minLength: 1, maxLength: 3}),
        })
        .map((node) => node as PhrasingContent);
    const leaves = [text, text, text, code, lineBreak, image, ...foreign];
    const line = fc.array(phrasing, {minLength: 1, maxLength: 4});
    const blocks = fc.array(block, {minLength: 1, maxLength: 3});

    const item = fc
      .record({
        spread: fc.boolean(),
        checked: fc.constantFrom(null, null, null, true, false),
        children: blocks,
      })
      .map((fields): ListItem => ({type: 'listItem', ...fields}));
    const cell = fc
      .array(phrasing, {maxLength: 3})
      .map((children): TableCell => ({type: 'tableCell', children}));
    const table = fc
      .tuple(fc.integer({min: 1, max: 3}), fc.integer({min: 1, max: 3}))
      .chain(([width, height]) =>
        fc.record({
          align: fc.array(fc.constantFrom<AlignType>(null, 'left', 'right', 'center'), {
            minLength: width,
            maxLength: width,
          }),
          rows: fc.array(fc.array(cell, {minLength: width, maxLength: width}), {
            minLength: height,
            maxLength: height,
          }),
        }),
      )
      .map(({align, rows}): Table => ({
        type: 'table',
        align,
        children: rows.map((children) => ({type: 'tableRow', children})),
      }));
    return {
      unlinked: fc.oneof({maxDepth: 3, depthSize: 'small'}, ...leaves, marked('unlinked')),
      phrasing: fc.oneof(
        {maxDepth: 3, depthSize: 'small'},
        ...leaves,
        marked('phrasing'),
        fc
          .record({
            url: address,
            title,
            children: fc.array(tie('unlinked'), {minLength: 1, maxLength: 3}),
          })
          .map((fields) => ({type: 'link', ...fields}) as PhrasingContent),
      ),
      block: fc.oneof(
        {maxDepth: 3, depthSize: 'small'},
        line.map((children): BlockContent => ({type: 'paragraph', children})),
        fc.constant<BlockContent>({type: 'thematicBreak'}),
        fc
          .record({
            lang: fc.constantFrom(null, 'js', 'mermaid'),
            value: fc.array(word, {maxLength: 4}).map((words) => words.join('')),
          })
          .map((fields): BlockContent => ({type: 'code', meta: null, ...fields})),
        fc
          .record({depth: fc.integer({min: 1, max: 6}), children: line})
          .map(({depth, children}): BlockContent => ({
            type: 'heading',
            depth: depth as Heading['depth'],
            children,
          })),
        blocks.map((children): BlockContent => ({type: 'blockquote', children})),
        fc
          .record({
            ordered: fc.boolean(),
            start: fc.constantFrom(1, 1, 0, 7, 999_999_999),
            spread: fc.boolean(),
            children: fc.array(item, {minLength: 1, maxLength: 3}),
          })
          .map(({ordered, start, ...fields}): BlockContent => ({
            type: 'list',
            ordered,
            start: ordered ? start : null,
            ...fields,
          })),
        table,
      ),
    };
  });
}

/** Blocks of GitHub-flavoured Markdown, without HTML and footnotes. */
export const markdownBlocks: fc.Arbitrary<RootContent[]> = fc.array(nodesOf([]).block, {
  minLength: 1,
  maxLength: 4,
});

const html = hostilePiece.map((value): PhrasingContent => ({type: 'html', value}));
const footnoteReference = fc
  .constantFrom('1', 'a')
  .map((identifier): PhrasingContent => ({type: 'footnoteReference', identifier}));

/** A whole text, with HTML between and footnotes below. */
export const markdownTree: fc.Arbitrary<Root> = (() => {
  const {block} = nodesOf([html, footnoteReference]);
  const footnote = fc
    .record({
      identifier: fc.constantFrom('1', 'a', 'unused'),
      children: fc.array(block, {minLength: 1, maxLength: 2}),
    })
    .map((fields): FootnoteDefinition => ({type: 'footnoteDefinition', ...fields}));
  return fc
    .array(
      fc.oneof(
        {weight: 4, arbitrary: block},
        {weight: 1, arbitrary: footnote},
        {
          weight: 1,
          arbitrary: html,
        },
      ),
      {minLength: 1, maxLength: 5},
    )
    .map((children): Root => ({type: 'root', children}));
})();

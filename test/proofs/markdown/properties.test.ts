import fc from 'fast-check';
import {nameToEmoji} from 'gemoji';
import remarkGfm from 'remark-gfm';
import {remark} from 'remark';
import {visit} from 'unist-util-visit';
import {describe, expect, it} from 'vitest';
import {flattenElements} from '../../../plugin/src/markdown/writing/flattenElements.mjs';
import {readAsDocusaurus} from '../../../plugin/src/markdown/checking/readAsDocusaurus.mjs';
import {renderDescription} from '../../../plugin/src/markdown/renderDescription.mjs';
import {isSameMarkdown} from '../../../plugin/src/markdown/checking/isSameMarkdown.mjs';
import {separateAmpersands} from '../../../plugin/src/markdown/safety/separateAmpersands.mjs';
import {protectAttributes} from '../../../plugin/src/markdown/safety/protectAttributes.mjs';
import {writeMarkdown} from '../../../plugin/src/markdown/writing/writeMarkdown.mjs';
import {buildDescriptionContext, OTHER_GHSA_ID} from '../../given/build';
import {expectHarmless} from '../../given/expectHarmless';
import {runs} from '../../given/seed';
import {hostileMarkdown} from '../../given/strangersWords';
import {lettersOn, shapeOf, wordsOn} from '../../rooms/markdown/shape';
import {nodeTypesOf, pageOf, parseMarkdown, violationsIn} from '../../rooms/markdown/transform';
import {markdownBlocks, markdownTree} from '../../rooms/markdown/trees';
import type {Root, RootContent} from 'mdast';

const context = buildDescriptionContext({
  posts: new Set([OTHER_GHSA_ID]),
  products: new Set(['@types/node']),
});

/** The nodes that the pipeline makes; null where it says that it can't, for a reason that it may have. */
function render(description: string): RootContent[] | null {
  const result = renderDescription(description, context);
  if (result.rendered) {
    return result.nodes;
  }
  expect(result.reason).toMatch(/nested .* levels deep|signs of Markdown and the like/);
  return null;
}

/** A tree as the text that says the same, if there is one. */
function stringify(tree: Root): string {
  return remark().use(remarkGfm).stringify(tree);
}

const writtenTree = markdownTree.map(stringify);

const ANY_TEXT: Record<string, fc.Arbitrary<string>> = {
  'any string': fc.oneof(fc.string({unit: 'binary'}), fc.string({unit: 'grapheme', maxLength: 40})),
  'any tree': writtenTree,
  "a stranger's text": hostileMarkdown,
  'a mix of them': fc
    .array(fc.oneof(writtenTree, hostileMarkdown), {minLength: 2, maxLength: 3})
    .chain((texts) =>
      fc.constantFrom('', '\n', '\n\n', ' ', '\n> ', '\n- ').map((glue) => texts.join(glue)),
    ),
};

describe.each(Object.entries(ANY_TEXT))('%s', (_kind, anyText) => {
  it('is shown as what it was made into, and breaks no rule', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const nodes = render(text);
        if (!nodes) {
          return;
        }
        const meant = shapeOf(structuredClone(nodes));
        const {markdown, tree, isFaithful} = writeMarkdown(nodes);
        expect(isFaithful).toBe(true);
        expect(violationsIn(markdown)).toEqual([]);
        expect(tree.children).toEqual(readAsDocusaurus(markdown).children);
        expect(shapeOf(tree)).toBe(meant);
        expect(writeMarkdown(nodes).markdown).toBe(markdown);
      }),
      {numRuns: runs(100)},
    );
  });

  it('does no harm on the page', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const nodes = render(text);
        const {markdown} = writeMarkdown(nodes ?? []);
        for (const compatibility of ['v3', 'v4'] as const) {
          expectHarmless(await pageOf(markdown, compatibility));
        }
      }),
      {numRuns: runs(30)},
    );
  });

  it('says the same when it is made into a post again', () => {
    const plain = {...context, admonitions: new Set<string>()};
    const once = (description: string): {markdown: string; letters: string} | null => {
      const result = renderDescription(description, plain);
      if (!result.rendered) {
        return null;
      }
      const {markdown, tree} = writeMarkdown(result.nodes);
      // On GitHub, the id of a heading would be part of its text.
      const text = markdown.replace(/(?: |&#x20;)?\{#ghsa-2222-3333-4444[^}\n]*\}/g, '');
      // Names of emojis in a broken address are such names only the second time.
      const letters = lettersOn(tree).replace(/:(?:smile|tada|\+1):|[^\p{L}\p{N}]/gu, '');
      return {markdown: text, letters};
    };
    fc.assert(
      fc.property(anyText, (text) => {
        const first = once(text);
        const second = first && once(first.markdown);
        expect(second?.letters).toBe(first?.letters);
      }),
      {numRuns: runs(60)},
    );
  });

  it('loses no word that is not HTML', () => {
    fc.assert(
      fc.property(anyText.map(withUniqueWords), (text) => {
        fc.pre(!nodeTypesOf(text).has('html'));
        const nodes = render(text);
        fc.pre(nodes !== null);
        // Addresses may be shortened.
        const shown: string[] = [];
        visit({type: 'root', children: nodes} as Root, 'link', ({url}) => {
          shown.push(url);
        });
        const {tree} = writeMarkdown(nodes);
        shown.push(...wordsOn(tree), lettersOn(tree));
        expect(wordsOnGitHub(text).filter((word) => !shown.join(' ').includes(word))).toEqual([]);
      }),
      {numRuns: runs(60)},
    );
  });
});

/** What a reader on GitHub sees of a text without HTML, mostly. */
function wordsOnGitHub(text: string): string[] {
  const tree = parseMarkdown(text);
  const known = (value: string) =>
    value
      .replace(/:([a-z\d_+-]+):/g, (code, name: string) => nameToEmoji[name] ?? code)
      .replace(/\[!(?:note|tip|important|warning|caution)\]/gi, '[!]');
  visit(tree, (node) => {
    if (node.type === 'text') {
      node.value = known(node.value);
    }
    if (node.type === 'image') {
      node.alt = known(node.alt ?? '');
    }
  });
  return wordsOn(tree).filter((word) => word !== 'Footnotes');
}

/** A tree that was read as it was meant. */
function asMeant(tree: Root): RootContent[] {
  visit(tree, 'code', (code) => {
    code.value = code.value.replace(/^\n/, '');
  });
  return tree.children;
}

/** The same text with words that can be told from each other. */
function withUniqueWords(text: string): string {
  let count = 0;
  return text.replace(/\bword\b/g, () => `word${(count += 1)}x`);
}

describe('any tree of Markdown', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(markdownBlocks, (nodes) => {
        const {tree, isFaithful} = writeMarkdown(nodes);
        expect(isFaithful).toBe(true);
        // What others misread has a look-alike, or a place where a line may break.
        expect(shapeOf(tree)).toBe(shapeOf(separateAmpersands(protectAttributes(nodes))));
        const again = writeMarkdown(asMeant(tree));
        const meant = flattenElements(tree.children).map(({node}) => node);
        expect(isSameMarkdown({type: 'root', children: meant}, again.tree)).toBe(true);
        const settled = writeMarkdown(asMeant(again.tree));
        expect(settled.markdown).toBe(again.markdown);
      }),
      {numRuns: runs(200)},
    );
  });
});

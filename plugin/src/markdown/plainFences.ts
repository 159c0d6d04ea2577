import type {Parents, Root, RootContent} from 'mdast';

/** The languages of GitHub's own highlighter are words; `mdx-code-block` is an order to Docusaurus. */
const LANGUAGE = /^(?!mdx-code-block$)[\w+#.-]{1,40}$/;

/**
 * A fence in a code block that Docusaurus takes away before it parses, together with what opened
 * it: it looks for a line with nothing but spaces before it.
 */
export const UNWRAPPED_FENCE = /(?:^|\n) *`{3,4} *mdx-code-block\r?(?:\n|$)/;

/**
 * A remark plugin that leaves code blocks their language and nothing else. What stands behind it is
 * ignored on GitHub, while Docusaurus acts on it: `live` would run the code in a reader's browser.
 */
export function plainFences(): (tree: Root) => Promise<void> {
  return async (tree) => {
    const {SKIP, visit} = await import('unist-util-visit');
    visit(tree, 'code', (code, index, parent) => {
      code.meta = null;
      code.lang = LANGUAGE.test(code.lang ?? '') ? (code.lang ?? null) : null;
      if (UNWRAPPED_FENCE.test(code.value) && index !== undefined && parent) {
        // In a quote every line begins with another character.
        const quote: RootContent = {type: 'blockquote', children: [code]};
        (parent as Parents & {children: RootContent[]}).children.splice(index, 1, quote);
        return [SKIP, index + 1];
      }
      return undefined;
    });
  };
}

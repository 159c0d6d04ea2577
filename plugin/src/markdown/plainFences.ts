import type {Root} from 'mdast';

/** The languages of GitHub's own highlighter are words; `mdx-code-block` is an order to Docusaurus. */
const LANGUAGE = /^(?!mdx-code-block$)[\w+#.-]{1,40}$/;

/**
 * A remark plugin that leaves code blocks their language and nothing else. What stands behind it is
 * ignored on GitHub, while Docusaurus acts on it: `live` would run the code in a reader's browser.
 */
export function plainFences(): (tree: Root) => Promise<void> {
  return async (tree) => {
    const {visit} = await import('unist-util-visit');
    visit(tree, 'code', (code) => {
      code.meta = null;
      code.lang = LANGUAGE.test(code.lang ?? '') ? (code.lang ?? null) : null;
    });
  };
}

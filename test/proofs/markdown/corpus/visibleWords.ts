import type {Nodes} from 'hast';

/** The elements of GFM's tag filter: shown as text. */
const TAG_FILTER =
  /<(?=\/?(?:title|textarea|style|xmp|iframe|noembed|noframes|script|plaintext)(?:[\s/>]|$))/gi;

/** Beside the words, what the plugin writes in another way, on purpose. */
const REWRITTEN = [
  // An alert's name, which is the admonition's title.
  /\[!\w+\]/g,
  // Emojis.
  /:[\w+-]+:/g,
  // Addresses on GitHub and hashes of commits, which are shortened.
  /https:\/\/github\.com\/\S+/g,
  /[\da-f]{40}/g,
];

/** Without the words that footnotes bring with them, in whatever language. */
const OPTIONS = {allowDangerousHtml: true, footnoteLabel: ' ', footnoteBackContent: () => []};

function textOf(node: Nodes): string {
  if (node.type === 'text') {
    return node.value;
  }
  const text = 'children' in node ? node.children.map(textOf).join('') : '';
  // Words in two elements are two words, unless the elements stand in a line.
  return node.type === 'element' && /^(?:p|div|li|t[dhr]|h\d|pre|br|d[dt])$/.test(node.tagName)
    ? ` ${text} `
    : text;
}

/**
 * The words that a reader on GitHub sees of a text: made with the sanitiser that speaks GitHub's
 * rules, and none of the plugin's own code.
 */
export async function visibleWords(markdown: string): Promise<string[]> {
  const [{remark}, {default: gfm}, {toHast}, {raw}, {sanitize}, {visit}] = await Promise.all([
    import('remark'),
    import('remark-gfm'),
    import('mdast-util-to-hast'),
    import('hast-util-raw'),
    import('hast-util-sanitize'),
    import('unist-util-visit'),
  ]);
  const tree = remark().use(gfm).parse(markdown);
  visit(tree, 'html', (node) => {
    node.value = node.value.replace(TAG_FILTER, '&lt;');
  });
  const text = textOf(sanitize(raw(toHast(tree, OPTIONS))));
  const comparable = REWRITTEN.reduce((rest, pattern) => rest.replace(pattern, ' '), text);
  // Letters and digits that stand together; marks may be written in another way.
  return comparable.match(/[\p{L}\p{N}]+/gu) ?? [];
}

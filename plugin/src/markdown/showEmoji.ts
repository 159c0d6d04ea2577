import type {Root} from 'mdast';

/** Shortcodes side by side, with nothing of a word and no further colon around: not `a:b:c`. */
const SHORTCODES = /(?<![\w:])(?::[a-z\d_+-]+:)+(?![\w:])/gi;

/** Shows the emojis that GitHub knows by name in a stranger's text: `:tada:` is 🎉. */
export async function replaceShortcodes(text: string): Promise<string> {
  const {nameToEmoji} = await import('gemoji');
  return text.replace(SHORTCODES, (codes) =>
    codes.replace(/:([^:]+):/g, (code, name: string) =>
      Object.hasOwn(nameToEmoji, name) ? (nameToEmoji[name] ?? code) : code,
    ),
  );
}

/** A remark plugin that shows emojis by name as GitHub does, in text and nowhere else. */
export function showEmoji(): (tree: Root) => Promise<void> {
  return async (tree) => {
    const {visit} = await import('unist-util-visit');
    const texts: {value: string}[] = [];
    visit(tree, 'text', (node) => {
      if (node.value.includes(':')) {
        texts.push(node);
      }
    });
    for (const node of texts) {
      node.value = await replaceShortcodes(node.value);
    }
  };
}

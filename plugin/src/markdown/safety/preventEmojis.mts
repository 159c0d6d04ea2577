import remarkEmoji from 'remark-emoji';
import {SKIP, visit} from 'unist-util-visit';
import {htmlTextElement} from '../nodes/htmlElement.js';
import type {Parents, PhrasingContent, Root, RootContent} from 'mdast';

/** What Docusaurus looks up among its emojis, wherever it stands. */
const SHORTCODE = /:(?=(?:\+1|[\w-]+):)/g;

const replaceEmojis = (remarkEmoji as unknown as () => (tree: Root) => void)();

/** Whether Docusaurus would show an emoji in a text. */
function isChanged(value: string): boolean {
  const paragraph: Root = {type: 'root', children: [{type: 'text', value}]};
  replaceEmojis(paragraph);
  const [first] = paragraph.children;
  return paragraph.children.length !== 1 || first?.type !== 'text' || first.value !== value;
}

function parted(value: string): PhrasingContent[] {
  return value
    .split(/(?<=:)(?=(?:\+1|[\w-]+):)/)
    .flatMap((part, index): PhrasingContent[] =>
      index === 0
        ? [{type: 'text', value: part}]
        : [htmlTextElement('wbr', {}, []), {type: 'text', value: part}],
    );
}

/**
 * A remark plugin that parts what Docusaurus would take for an emoji by name and GitHub does not:
 * `std::map::at`, `a:b:c`. The place where a line may break can't be seen; a comment would not do,
 * because without `future.v4` it joins what stands around it.
 */
export function preventEmojis(): (tree: Root) => void {
  return (tree) => {
    visit(tree, 'text', ({value}, index, parent) => {
      if (value.search(SHORTCODE) === -1 || !isChanged(value) || index === undefined || !parent) {
        return undefined;
      }
      const parts = parted(value);
      (parent as Parents & {children: RootContent[]}).children.splice(index, 1, ...parts);
      return [SKIP, index + parts.length];
    });
  };
}

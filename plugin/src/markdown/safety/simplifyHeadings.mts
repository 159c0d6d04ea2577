import {SKIP, visit} from 'unist-util-visit';
import {headingId} from '../nodes/headingId.js';
import type {Heading, Parents, PhrasingContent, Root} from 'mdast';

/** What Docusaurus' table of contents escapes; it takes all else for HTML, or leaves it out. */
const KEPT = new Set(['delete', 'emphasis', 'inlineCode', 'link', 'strong', 'text']);

function text(value: unknown): PhrasingContent[] {
  return typeof value === 'string' && value !== '' ? [{type: 'text', value}] : [];
}

function plain(node: PhrasingContent): PhrasingContent[] {
  if (KEPT.has(node.type)) {
    return 'children' in node ? [{...node, children: node.children.flatMap(plain)}] : [node];
  }
  switch (node.type) {
    case 'break':
      return text(' ');
    case 'image':
      return text(node.alt);
    case 'htmlTextElement':
      return node.data.hName === 'br'
        ? text(' ')
        : [...text(node.data.hProperties.alt), ...node.children.flatMap(plain)];
    default:
      return 'children' in node ? node.children.flatMap(plain) : [];
  }
}

/** Without the space that stood beside a picture which says nothing. */
function trimmed(line: PhrasingContent[]): PhrasingContent[] {
  const [first] = line;
  const last = line.at(-1);
  if (first?.type === 'text') {
    first.value = first.value.trimStart();
  }
  if (last?.type === 'text') {
    last.value = last.value.trimEnd();
  }
  return line.filter((node) => node.type !== 'text' || node.value !== '');
}

/**
 * A remark plugin that leaves nothing in a heading but text, code, emphasis and links: an image
 * becomes what describes it, and an element what it holds. Docusaurus puts the headings of a page
 * into its table of contents as HTML, in which what describes an image is not escaped. A heading of which
 * nothing is left goes, unless a link leads to it.
 *
 * @see https://github.com/facebook/docusaurus/blob/main/packages/docusaurus-mdx-loader/src/remark/toc/utils.ts
 */
export function simplifyHeadings(): (tree: Root) => void {
  return (tree) => {
    const wanted = new Set<string>();
    visit(tree, 'link', ({url}) => {
      wanted.add(url);
    });
    visit(tree, 'heading', (heading: Heading, index, parent: Parents | undefined) => {
      heading.children = trimmed(heading.children.flatMap(plain));
      const isEmpty =
        heading.children.length === 0 && !wanted.has(`#${String(headingId(heading))}`);
      if (!isEmpty || index === undefined || !parent) {
        return undefined;
      }
      parent.children.splice(index, 1);
      return [SKIP, index];
    });
  };
}

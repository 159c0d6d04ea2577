import type {Nodes, RootContent, Table} from 'mdast';

type Field = string | number | boolean | null | undefined;

/** What a reader can tell about a node, apart from what it holds. */
function ownFields(node: Nodes): Field[] {
  switch (node.type) {
    case 'heading':
      return [node.depth];
    case 'code':
      return [node.lang ?? null, node.meta ?? null, node.value];
    case 'inlineCode':
    case 'html':
      return [node.value];
    case 'link':
      return [node.url, node.title ?? null];
    case 'image':
      return [node.url, node.title ?? null, node.alt ?? ''];
    case 'list':
      return [
        node.ordered ?? false,
        node.ordered === true ? (node.start ?? 1) : null,
        isLoose(node),
      ];
    case 'listItem':
      return [node.checked ?? null];
    case 'table':
      return alignments(node);
    case 'containerDirective':
    case 'leafDirective':
    case 'textDirective':
      return [node.name, ...Object.keys(node.attributes ?? {})];
    default:
      return [];
  }
}

function alignments({align, children}: Table): (string | null)[] {
  return (children[0]?.children ?? []).map((_, index) => align?.[index] ?? null);
}

/** A list in which any two things are an empty line apart shows all its items as paragraphs. */
function isLoose(list: Nodes & {type: 'list'}): boolean {
  const isOneThing = list.children.length === 1 && (list.children[0]?.children.length ?? 0) < 2;
  if (isOneThing) {
    return false;
  }
  return (
    list.spread === true ||
    list.children.some(({spread, children}) => spread ?? children.length > 1)
  );
}

const LINES = new Set(['heading', 'paragraph', 'tableCell']);

/** Line by line: a pattern of spaces before a line's end would look at a run of them from each place in it. */
function withTrimmedLines(text: string): string {
  const lines = text.split(/\r\n?|\n/);
  return lines
    .map((line, index) => {
      const start = index === 0 ? 0 : line.search(/[^ \t]|$/);
      let end = line.length;
      while (index < lines.length - 1 && end > start && ' \t'.includes(line.charAt(end - 1))) {
        end -= 1;
      }
      return line.slice(start, end);
    })
    .join('\n');
}

/** Text without what Markdown takes for no part of it: space at the ends of lines. */
function settled(children: readonly RootContent[], isLine: boolean): RootContent[] {
  const joined: RootContent[] = [];
  for (const child of children) {
    const last = joined.at(-1);
    if (child.type === 'text' && last?.type === 'text') {
      joined[joined.length - 1] = {type: 'text', value: last.value + child.value};
    } else {
      joined.push(child);
    }
  }
  return joined
    .map((child, index): RootContent => {
      if (child.type !== 'text') {
        return child;
      }
      const value = withTrimmedLines(child.value);
      const start = isLine && index === 0 ? value.trimStart() : value;
      return {type: 'text', value: isLine && index === joined.length - 1 ? start.trimEnd() : start};
    })
    .filter((child) => child.type !== 'text' || child.value !== '');
}

function areSameFields(as: readonly Field[], bs: readonly Field[]): boolean {
  return as.length === bs.length && as.every((field, index) => field === bs[index]);
}

/** Whether two nodes of Markdown make the same page. */
export function isSameMarkdown(a: Nodes, b: Nodes): boolean {
  if (a.type !== b.type) {
    return false;
  }
  if (a.type === 'text' && b.type === 'text') {
    return a.value === b.value;
  }
  if (!areSameFields(ownFields(a), ownFields(b))) {
    return false;
  }
  if (!('children' in a) || !('children' in b)) {
    return true;
  }
  const isLine = LINES.has(a.type);
  const as = settled(a.children, isLine);
  const bs = settled(b.children, isLine);
  return as.length === bs.length && as.every((child, i) => isSameMarkdown(child, bs[i] as Nodes));
}

import type {Nodes, Parents, Root, RootContent, Text} from 'mdast';
import type {Transform} from 'mdast-util-from-markdown';

/** The regular expressions that look for addresses go over a word again and again. */
const LONGEST_WORD = 1000;
/** Cuts a text within the words that are too long. */
function cutLongWords(text: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  for (const {0: word, index} of text.matchAll(/[^\t\n\r ]+/g)) {
    for (let cut = LONGEST_WORD; cut < word.length; cut += LONGEST_WORD) {
      pieces.push(text.slice(start, index + cut));
      start = index + cut;
    }
  }
  return [...pieces, text.slice(start)];
}

function hasLongWord(node: Nodes): node is Text {
  return (
    node.type === 'text' && node.value.length > LONGEST_WORD && cutLongWords(node.value).length > 1
  );
}

/** Every parent in the tree with a text that has too long a word. */
function listParentsOfLongWords(tree: Root): Parents[] {
  const parents: Parents[] = [tree];
  for (const parent of parents) {
    for (const child of parent.children) {
      if ('children' in child) {
        parents.push(child);
      }
    }
  }
  return parents.filter(({children}) => children.some(hasLongWord));
}

/** @param originals the texts that the pieces are of */
function joinPieces(
  children: readonly RootContent[],
  originals: ReadonlyMap<RootContent, Text>,
): RootContent[] {
  const joined: RootContent[] = [];
  for (const child of children) {
    const last = joined.at(-1);
    if (last?.type !== 'text' || child.type !== 'text') {
      joined.push(child);
      continue;
    }
    const value = last.value + child.value;
    const original = originals.get(child);
    joined[joined.length - 1] = value === original?.value ? original : {type: 'text', value};
  }
  return joined;
}

/**
 * A transform of the tree that sees long words in pieces only. They are put together again, and an
 * address that was in two pieces is no link.
 */
export function withLongWordsSplit(transform: Transform): Transform {
  return (tree) => {
    const originals = new Map<RootContent, Text>();
    const parents = listParentsOfLongWords(tree);
    for (const parent of parents) {
      parent.children = parent.children.flatMap((child): RootContent[] => {
        if (!hasLongWord(child)) {
          return [child];
        }
        const pieces = cutLongWords(child.value).map((value): Text => ({type: 'text', value}));
        for (const piece of pieces) {
          originals.set(piece, child);
        }
        return pieces;
      });
    }
    const result = transform(tree);
    for (const parent of parents) {
      parent.children = joinPieces(parent.children, originals);
    }
    return result;
  };
}

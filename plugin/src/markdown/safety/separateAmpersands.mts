import {BOUNDARY_IN_CODE} from '../nodes/boundaryInCode.js';
import {htmlTextElement} from '../nodes/htmlElement.js';
import {splitForMinifier} from '../../sinks/spoiltByMinifier.js';
import type {Html, Nodes, PhrasingContent, RootContent} from 'mdast';

function boundary(): Html {
  return {type: 'html', value: BOUNDARY_IN_CODE};
}

function between<T>(pieces: T[], separator: () => T): T[] {
  return pieces.flatMap((piece, index) => (index === 0 ? [piece] : [separator(), piece]));
}

function lineBreakPlace(): PhrasingContent {
  return htmlTextElement('wbr', {}, []);
}

function partInlineCode(value: string, isInHeading: boolean): PhrasingContent[] {
  const pieces = splitForMinifier(value);
  if (pieces.length === 1) {
    return [{type: 'inlineCode', value}];
  }
  if (isInHeading) {
    // The table of contents takes code of Markdown only.
    return between(
      pieces.map((piece): PhrasingContent => ({type: 'inlineCode', value: piece})),
      lineBreakPlace,
    );
  }
  const texts = pieces.map((piece): PhrasingContent => ({type: 'text', value: piece}));
  return [htmlTextElement('code', {}, between(texts, boundary))];
}

/** Texts beside each other are one to whoever reads the post. */
function joinTexts(nodes: readonly RootContent[]): RootContent[] {
  const joined: RootContent[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text') {
      joined[joined.length - 1] = {...last, value: last.value + node.value};
    } else {
      joined.push(node);
    }
  }
  return joined;
}

function partChildren(nodes: readonly RootContent[], isInHeading: boolean): RootContent[] {
  return joinTexts(nodes).flatMap((node): RootContent[] => {
    switch (node.type) {
      case 'text':
        return between(
          splitForMinifier(node.value).map((value): PhrasingContent => ({type: 'text', value})),
          lineBreakPlace,
        );
      case 'inlineCode':
        return partInlineCode(node.value, isInHeading);
      default:
        return [partNode(node, isInHeading || node.type === 'heading')];
    }
  });
}

function partNode<T extends Nodes>(node: T, isInHeading: boolean): T {
  return 'children' in node
    ? {...node, children: partChildren(node.children as RootContent[], isInHeading)}
    : node;
}

/**
 * Parts every text and line of code that the minifier would spoil, with what can't be seen between
 * the pieces. Blocks of code are parted when they are written.
 */
export function separateAmpersands(nodes: readonly RootContent[]): RootContent[] {
  return partChildren(nodes, false);
}

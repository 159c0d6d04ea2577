import type {ContainerDirective} from 'mdast-util-directive' with {'resolution-mode': 'import'};
import type {Blockquote, Paragraph, PhrasingContent, Root, RootContent} from 'mdast';

/** The line in brackets behind an admonition's name. */
function isLabel(node: RootContent | undefined): node is Paragraph {
  return node?.type === 'paragraph' && node.data?.directiveLabel === true;
}

function toQuote({name, children}: ContainerDirective): Blockquote {
  const [first, ...rest] = children;
  const label: PhrasingContent[] = isLabel(first)
    ? first.children
    : [{type: 'text', value: `${name.charAt(0).toUpperCase()}${name.slice(1)}`}];
  const title: Paragraph = {type: 'paragraph', children: [{type: 'strong', children: label}]};
  const content = isLabel(first) ? rest : children;
  return {type: 'blockquote', children: [title, ...content]};
}

function convert(nodes: readonly RootContent[]): RootContent[] {
  return nodes.map((node) => {
    const converted =
      'children' in node ? ({...node, children: convert(node.children)} as RootContent) : node;
    return converted.type === 'containerDirective' ? toQuote(converted) : converted;
  });
}

/** Makes admonitions into quotes that have their title in bold: what a feed can show. */
export function toTitledQuotes(tree: Root): Root {
  return {...tree, children: convert(tree.children)};
}

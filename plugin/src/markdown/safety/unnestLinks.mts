import type {Nodes, Root, RootContent} from 'mdast';

function isLink(node: Nodes): boolean {
  return (
    node.type === 'link' ||
    (node.type === 'htmlTextElement' && node.data.hName === 'a' && 'href' in node.data.hProperties)
  );
}

/** A remark plugin that takes links out of links, where a browser would end the outer one. */
export function unnestLinks(): (tree: Root) => void {
  function unnest(parent: Nodes, isInLink: boolean): void {
    if (!('children' in parent)) {
      return;
    }
    const isWithin = isInLink || isLink(parent);
    const dissolve = (child: RootContent): RootContent[] =>
      isWithin && isLink(child) && 'children' in child ? child.children.flatMap(dissolve) : [child];
    const children = parent.children.flatMap(dissolve);
    parent.children = children;
    children.forEach((child) => {
      unnest(child, isWithin);
    });
  }
  return (tree) => {
    unnest(tree, false);
  };
}

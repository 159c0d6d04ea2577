import {SKIP, visit} from 'unist-util-visit';
import type {Definition, Root} from 'mdast';

/**
 * A remark plugin that puts addresses where they are used: links and images by reference become such
 * with an address, and the definitions go. Of several definitions the first one counts, as on GitHub.
 */
export function inlineReferences(): (tree: Root) => void {
  return (tree) => {
    const definitions = new Map<string, Definition>();
    visit(tree, 'definition', (definition) => {
      const {identifier} = definition;
      definitions.set(identifier, definitions.get(identifier) ?? definition);
    });
    visit(tree, (node, index, parent) => {
      if (index === undefined || !parent) {
        return undefined;
      }
      const {children} = parent;
      if (node.type === 'definition') {
        children.splice(index, 1);
        return [SKIP, index];
      }
      if (node.type !== 'linkReference' && node.type !== 'imageReference') {
        return undefined;
      }
      const {url, title} = definitions.get(node.identifier) ?? {};
      if (url === undefined) {
        return undefined;
      }
      children[index] =
        node.type === 'imageReference'
          ? {type: 'image', url, title: title ?? null, alt: node.alt ?? null}
          : {type: 'link', url, title: title ?? null, children: node.children};
      // What has come in its place is looked at: a link may hold an image by reference.
      return [SKIP, index];
    });
  };
}

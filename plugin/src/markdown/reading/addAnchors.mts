import {HOLDS_PARTS} from '../nodes/htmlElement.js';
import type {Element, ElementContent, Nodes} from 'hast';

/** Elements that hold certain elements only, or nothing. */
const HOLDS_NO_ANCHOR = new Set([
  ...HOLDS_PARTS,
  'details',
  'a',
  'br',
  'hr',
  'img',
  'input',
  'pre',
  'source',
]);

function anchor(id: string): Element {
  return {type: 'element', tagName: 'a', properties: {id}, children: []};
}

/**
 * Gives every name in a text (`<a name>`, `id`) an `<a id>` of its own, the element in which
 * Docusaurus looks for the target of a link. A name in a place that can't hold one is lost.
 */
export function addAnchors(tree: Nodes): void {
  if (!('children' in tree)) {
    return;
  }
  const holdsParts =
    tree.type === 'element' && (HOLDS_PARTS.has(tree.tagName) || tree.tagName === 'details');
  const placed: ElementContent[] = [];
  for (const child of tree.children as ElementContent[]) {
    addAnchors(child);
    placed.push(child);
    if (child.type !== 'element') {
      continue;
    }
    const {id, name, ...properties} = child.properties;
    const target = id ?? name;
    child.properties = properties;
    if (typeof target !== 'string' || target === '') {
      continue;
    }
    if (child.tagName === 'a' && properties.href === undefined) {
      child.properties = {id: target};
    } else if (!HOLDS_NO_ANCHOR.has(child.tagName)) {
      child.children.unshift(anchor(target));
    } else if (!holdsParts) {
      placed.splice(-1, 0, anchor(target));
    }
  }
  tree.children = placed;
}

import {eachNode} from './eachNode.mjs';
import type {Nodes} from 'mdast';

/** The types of all nodes in a tree, however deep it is. */
export function nodeTypes(tree: Nodes): ReadonlySet<string> {
  const types = new Set<string>();
  for (const {type} of eachNode(tree)) {
    types.add(type);
  }
  return types;
}

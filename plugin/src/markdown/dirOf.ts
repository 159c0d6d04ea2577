import type {Nodes} from 'mdast';

/** The direction that an element says itself, `auto` among them; null for all other nodes. */
export function dirOf(node: Nodes): string | null {
  const dir =
    node.type === 'htmlFlowElement' || node.type === 'htmlTextElement'
      ? node.data.hProperties.dir
      : null;
  return typeof dir === 'string' ? dir : null;
}

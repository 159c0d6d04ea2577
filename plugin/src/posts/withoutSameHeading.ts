import {eachNode, headingId} from '../markdown';
import type {RootContent} from 'mdast';

/** What GitHub's form calls the text, in the language that most of them are written in. */
const USUAL = 'description';

/**
 * A text without a first heading that says what the post's own heading above it says: nobody needs to read
 * "Description" twice. One that a link in the text leads to stays.
 *
 * @param own the post's heading
 */
export async function withoutSameHeading(
  nodes: RootContent[],
  own: string,
): Promise<RootContent[]> {
  const [first, ...rest] = nodes;
  if (first?.type !== 'heading' || rest.length === 0) {
    return nodes;
  }
  const {toString} = await import('mdast-util-to-string');
  const words = toString(first).trim().replace(/:$/, '').toLowerCase();
  if (words !== USUAL && words !== own.toLowerCase()) {
    return nodes;
  }
  const address = `#${String(headingId(first))}`;
  const isWanted = [...eachNode({type: 'root', children: rest})].some(
    (node) => node.type === 'link' && node.url === address,
  );
  return isWanted ? nodes : rest;
}

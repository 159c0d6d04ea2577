import {headingId} from '../markdown';
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
  const [{toString}, {visit}] = await Promise.all([
    import('mdast-util-to-string'),
    import('unist-util-visit'),
  ]);
  const words = toString(first).trim().replace(/:$/, '').toLowerCase();
  const address = `#${String(headingId(first))}`;
  let isWanted = words !== USUAL && words !== own.toLowerCase();
  visit({type: 'root', children: rest}, 'link', ({url}) => {
    isWanted ||= url === address;
  });
  return isWanted ? nodes : rest;
}

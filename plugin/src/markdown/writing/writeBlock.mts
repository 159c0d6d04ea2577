import {writeMarkdown} from './writeMarkdown.mjs';
import type {RootContent} from 'mdast';
import type {WrittenMarkdown} from './writeMarkdown.mjs';

/** Blocks that are remembered, the last ones; and how long a block may be, as JSON. */
const MOST_KNOWN = 500;
const LONGEST_KNOWN = 5000;

/** By the node as JSON, of which it consists. */
const known = new Map<string, WrittenMarkdown>();

function remember(key: string, written: WrittenMarkdown): void {
  known.delete(key);
  known.set(key, written);
  const [oldest] = known.keys();
  if (known.size > MOST_KNOWN && oldest !== undefined) {
    known.delete(oldest);
  }
}

/**
 * Writes a block as `writeMarkdown` does. Most of our own stand in many posts, such as headings and the people
 * who are thanked: those that were written and read back lately are not again.
 */
export function writeBlock(node: RootContent): WrittenMarkdown {
  const key = JSON.stringify(node);
  const written = known.get(key) ?? writeMarkdown([node]);
  if (key.length <= LONGEST_KNOWN) {
    remember(key, written);
  }
  return written;
}

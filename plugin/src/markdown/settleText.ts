import {parseAddress} from './addresses';
import type {PhrasingContent, Root, RootContent} from 'mdast';

/** A word that GFM may make a link of, without being asked. */
const MAYBE_ADDRESS = /https?:|www\.|xmpp:|mailto:/i;

/** One that is a plain address from beginning to end, whatever of its tail GFM leaves out. */
const PLAIN_ADDRESS = /^(?:https?:\/\/|www\.)[\w-]+(?:\.[\w-]+)*(?::\d{1,5})?(?:[/?#].*)?$/i;

/** Punctuation around an address in a sentence. */
const BEFORE = /^[("'[{*_~<]+/;

function isHarmless(word: string): boolean {
  const address = word.replace(BEFORE, '');
  if (!MAYBE_ADDRESS.test(address)) {
    return true;
  }
  const whole = /^www\./i.test(address) ? `http://${address}` : address;
  return PLAIN_ADDRESS.test(address) && parseAddress(whole) !== null;
}

/**
 * Parts the pieces of a text, and cannot be seen. Docusaurus finds the shortcodes of emojis in one
 * piece of text only. A comment would not do: without `future.v4` it joins what stands around it.
 */
export const PARTING = '<wbr>';

/** A shortcode with a letter or digit at its side, which is none on GitHub: `a:b:c`. */
const SHORTCODE_IN_A_WORD = /\w:[\w+-]+:|:[\w+-]+:\w/;

function partAtColons(word: string): PhrasingContent[] {
  return word.split(/(?<=:)/).flatMap((part, index): PhrasingContent[] =>
    index === 0
      ? [{type: 'text', value: part}]
      : [
          {type: 'html', value: PARTING},
          {type: 'text', value: part},
        ],
  );
}

function splitText(value: string): PhrasingContent[] {
  return (
    value
      // GFM ends an address at these and at no other space.
      .split(/([ \t\r\n]+)/)
      .filter((word) => word !== '')
      .flatMap((word): PhrasingContent[] => {
        if (!isHarmless(word)) {
          return [{type: 'inlineCode', value: word}];
        }
        return SHORTCODE_IN_A_WORD.test(word) ? partAtColons(word) : [{type: 'text', value: word}];
      })
  );
}

function joinNeighbours(children: RootContent[]): RootContent[] {
  const joined: RootContent[] = [];
  for (const child of children) {
    const last = joined.at(-1);
    const isText = last?.type === 'text' && child.type === 'text';
    const isCode = last?.type === 'inlineCode' && child.type === 'inlineCode';
    if (last && (isText || isCode)) {
      joined[joined.length - 1] = {
        type: last.type,
        value: last.value + child.value,
      };
    } else {
      joined.push(child);
    }
  }
  return joined;
}

/**
 * A remark plugin that leaves only text that reads back as it was written:
 *
 * - what GFM would make a link of by itself, and whose address no parser takes, is shown as code;
 *   Docusaurus would stop the build at it
 * - what Docusaurus would take for an emoji within a word is parted
 * - pieces of code side by side are one, because they would be read as one with backticks in it
 * - code stands in one line, because the second line of a heading is none of its
 */
export function settleText(): (tree: Root) => void {
  function settle(parent: {children: RootContent[]}, isInLink: boolean): void {
    const children = joinNeighbours(parent.children);
    for (const child of children) {
      if ('children' in child) {
        settle(child, isInLink || child.type === 'link');
      }
    }
    // The text of a link is never linked again.
    const settled = children.flatMap((child): RootContent[] => {
      if (child.type === 'inlineCode') {
        return [{...child, value: child.value.replace(/[\r\n]+/g, ' ')}];
      }
      return child.type === 'text' && !isInLink ? splitText(child.value) : [child];
    });
    parent.children = joinNeighbours(settled);
  }
  return (tree) => {
    settle(tree, false);
  };
}

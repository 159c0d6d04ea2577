import type {Root} from 'mdast';

/**
 * Characters that turn, hide or cut text and are not seen themselves: controls, what turns the
 * direction of writing, what has no width, fillers, and the letters of a hidden alphabet.
 *
 * @see https://www.unicode.org/reports/tr9/ and https://trojansource.codes
 */
const INVISIBLE =
  // eslint-disable-next-line no-control-regex, no-misleading-character-class -- these are the ones
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\u{e0000}-\u{e0fff}]/gu;

const RIGHT_TO_LEFT_LETTER =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** Letters of scripts whose writing needs no joiner to look right. */
const PLAIN_LETTER = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}]/u;

const JOINED = /[\p{L}\p{M}]/u;
const EMOJI = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]/u;

/** Where an invisible character is part of honest writing. */
function isNeeded(character: string, before: string, after: string, text: string): boolean {
  const [last = ''] = /.$/su.exec(before) ?? [];
  const [next = ''] = /^./su.exec(after) ?? [];
  switch (character) {
    case '\u200c':
    case '\u200d':
      return (
        (EMOJI.test(last) && /\p{Extended_Pictographic}/u.test(next)) ||
        (JOINED.test(last) && !PLAIN_LETTER.test(last) && JOINED.test(next))
      );
    case '\u061c':
    case '\u200e':
    case '\u200f':
      return RIGHT_TO_LEFT_LETTER.test(text);
    case '\ufe0e':
    case '\ufe0f':
      return /[\p{Emoji}\p{Extended_Pictographic}]/u.test(last);
    default:
      // The flags of England and others are written in tags, and end with one.
      return /^[\u{e0020}-\u{e007f}]$/u.test(character)
        ? /\u{1f3f4}[\u{e0020}-\u{e007e}]{0,6}$/u.test(before) &&
            /^(?:[\u{e0020}-\u{e007e}]{0,6}\u{e007f})?/u.test(after)
        : false;
  }
}

/** Shows invisible characters of a stranger's text as `‹U+202E›`, so that nothing hides behind them. */
export function showInvisibleCharacters(text: string): string {
  // Written as an entity, a carriage return would be a line's end in the post.
  return text
    .replace(/\r\n?/g, '\n')
    .replace(INVISIBLE, (character, offset: number, whole: string) => {
      const before = whole.slice(Math.max(0, offset - 20), offset);
      const after = whole.slice(offset + character.length, offset + character.length + 20);
      const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      return isNeeded(character, before, after, whole) ? character : `‹U+${code}›`;
    });
}

/** A remark plugin that does so in text, code and what describes an image. */
export function showInvisible(): (tree: Root) => Promise<void> {
  return async (tree) => {
    const {visit} = await import('unist-util-visit');
    visit(tree, (node) => {
      if ('value' in node) {
        node.value = showInvisibleCharacters(node.value);
      }
      if (node.type === 'image') {
        node.alt = showInvisibleCharacters(node.alt ?? '');
      }
      if (node.type === 'image' || node.type === 'link') {
        node.title = node.title ? showInvisibleCharacters(node.title) : null;
      }
      if (node.type === 'htmlTextElement' || node.type === 'htmlFlowElement') {
        for (const [name, value] of Object.entries(node.data.hProperties)) {
          node.data.hProperties[name] =
            typeof value === 'string' ? showInvisibleCharacters(value) : value;
        }
      }
    });
  };
}

import {INVISIBLE_CHARACTERS} from './invisibleCharacters';
import {limitMarks} from './limitMarks';
import {nameCharacter} from './nameCharacter';

/** The flags of England, Scotland and others are written in tags, and end with one. */
const FLAG_IN_TAGS = String.raw`\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{3,6}\u{e007f}`;

const HIDDEN = new RegExp(`[${INVISIBLE_CHARACTERS}]`, 'u');
const FLAG_OR_HIDDEN = new RegExp(`${FLAG_IN_TAGS}|[${INVISIBLE_CHARACTERS}]`, 'gu');

const RIGHT_TO_LEFT_LETTER =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** Letters of scripts whose writing needs no joiner to look right. */
const PLAIN_LETTER = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}]/u;

const JOINED = /[\p{L}\p{M}]/u;
const EMOJI = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]/u;

/**
 * Where an invisible character is part of honest writing.
 *
 * @param last what stands before it and is shown
 * @param next what stands behind it
 */
function isNeeded({
  character,
  last,
  next,
  isRightToLeft,
}: {
  character: string;
  last: string;
  next: string;
  isRightToLeft: () => boolean;
}): boolean {
  switch (character) {
    case '\u200c':
    case '\u200d':
      return (
        (EMOJI.test(last) && /\p{Extended_Pictographic}/u.test(next)) ||
        (JOINED.test(last) && !PLAIN_LETTER.test(last) && JOINED.test(next) && !HIDDEN.test(next))
      );
    case '\u061c':
    case '\u200e':
    case '\u200f':
      return isRightToLeft();
    case '\ufe0e':
    case '\ufe0f':
      return /[\p{Emoji}\p{Extended_Pictographic}]/u.test(last);
    default:
      return false;
  }
}

/** The character that a text begins or ends with; empty where there is none. */
function firstOf(text: string): string {
  return /^./su.exec(text)?.[0] ?? '';
}
function lastOf(text: string): string {
  return /.$/su.exec(text)?.[0] ?? '';
}

/**
 * Shows invisible characters of a stranger's text as `‹U+202E›`, so that nothing hides behind them.
 * What honest writing needs stays: joiners of emojis and of scripts that join their letters, marks of
 * direction in a text that is written from the right. Half characters are made whole, and no letter has
 * more marks than writing has. Shown twice it is the same as once.
 */
export function showInvisibleCharacters(text: string): string {
  // Written as an entity, a carriage return would be a line's end in the post.
  const lines = (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text).toWellFormed();
  if (!HIDDEN.test(lines)) {
    return limitMarks(lines);
  }
  let rightToLeft: boolean | null = null;
  const isRightToLeft = () => (rightToLeft ??= RIGHT_TO_LEFT_LETTER.test(lines));
  const parts: string[] = [];
  let end = 0;
  for (const {0: found, index} of lines.matchAll(FLAG_OR_HIDDEN)) {
    parts.push(lines.slice(end, index));
    end = index + found.length;
    // What was shown instead of the character before decides, as it will when it is read again.
    const last = lastOf(parts.slice(-2).join('').slice(-2));
    const next = firstOf(lines.slice(end, end + 2));
    const isHonest =
      found.startsWith('\u{1f3f4}') || isNeeded({character: found, last, next, isRightToLeft});
    parts.push(isHonest ? found : nameCharacter(found));
  }
  parts.push(lines.slice(end));
  return limitMarks(parts.join(''));
}

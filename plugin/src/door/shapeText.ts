import {cutText} from './cutText';
import {nameCharacter} from './nameCharacter';
import {NONCHARACTERS} from './noncharacters';

const EACH_NONCHARACTER = new RegExp(`[${NONCHARACTERS}]`, 'gu');

/**
 * A stranger's Markdown as it came, but for line ends, half characters, and noncharacters, which no
 * XML file may hold. What else is invisible in it is shown where Markdown is read.
 *
 * @param most characters
 */
export function shapeText(value: unknown, most: number): string {
  if (typeof value !== 'string') {
    return '';
  }
  const text = value.trim().toWellFormed();
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  return cutText(cutText(lines, most).replace(EACH_NONCHARACTER, nameCharacter), most);
}

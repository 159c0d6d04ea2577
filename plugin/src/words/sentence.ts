import type {PhrasingContent, Text} from 'mdast';
import {showInvisibleCharacters} from '../door/showInvisibleCharacters';

/** A piece of a sentence of ours. */
export type Inline = PhrasingContent;

/** Words of ours, or of a stranger, as they are read. */
export function text(value: string): Text {
  return {type: 'text', value: showInvisibleCharacters(value)};
}

/** A sentence with a place for each of some pieces: sentence`Update ${product} to ${version}.` */
export function sentence(words: TemplateStringsArray, ...pieces: readonly Inline[][]): Inline[] {
  return words.flatMap((each, index) => [
    ...(each === '' ? [] : [text(each)]),
    ...(pieces[index] ?? []),
  ]);
}

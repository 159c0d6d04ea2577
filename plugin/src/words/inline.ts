import {showInvisibleCharacters} from '../door/showInvisibleCharacters';
import type {PhrasingContent, Text} from 'mdast';

/** A piece of a sentence of ours. */
export type Inline = PhrasingContent;

/** Words of ours, or of a stranger, as they are read. */
export function text(value: string): Text {
  return {type: 'text', value: showInvisibleCharacters(value)};
}

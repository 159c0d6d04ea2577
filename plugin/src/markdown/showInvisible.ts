import {showInvisibleCharacters} from '../door/showInvisibleCharacters';
import {changeTexts} from './changeTexts';
import type {Root} from 'mdast';

/** A remark plugin that shows invisible characters wherever a reader sees words. */
export function showInvisible(): (tree: Root) => Promise<void> {
  return (tree) => changeTexts(tree, showInvisibleCharacters);
}

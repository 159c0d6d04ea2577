import {showInvisibleCharacters} from '../../door/showInvisibleCharacters.js';
import {changeTexts} from '../trees.mjs';
import type {Root} from 'mdast';

/** A remark plugin that shows invisible characters wherever a reader sees words. */
export function showInvisible(): (tree: Root) => void {
  return (tree) => {
    changeTexts(tree, showInvisibleCharacters);
  };
}

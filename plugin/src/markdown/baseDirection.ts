import {firstDirection} from './firstDirection';
import type {RootContent} from 'mdast';
import type {Direction} from './firstDirection';

/**
 * Which way a text runs as a whole: as its first words do. Code is no words.
 *
 * @returns null where there are none
 */
export function baseDirection(blocks: readonly RootContent[]): Direction | null {
  return firstDirection(blocks.filter(({type}) => type !== 'code'));
}

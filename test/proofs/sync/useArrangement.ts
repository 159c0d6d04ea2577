import {afterEach} from 'vitest';
import {arrange} from './arrange';
import type {Arrangement} from './arrange';

/**
 * Arranges a site and its GitHub, and clears them away behind each test. To be called once in a file of
 * tests, at its top.
 *
 * @returns as `arrange`
 */
export function useArrangement(): (input: Parameters<typeof arrange>[0]) => Promise<Arrangement> {
  let release: () => Promise<void> = () => Promise.resolve();
  afterEach(async () => {
    await release();
  });
  return async (input) => {
    const arrangement = await arrange(input);
    ({release} = arrangement);
    return arrangement;
  };
}

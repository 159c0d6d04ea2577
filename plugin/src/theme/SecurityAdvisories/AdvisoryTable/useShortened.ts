import {useEffect, useState} from 'react';
import type {Filters} from './filters';

/** Rows that a reader looks through; the stylesheet has the same number. */
export const SHORT = 25;

/** Nobody wants to ask for a few more. */
const NEARLY_SHORT = 30;

/** All filters of the table where nothing is filtered. */
const NO_QUESTION = '\n'.repeat(6);

/** The id of the table, which is whole where an address ends with it, also without script. */
export const WHOLE_TABLE = 'whole-table';

/**
 * How many rows a table shows before a reader asks for all. What is filtered anew is short again.
 *
 * @param length of the whole table, in rows
 */
export function useShortened(
  length: number,
  {q, severity, product, repository, year, fixed, withdrawn}: Filters,
): {most: number; showAll: () => void} {
  /** What a reader has asked to see all of. */
  const [wholeOf, setWholeOf] = useState<string | null>(null);
  const asked = [q, severity, product, repository, year, fixed, withdrawn].join('\n');
  useEffect(() => {
    if (window.location.hash === `#${WHOLE_TABLE}`) {
      setWholeOf(NO_QUESTION);
    }
  }, []);
  return {
    most: wholeOf === asked || length <= NEARLY_SHORT ? Infinity : SHORT,
    showAll: () => {
      setWholeOf(asked);
    },
  };
}

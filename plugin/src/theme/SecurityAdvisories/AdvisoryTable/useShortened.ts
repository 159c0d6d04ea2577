import {useEffect, useState} from 'react';
import {NO_FILTERS, questionOf} from './filters';
import type {Filters} from './filters';

/** Rows that a reader looks through; the stylesheet has the same number. */
export const SHORT = 25;

/** Nobody wants to ask for a few more. */
const NEARLY_SHORT = 30;

/** The id of the table, which is whole where an address ends with it, also without script. */
export const WHOLE_TABLE = 'whole-table';

/**
 * How many rows a table shows before a reader asks for all. What is filtered anew is short again.
 *
 * @param length of the whole table, in rows
 */
export function useShortened(
  length: number,
  filters: Filters,
): {most: number; showAll: () => void} {
  /** What a reader has asked to see all of. */
  const [wholeOf, setWholeOf] = useState<string | null>(null);
  const asked = questionOf(filters);
  useEffect(() => {
    if (window.location.hash === `#${WHOLE_TABLE}`) {
      setWholeOf(questionOf(NO_FILTERS));
    }
  }, []);
  return {
    most: wholeOf === asked || length <= NEARLY_SHORT ? Infinity : SHORT,
    showAll: () => {
      setWholeOf(asked);
    },
  };
}

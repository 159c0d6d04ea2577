import {useEffect, useState} from 'react';
import {useLocation} from '@docusaurus/router';
import {NO_FILTERS, questionOf} from './filters';
import type {Filters} from './filters';

/** Rows that a reader looks through; the stylesheet has the same number. */
export const SHORT = 25;

/** Nobody wants to ask for a few more. */
const NEARLY_SHORT = 30;

/** The id of the table, which is whole where an address ends with it, also without script. */
export const WHOLE_TABLE = 'whole-table';

/** What a reader has asked to see all of, and whether the address of the page did. */
interface Whole {
  readonly of: string;
  readonly isByAddress: boolean;
}

/**
 * How many rows a table shows before a reader asks for all. What is filtered anew is short again.
 *
 * @param length of the whole table, in rows
 * @returns the most that are shown, and whether it has been whole since the page was opened
 */
export function useShortened(
  length: number,
  filters: Filters,
): {most: number; isWholeFromTheStart: boolean; showAll: () => void} {
  const [whole, setWhole] = useState<Whole | null>(null);
  const asked = questionOf(filters);
  const {hash} = useLocation();
  useEffect(() => {
    if (hash === `#${WHOLE_TABLE}`) {
      setWhole({of: questionOf(NO_FILTERS), isByAddress: true});
    }
  }, [hash]);
  const isShort = length <= NEARLY_SHORT;
  const isAsked = whole?.of === asked;
  return {
    most: isAsked || isShort ? Infinity : SHORT,
    isWholeFromTheStart: isShort || (isAsked && whole.isByAddress),
    showAll: () => {
      setWhole({of: asked, isByAddress: false});
    },
  };
}

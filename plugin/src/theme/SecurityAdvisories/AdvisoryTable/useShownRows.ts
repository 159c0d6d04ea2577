import {useRef, type RefObject} from 'react';
import useIsomorphicLayoutEffect from '@docusaurus/useIsomorphicLayoutEffect';
import {SHORT} from './useShortened';

/** Pixels: hardly a row of a table is lower, and hardly a card. */
const LOWEST_ROW = 40;
const LOWEST_CARD = 90;
/** Pixels: in a narrower window rows are cards, unless a reader's letters are smaller than usual. */
const LEAST_FOR_TABLE = 984;
const CHANGES_PER_FRAME = 250;

/** How a row is marked in the document. */
interface Marks {
  isShown: boolean;
  isBelow: boolean;
}

/**
 * Marks the rows of a table that are to be shown, past React: to look at thousands of rows would take it
 * longer than a reader waits for a key. A row without a mark is hidden by the stylesheet, so that those that
 * nobody looks at cost nothing. What a screen holds is right at once; what is below it, and what a printer
 * shows, some frames later: then the body is marked itself, and before that a printer shows them all. How a row
 * is marked is remembered, because to ask thousands of them takes as long as to draw a screen.
 *
 * @param order places of the rows, as the table has them
 * @param shown by place
 * @param most how many of these are shown, from the top; a printer shows the others, too
 * @param isWhole whether the table shows every row, whatever its marks
 * @returns for the `ref` of the table's body
 */
export function useShownRows({
  order,
  shown,
  most,
  isWhole,
}: {
  order: readonly number[];
  shown: readonly boolean[];
  most: number;
  isWhole: boolean;
}): RefObject<HTMLTableSectionElement | null> {
  const body = useRef<HTMLTableSectionElement>(null);
  const known = useRef(new WeakMap<HTMLTableRowElement, Marks>());
  const countOfShown = useRef(0);
  const hasMarked = useRef(false);
  useIsomorphicLayoutEffect(() => {
    if (isWhole) {
      return undefined;
    }
    const rows = Array.from(body.current?.rows ?? []);
    let changes = 0;
    let frame = 0;

    function mark(row: HTMLTableRowElement, isShown: boolean, isBelow: boolean): void {
      const marks = known.current.get(row) ?? {isShown: false, isBelow: false};
      known.current.set(row, marks);
      if (marks.isShown !== isShown) {
        row.toggleAttribute('data-shown', (marks.isShown = isShown));
        countOfShown.current += isShown ? 1 : -1;
        changes += 1;
      }
      if (marks.isBelow !== isBelow) {
        row.toggleAttribute('data-below', (marks.isBelow = isBelow));
        changes += 1;
      }
    }
    /** Goes through the rows from the top, on from where it has stopped. */
    function goThrough({isForScreen}: {isForScreen: boolean}) {
      let index = 0;
      let count = 0;
      return (isEnough: (count: number) => boolean) => {
        for (; index < rows.length && !isEnough(count); index += 1) {
          const row = rows[index];
          const isWanted = shown[order[index] ?? -1] === true;
          const isBelow = isWanted && count >= most;
          count += isWanted && !isBelow ? 1 : 0;
          if (row) {
            const wasBelow = known.current.get(row)?.isBelow ?? false;
            mark(row, isWanted && !isBelow, isForScreen ? wasBelow : isBelow);
          }
        }
        return index === rows.length;
      };
    }
    const goOn = goThrough({isForScreen: false});
    function markRest(): void {
      changes = 0;
      const isAll = goOn(() => changes >= CHANGES_PER_FRAME);
      body.current?.toggleAttribute('data-marked', isAll);
      frame = isAll ? 0 : requestAnimationFrame(markRest);
    }

    const lowest = window.innerWidth < LEAST_FOR_TABLE ? LOWEST_CARD : LOWEST_ROW;
    const ofScreen = Math.ceil(window.innerHeight / lowest);
    // Who has asked for more stands at the end of what was shown before; who comes back, anywhere in it.
    const onScreen =
      most > SHORT ? SHORT + ofScreen : hasMarked.current ? Math.min(most, ofScreen) : most;
    hasMarked.current = true;
    body.current?.removeAttribute('data-marked');
    // As long as many are there, each frame takes the time of all.
    const isToEnd = most <= SHORT && countOfShown.current > onScreen + CHANGES_PER_FRAME;
    goThrough({isForScreen: true})((count) => count >= onScreen && !isToEnd);
    // The frame at hand is the one that the reader waits for.
    frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(markRest);
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [order, shown, most, isWhole]);
  return body;
}

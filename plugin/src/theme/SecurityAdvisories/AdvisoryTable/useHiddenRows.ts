import {useRef, type RefObject} from 'react';
import useIsomorphicLayoutEffect from '@docusaurus/useIsomorphicLayoutEffect';

/** More than a screen holds. */
const SHOWN_AT_ONCE = 50;
const ROWS_PER_FRAME = 250;

/**
 * Hides those of a table's rows that are not to be shown, past React: to look at thousands of rows
 * would take it longer than a reader waits for a key. What a screen holds is right at once, and what
 * is below it some frames later.
 *
 * @param order places of the rows, as the table has them
 * @param shown by place
 * @param most how many of these are shown, from the top; a printer shows the others, too
 * @returns for the `ref` of the table's body
 */
export function useHiddenRows({
  order,
  shown,
  most,
}: {
  order: readonly number[];
  shown: readonly boolean[];
  most: number;
}): RefObject<HTMLTableSectionElement | null> {
  const body = useRef<HTMLTableSectionElement>(null);
  useIsomorphicLayoutEffect(() => {
    const rows = Array.from(body.current?.rows ?? []);
    let index = 0;
    let count = 0;
    let frame = 0;

    function settle(isEnough: () => boolean): void {
      for (; index < rows.length && !isEnough(); index += 1) {
        const row = rows[index];
        const isWanted = shown[order[index] ?? -1] === true;
        const isBelow = isWanted && count >= most;
        const isHidden = !isWanted || isBelow;
        count += isHidden ? 0 : 1;
        if (row && (row.hidden !== isHidden || 'below' in row.dataset !== isBelow)) {
          row.hidden = isHidden;
          row.toggleAttribute('data-below', isBelow);
        }
      }
    }
    function settleRest(): void {
      const end = index + ROWS_PER_FRAME;
      settle(() => index >= end);
      frame = index < rows.length ? requestAnimationFrame(settleRest) : 0;
    }

    settle(() => count >= Math.min(SHOWN_AT_ONCE, most));
    frame = requestAnimationFrame(settleRest);
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [order, shown, most]);
  return body;
}

import {useRef, type RefObject} from 'react';
import useIsomorphicLayoutEffect from '@docusaurus/useIsomorphicLayoutEffect';

/** More than a screen holds. */
const SHOWN_AT_ONCE = 50;
const CHANGES_PER_FRAME = 250;

/** How a row stands in the document. */
interface Look {
  isHidden: boolean;
  isBelow: boolean;
}

/**
 * Hides those of a table's rows that are not to be shown, past React: to look at thousands of rows
 * would take it longer than a reader waits for a key. What a screen holds is right at once; what is
 * below it, and what a printer shows, some frames later. How a row looks is remembered, because to ask
 * thousands of them takes as long as to draw a screen.
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
  const looks = useRef(new WeakMap<HTMLTableRowElement, Look>());
  useIsomorphicLayoutEffect(() => {
    const rows = Array.from(body.current?.rows ?? []);
    let changes = 0;
    let frame = 0;

    function settle(row: HTMLTableRowElement, isHidden: boolean, isBelow: boolean): void {
      const look = looks.current.get(row) ?? {isHidden: false, isBelow: false};
      looks.current.set(row, look);
      if (look.isHidden !== isHidden) {
        row.hidden = look.isHidden = isHidden;
        changes += 1;
      }
      if (look.isBelow !== isBelow) {
        row.toggleAttribute('data-below', (look.isBelow = isBelow));
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
            const wasBelow = looks.current.get(row)?.isBelow ?? false;
            settle(row, !isWanted || isBelow, isForScreen ? wasBelow : isBelow);
          }
        }
        return index === rows.length;
      };
    }
    const goOn = goThrough({isForScreen: false});
    function settleRest(): void {
      changes = 0;
      const isWhole = goOn(() => changes >= CHANGES_PER_FRAME);
      frame = isWhole ? 0 : requestAnimationFrame(settleRest);
    }

    goThrough({isForScreen: true})((count) => count >= Math.min(SHOWN_AT_ONCE, most));
    frame = requestAnimationFrame(settleRest);
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [order, shown, most]);
  return body;
}

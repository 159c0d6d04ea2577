/**
 * Joins what comes within a window into one list. The window opens with the first item and does not
 * grow, so that nobody waits longer than that.
 *
 * @param window milliseconds
 * @param start gets each list, once
 * @returns takes an item; gives the promise of its list's start to the item that opened it, and null
 *   to the others: some platforms let no request wait for what another one began
 */
export function joinBursts<Item>(
  window: number,
  start: (items: readonly Item[]) => Promise<void>,
): (item: Item) => Promise<void> | null {
  let open: Item[] | null = null;
  return (item) => {
    if (open !== null) {
      open.push(item);
      return null;
    }
    const items = [item];
    open = items;
    return new Promise<void>((resolve) => setTimeout(resolve, window)).then(() => {
      open = null;
      return start(items);
    });
  };
}

import {linkHeader} from './link';
import type {Call} from '../call';

type Key = [value: string, id: string];

interface Page<Item> {
  items: Item[];
  link: string | undefined;
}

/**
 * One page of a list that is walked with the opaque cursors of the `Link` header. A cursor names
 * a place in the order, not a number, so that lists may change while somebody walks them.
 * https://docs.github.com/en/rest/using-the-rest-api/using-pagination-in-the-rest-api
 *
 * @returns null for a cursor that GitHub did not make
 */
export function cursorPage<Item>({
  items,
  keyOf,
  call,
  path,
}: {
  items: Item[];
  keyOf: (item: Item) => Key;
  call: Pick<Call, 'query' | 'base'>;
  /** Where the next page is asked for. */
  path: string;
}): Page<Item> | null {
  const {query} = call;
  const direction = query.get('direction') === 'asc' ? 1 : -1;
  const order = (one: Key, other: Key) => direction * compareKeys(one, other);
  const sorted = [...items].sort((one, other) => order(keyOf(one), keyOf(other)));
  const size = perPage(query);
  const after = readCursor(query.get('after'));
  const before = readCursor(query.get('before'));
  if (after === null || before === null) return null;

  const left = sorted.filter(
    (item) =>
      (!after || order(keyOf(item), after) > 0) && (!before || order(keyOf(item), before) < 0),
  );
  const page = before ? left.slice(-size) : left.slice(0, size);
  const first = page[0];
  const last = page.at(-1);
  const links: Partial<Record<'next' | 'prev', URLSearchParams>> = {};
  if (last !== undefined && sorted.at(-1) !== last) {
    links.next = moved({query, name: 'after', key: keyOf(last)});
  }
  if (first !== undefined && sorted[0] !== first) {
    links.prev = moved({query, name: 'before', key: keyOf(first)});
  }
  return {items: page, link: linkHeader({links, address: call.base + path})};
}

/** How many items a page has: 30, or what is asked for, at most 100. */
export function perPage(query: URLSearchParams): number {
  const asked = Number.parseInt(query.get('per_page') ?? '', 10);
  return asked >= 1 ? Math.min(asked, 100) : 30;
}

function compareKeys([value, id]: Key, [otherValue, otherId]: Key): number {
  if (value !== otherValue) return value < otherValue ? -1 : 1;
  if (id !== otherId) return id < otherId ? -1 : 1;
  return 0;
}

function moved({
  query,
  name,
  key,
}: {
  query: URLSearchParams;
  name: 'after' | 'before';
  key: Key;
}): URLSearchParams {
  const changed = new URLSearchParams(query);
  changed.delete('after');
  changed.delete('before');
  changed.set(name, Buffer.from(JSON.stringify(['cursor:v2', ...key])).toString('base64'));
  return changed;
}

/** undefined: none was sent; null: not a cursor. */
function readCursor(sent: string | null): Key | undefined | null {
  if (sent === null || sent === '') return undefined;
  try {
    const read: unknown = JSON.parse(Buffer.from(sent, 'base64').toString());
    if (!Array.isArray(read) || read[0] !== 'cursor:v2') return null;
    return [String(read[1]), String(read[2])];
  } catch {
    return null;
  }
}

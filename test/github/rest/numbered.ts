import {linkHeader} from './link';
import {perPage} from './cursor';
import type {Call} from '../call';

/**
 * A page of a list whose pages have numbers, and where the others are.
 * https://docs.github.com/en/rest/using-the-rest-api/using-pagination-in-the-rest-api
 */
export function numberedPage<Item>({
  items,
  call: {query, base},
  path,
}: {
  items: Item[];
  call: Call;
  /** Where further pages are asked for. */
  path: string;
}): {items: Item[]; link: string | undefined} {
  const size = perPage(query);
  const asked = Number.parseInt(query.get('page') ?? '', 10);
  const page = asked >= 1 ? asked : 1;
  const last = Math.max(1, Math.ceil(items.length / size));
  return {
    items: items.slice((page - 1) * size, page * size),
    link: pageLinks({page, last, query, address: base + path}),
  };
}

function pageLinks({
  page,
  last,
  query,
  address,
}: {
  page: number;
  last: number;
  query: URLSearchParams;
  address: string;
}): string | undefined {
  const links: Record<string, URLSearchParams> = {};
  const to = (number: number) => {
    const changed = new URLSearchParams(query);
    changed.set('page', String(number));
    return changed;
  };
  if (page > 1) Object.assign(links, {prev: to(page - 1), first: to(1)});
  if (page < last) Object.assign(links, {next: to(page + 1), last: to(last)});
  return linkHeader({links, address});
}

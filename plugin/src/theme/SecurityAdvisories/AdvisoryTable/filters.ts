import {namesProduct} from '../../../versions/namesProduct';
import type {AdvisoryRow} from '../../../pages/pageData';

/** What of the table is shown; an empty text stands for everything. */
export interface Filters {
  readonly q: string;
  readonly severity: string;
  /** A product's key, such as `npm:rocket`, or its name. */
  readonly product: string;
  /** Of the product, for "am I affected?"; the table shows the same with it and without. */
  readonly version: string;
  readonly repository: string;
  readonly year: string;
  /** `yes` or `no` */
  readonly fixed: string;
  /** `hide` or `only` */
  readonly withdrawn: string;
  /** A column, with `-` before it for the other way round. */
  readonly sort: string;
}

export const NO_FILTERS: Filters = {
  q: '',
  severity: '',
  product: '',
  version: '',
  repository: '',
  year: '',
  fixed: '',
  withdrawn: '',
  sort: '',
};

const NAMES = Object.keys(NO_FILTERS) as (keyof Filters)[];

/** Reads the filters from an address, such as `?severity=high&q=path`. */
export function readFilters(search: string): Filters {
  const params = new URLSearchParams(search);
  const filters: {-readonly [Name in keyof Filters]: string} = {...NO_FILTERS};
  for (const name of NAMES) {
    filters[name] = params.get(name) ?? '';
  }
  return filters;
}

/** What leaves rows out: another order leaves everything, and so does a version. */
const NARROWING = NAMES.filter((name) => name !== 'sort' && name !== 'version');

/** What is filtered, as one text; the same for the same filters. */
export function questionOf(filters: Filters): string {
  return NARROWING.map((name) => filters[name]).join('\n');
}

/** Whether something is filtered. */
export function isFiltered(filters: Filters): boolean {
  return questionOf(filters) !== questionOf(NO_FILTERS);
}

/** The address with these filters; what else is in it stays. */
export function writeFilters(search: string, filters: Filters): string {
  const params = new URLSearchParams(search);
  for (const name of NAMES) {
    if (filters[name] === '') {
      params.delete(name);
    } else {
      params.set(name, filters[name]);
    }
  }
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/** A version that fixes it is known for every product; where no product is named, nobody knows. */
export function isFixed({products}: AdvisoryRow): boolean {
  return products.length > 0 && products.every(({isFixed: hasFix}) => hasFix);
}

export function yearOf({publishedAt}: AdvisoryRow): string {
  return publishedAt?.slice(0, 4) ?? '';
}

/** All the words of a row, in lower case, for who looks for one. */
export function wordsOf({ghsaId, cveId, title, products, repositories}: AdvisoryRow): string {
  const names = products.map(({name}) => name ?? '');
  return [ghsaId, cveId ?? '', title, ...names, ...repositories].join('\n').toLowerCase();
}

/** Which rows are shown: asked with a row, and its words from `wordsOf`. */
export function filterBy(filters: Filters): (row: AdvisoryRow, words: string) => boolean {
  const {q, severity, product, repository, year, fixed, withdrawn} = filters;
  const terms = q.toLowerCase().split(/\s+/);
  return (row, words) =>
    terms.every((term) => words.includes(term)) &&
    (severity === '' || (row.severity ?? 'unknown') === severity) &&
    (product === '' || row.products.some((each) => namesProduct(each, product))) &&
    (repository === '' || row.repositories.includes(repository)) &&
    (year === '' || yearOf(row) === year) &&
    (fixed === '' || (fixed === 'yes') === isFixed(row)) &&
    (withdrawn === '' || (withdrawn === 'only') === (row.state !== 'published'));
}

/** An unrated one comes last. */
const SEVERITY_ORDER = ['critical', 'high', 'medium', 'low', null];

/** What each column is sorted by, the usual way first. */
const SORTED_BY: Readonly<Record<string, (row: AdvisoryRow) => string>> = {
  id: ({ghsaId}) => ghsaId,
  title: ({title}) => title.toLowerCase(),
  severity: ({severity}) => String(SEVERITY_ORDER.indexOf(severity)),
  published: ({publishedAt}) => publishedAt ?? '',
  updated: ({updatedAt}) => updatedAt ?? '',
};

export type Direction = 'ascending' | 'descending';

/** Whether rows can be sorted by a column. */
export function isSortable(column: string): boolean {
  return Object.hasOwn(SORTED_BY, column);
}

/** Which column the rows are sorted by, and which way: the newest first unless asked otherwise. */
export function readSort(sort: string): {column: string; direction: Direction} {
  const column = sort.replace(/^-/, '');
  if (!isSortable(column)) {
    return {column: 'published', direction: 'descending'};
  }
  return {column, direction: sort.startsWith('-') ? 'descending' : 'ascending'};
}

/** The places of the rows in the order that is asked for; what is alike stays as it was. */
export function sortRows(rows: readonly AdvisoryRow[], sort: string): number[] {
  const {column, direction} = readSort(sort);
  const keyOf = SORTED_BY[column] ?? (() => '');
  const keys = rows.map(keyOf);
  const sign = direction === 'ascending' ? 1 : -1;
  const compare = (a: number, b: number) => {
    const [one = '', other = ''] = [keys[a], keys[b]];
    return one < other ? -sign : one > other ? sign : 0;
  };
  return rows.map((_row, index) => index).sort(compare);
}

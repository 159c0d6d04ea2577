import {memo, useMemo, type ReactNode} from 'react';
import clsx from 'clsx';
import useIsBrowser from '@docusaurus/useIsBrowser';
import {translate} from '@docusaurus/Translate';
import {useDayFormat} from '@theme/SecurityAdvisories/useDayFormat';
import {usePluralForm} from '@theme/SecurityAdvisories/usePluralForm';
import {columnsOf, columnWords} from './columnWords';
import FilterForm from './FilterForm';
import ShowAll from './ShowAll';
import {
  filterBy,
  isFiltered,
  isSortable,
  NO_FILTERS,
  readSort,
  sortRows,
  wordsOf,
  yearOf,
} from './filters';
import {productChoices} from './productChoices';
import Row from './Row';
import styles from './styles.module.css';
import {useFilters} from './useFilters';
import {useLinkTo} from './useLinkTo';
import {useShortened, WHOLE_TABLE} from './useShortened';
import {useShownRows} from './useShownRows';
import {findListed, toWanted} from '../../../versions/findListed';
import {PLOTTED} from '../YearsPlot/severityWords';
import type {AdvisoryRow, PageLink, ProductLink} from '../../../pages/pageData';
import type {Column} from './columnWords';
import type {Filters} from './filters';
import type {LinkTo} from './useLinkTo';

export interface Props {
  /** The newest first. */
  readonly rows: readonly AdvisoryRow[];
  /** To filter by; none on a page of one product. */
  readonly products?: readonly ProductLink[];
  /** To filter by; none on a page of one repository. */
  readonly repositories?: readonly PageLink[];
}

/** A column's name, which sorts by it where that makes sense. */
function ColumnHead({
  column,
  filters,
  change,
}: {
  column: Column;
  filters: Filters;
  change: (changes: Partial<Filters>) => void;
}): ReactNode {
  const isBrowser = useIsBrowser();
  const word = columnWords()[column];
  const sort = readSort(filters.sort);
  const isSorted = sort.column === column;
  if (!isSortable(column) || !isBrowser) {
    return <th scope="col">{word}</th>;
  }
  const other = sort.direction === 'ascending' ? `-${column}` : column;
  // Days are sorted the newest first, everything else from the start.
  const usual = column === 'published' || column === 'updated' ? `-${column}` : column;
  return (
    <th scope="col" aria-sort={isSorted ? sort.direction : undefined}>
      <button
        type="button"
        className={styles.sort}
        onClick={() => {
          change({sort: isSorted ? other : usual});
        }}
      >
        {word}
        <span aria-hidden="true" className={styles.arrow}>
          {isSorted ? (sort.direction === 'ascending' ? '↑' : '↓') : '↕'}
        </span>
      </button>
    </th>
  );
}

function useCountWords(shown: number, all: number): string {
  const {selectMessage} = usePluralForm();
  const message = translate(
    {
      id: 'theme.securityAdvisories.count',
      message: '{shown} of one advisory|{shown} of {all} advisories',
      description: 'How many the filters leave; plural forms of {all} between bars',
    },
    {shown, all},
  );
  return selectMessage(all, message);
}

function ClearButton({clear}: {clear: () => void}): ReactNode {
  return (
    <button type="button" className="button button--secondary button--sm" onClick={clear}>
      {translate({
        id: 'theme.securityAdvisories.clear',
        message: 'Clear the filters',
        description: 'Button: all advisories again',
      })}
    </button>
  );
}

/** Drawn anew only where they are sorted in another way. */
const Rows = memo(function Rows({
  rows,
  order,
  pages,
  linkTo,
  formatDay,
}: {
  rows: readonly AdvisoryRow[];
  order: readonly number[];
  pages: ReadonlyMap<string, string>;
  linkTo: LinkTo;
  formatDay: (date: string) => string;
}): ReactNode {
  return order.map((index) => {
    const row = rows[index];
    return (
      row && <Row key={row.ghsaId} row={row} pages={pages} linkTo={linkTo} formatDay={formatDay} />
    );
  });
});

/** How many the filters leave, and the way back to all. */
function Count({
  words,
  isNone,
  clear,
}: {
  words: string;
  isNone: boolean;
  /** None where nothing is filtered. */
  clear: (() => void) | null;
}): ReactNode {
  return (
    <div className={styles.count}>
      <span aria-live="polite">
        {isNone ? (
          translate({
            id: 'theme.securityAdvisories.none',
            message: 'No advisory fits these filters.',
            description: 'Where the filters leave none',
          })
        ) : (
          <bdi>{words}</bdi>
        )}
      </span>
      {clear !== null && <ClearButton clear={clear} />}
    </div>
  );
}

/** Always the same, so that no row is drawn anew. */
const NO_PRODUCTS: readonly ProductLink[] = [];

function yearsOf(rows: readonly AdvisoryRow[]): string[] {
  return Array.from(new Set(rows.map(yearOf)))
    .filter((year) => year !== '')
    .sort()
    .reverse();
}

/** Advisories as a table: complete without script, and with it filtered and sorted as one likes. */
export default function AdvisoryTable({
  rows,
  products = NO_PRODUCTS,
  repositories = [],
}: Props): ReactNode {
  const isBrowser = useIsBrowser();
  const {filters, change} = useFilters();
  const formatDay = useDayFormat();
  const linkTo = useLinkTo();
  const words = useMemo(() => rows.map(wordsOf), [rows]);
  const order = useMemo(() => sortRows(rows, filters.sort), [rows, filters.sort]);
  const shown = useMemo(() => {
    const asked = {...filters, product: toWanted(products, filters.product)};
    const isShown = filterBy(asked);
    return rows.map((row, index) => isShown(row, words[index] ?? ''));
  }, [rows, words, filters, products]);
  const count = shown.filter(Boolean).length;
  const isNone = rows.length > 0 && count === 0;
  const {most, isWholeFromTheStart, showAll} = useShortened(rows.length, filters);
  const isWhole = isWholeFromTheStart && count === rows.length;
  const body = useShownRows({order, shown, most, isWhole});
  const countWords = useCountWords(count, rows.length);
  const years = useMemo(() => yearsOf(rows), [rows]);
  const pages = useMemo(() => new Map(products.map(({key, to}) => [key, to])), [products]);
  const severities = PLOTTED.filter((severity) =>
    rows.some((row) => (row.severity ?? 'unknown') === severity),
  );
  // A link may name a product without its registry.
  const chosen = findListed(products, filters.product);
  const clear = () => {
    change({...NO_FILTERS, sort: filters.sort});
  };
  return (
    <div>
      {rows.length > 1 && (
        <>
          <FilterForm
            filters={{...filters, product: chosen?.key ?? filters.product}}
            change={change}
            severities={severities}
            products={productChoices(products)}
            repositories={repositories.map(({name}) => ({value: name, label: name}))}
            years={years}
            hasWithdrawn={rows.some(({state}) => state !== 'published')}
          />
          {isBrowser ? (
            <Count
              words={countWords}
              isNone={count === 0}
              clear={isFiltered(filters) ? clear : null}
            />
          ) : (
            <div aria-hidden="true" className={clsx(styles.count, styles.early)} />
          )}
        </>
      )}
      <div
        id={WHOLE_TABLE}
        className={clsx(
          styles.container,
          isNone && styles.none,
          !isWhole && (isBrowser ? styles.marked : styles.shortened),
        )}
      >
        <table className={styles.table}>
          <thead>
            <tr>
              {columnsOf(rows.some(({affected}) => affected !== undefined)).map((column) => (
                <ColumnHead key={column} column={column} filters={filters} change={change} />
              ))}
            </tr>
          </thead>
          <tbody ref={body}>
            <Rows rows={rows} order={order} pages={pages} linkTo={linkTo} formatDay={formatDay} />
          </tbody>
        </table>
      </div>
      {count > most && <ShowAll count={count} body={body} showAll={showAll} />}
    </div>
  );
}

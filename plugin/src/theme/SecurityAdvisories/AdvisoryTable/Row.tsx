import React, {memo, type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {translate} from '@docusaurus/Translate';
import SeverityBadge from '@theme/SecurityAdvisories/SeverityBadge';
import {columnWords} from './columnWords';
import styles from './styles.module.css';
import type {AdvisoryRow, ProductRow} from '../../../pages/pageData';

export interface Props {
  readonly row: AdvisoryRow;
  /** Writes a day in the language of the page. */
  readonly formatDay: (date: string) => string;
}

function Day({date, formatDay}: {date: string | null; formatDay: Props['formatDay']}): ReactNode {
  return date === null ? null : <time dateTime={date}>{formatDay(date)}</time>;
}

/** Each once: an advisory may name a product for several ranges. */
function distinct(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))];
}

/** Names and versions read from left to right in every language: `@a/b` is no `a/b@`. */
function Codes({values}: {values: readonly string[]}): ReactNode {
  return values.map((value) => (
    <React.Fragment key={value}>
      <code dir="ltr">{value}</code>{' '}
    </React.Fragment>
  ));
}

function FixedIn({products}: {products: readonly ProductRow[]}): ReactNode {
  // One product may have several, and several products the same.
  const versions = distinct(
    products.flatMap(({patchedVersions}) => patchedVersions?.split(/\s*,\s*/) ?? []),
  );
  const isOpen = products.some(({patchedVersions}) => patchedVersions === null);
  return (
    <>
      <Codes values={versions} />
      {isOpen && (
        <strong>
          {translate({
            id: 'theme.securityAdvisories.noFixedVersion',
            message: 'No fixed version yet',
            description: 'In the column of versions',
          })}
        </strong>
      )}
    </>
  );
}

function Row({row, formatDay}: Props): ReactNode {
  const {ghsaId, cveId, title, permalink, severity, products, publishedAt, updatedAt} = row;
  const words = columnWords();
  return (
    <tr>
      <td data-label={words.id} className={styles.id}>
        <span>{ghsaId}</span> {cveId !== null && <span>{cveId}</span>}
      </td>
      <th scope="row" data-label={words.title} className={styles.title}>
        <Link to={permalink}>
          <bdi>{title}</bdi>
        </Link>
      </th>
      <td data-label={words.severity}>
        <SeverityBadge severity={severity} />
      </td>
      <td data-label={words.products}>
        <Codes values={distinct(products.map(({name}) => name))} />
      </td>
      <td data-label={words.fixed}>
        <FixedIn products={products} />
      </td>
      <td data-label={words.published}>
        <Day date={publishedAt} formatDay={formatDay} />
      </td>
      <td data-label={words.updated}>
        <Day date={updatedAt} formatDay={formatDay} />
      </td>
    </tr>
  );
}

/** Thousands of rows: to sort them, none is drawn anew. */
export default memo(Row);

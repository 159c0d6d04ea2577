import React, {memo, type ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import clsx from 'clsx';
import SeverityBadge from '@theme/SecurityAdvisories/SeverityBadge';
import {columnWords} from './columnWords';
import {findProductPage} from './findProductPage';
import {noFixWords} from './noFixWords';
import {unlistedWordsOfCell} from './unlistedWords';
import styles from './styles.module.css';
import type {AdvisoryRow, ShownList} from '../../../pages/pageData';
import type {LinkTo} from './useLinkTo';

export interface Props {
  readonly row: AdvisoryRow;
  /** The pages of products, by their keys. */
  readonly pages: ReadonlyMap<string, string>;
  readonly linkTo: LinkTo;
  /** Writes a day in the language of the page. */
  readonly formatDay: (date: string) => string;
}

function Day({date, formatDay}: {date: string | null; formatDay: Props['formatDay']}): ReactNode {
  return date === null ? null : <time dateTime={date}>{formatDay(date)}</time>;
}

/** More than most titles and lists of names have. */
const LONG = 100;

/** Signs of a version that a column has room for. */
const MOST_UNBROKEN = 15;

/** The class that cuts a text which would fill a screen. */
function boundIfLong(text: string): string | undefined {
  return text.length > LONG ? styles.bounded : undefined;
}

/** A range is broken between its parts, and an operator never from its version. */
function Parts({value}: {value: string}): ReactNode {
  const parts = value.split(/(?<=,)\s+/);
  return parts.map((part, index) => (
    <React.Fragment key={index}>
      {index > 0 && ' '}
      <span className={part.length > MOST_UNBROKEN ? undefined : styles.unbroken}>{part}</span>
    </React.Fragment>
  ));
}

function LinkedCode({
  value,
  to,
  linkTo,
}: {
  value: string;
  to: string | undefined;
  linkTo: LinkTo;
}): ReactNode {
  const code = (
    <code dir="ltr">
      <Parts value={value} />
    </code>
  );
  return to === undefined ? code : <a {...linkTo(to)}>{code}</a>;
}

/** Leads to what there is no room for. */
function More({
  count,
  permalink,
  linkTo,
}: {
  count: number;
  permalink: string;
  linkTo: LinkTo;
}): ReactNode {
  return (
    count > 0 && (
      <a {...linkTo(permalink)} className={styles.more}>
        {translate(
          {
            id: 'theme.securityAdvisories.more',
            message: 'and {count} more',
            description: 'Behind some of many products, versions or pages',
          },
          {count},
        )}
      </a>
    )
  );
}

/**
 * Names and versions read from left to right in every language: `@a/b` is no `a/b@`. What there is
 * no room for is behind the link.
 */
function Codes({
  list: {shown, more},
  permalink,
  linkTo,
  findPage,
}: {
  list: ShownList;
  permalink: string;
  linkTo: LinkTo;
  findPage?: (name: string) => string | undefined;
}): ReactNode {
  // A cell with nothing in it has no line on a card.
  return shown.length === 0 && more === 0 ? null : (
    <>
      <span className={boundIfLong(shown.join(' '))}>
        {shown.map((value) => (
          <React.Fragment key={value}>
            <LinkedCode value={value} to={findPage?.(value)} linkTo={linkTo} />{' '}
          </React.Fragment>
        ))}
      </span>
      <More count={more} permalink={permalink} linkTo={linkTo} />
    </>
  );
}

function Row({row, pages, linkTo, formatDay}: Props): ReactNode {
  const {ghsaId, cveId, title, permalink, severity, names, affected, fixes} = row;
  const {publishedAt, updatedAt} = row;
  const words = columnWords();
  const isSameDay = publishedAt?.slice(0, 10) === updatedAt?.slice(0, 10);
  return (
    <tr>
      <td data-label={words.id} className={clsx(styles.id, styles.long)}>
        <span>{ghsaId}</span> {cveId !== null && <span>{cveId}</span>}
      </td>
      <th scope="row" data-label={words.title} className={styles.title}>
        <a {...linkTo(permalink)}>
          <bdi className={boundIfLong(title)}>{title}</bdi>
        </a>
      </th>
      <td data-label={words.severity} className={clsx(styles.short, styles.severity)}>
        <SeverityBadge severity={severity} holds={row.state !== 'withdrawn'} />
      </td>
      {affected === undefined ? (
        <td data-label={words.products} className={styles.long}>
          <Codes
            list={names}
            permalink={permalink}
            linkTo={linkTo}
            findPage={(name) => findProductPage(row, name, pages)}
          />
        </td>
      ) : (
        <td data-label={words.affected} className={styles.long}>
          <Codes list={affected} permalink={permalink} linkTo={linkTo} />
        </td>
      )}
      <td data-label={words.fixed} className={styles.long}>
        <Codes list={fixes} permalink={permalink} linkTo={linkTo} />
        {row.unlistedFrom.shown.map((version) => (
          <div key={version}>{unlistedWordsOfCell(version)}</div>
        ))}
        <More count={row.unlistedFrom.more} permalink={permalink} linkTo={linkTo} />
        {row.isOpen && (
          <>
            {' '}
            <strong>{noFixWords()}</strong>
          </>
        )}
      </td>
      <td data-label={words.published} className={styles.short}>
        <Day date={publishedAt} formatDay={formatDay} />
      </td>
      <td data-label={words.updated} className={isSameDay ? styles.same : styles.short}>
        <Day date={updatedAt} formatDay={formatDay} />
      </td>
    </tr>
  );
}

/** Thousands of rows: to sort them, none is drawn anew. */
export default memo(Row);

import React, {type ReactNode} from 'react';
import clsx from 'clsx';
import Link from '@docusaurus/Link';
import {interpolate} from '@docusaurus/Interpolate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import SeverityBadge from '@theme/SecurityAdvisories/SeverityBadge';
import {comma} from '@theme/SecurityAdvisories/comma';
import {useDayFormat} from '@theme/SecurityAdvisories/useDayFormat';
import {usePluralForm} from '@theme/SecurityAdvisories/usePluralForm';
import {noFixWords} from '../AdvisoryTable/noFixWords';
import {severityWords} from '../YearsPlot/severityWords';
import {staleWords} from '@theme/SecurityAdvisories/staleWords';
import {moreForms, fixedWords, noneWords} from './listWords';
import styles from './styles.module.css';
import type {Props} from '@theme/SecurityAdvisories/List';
import type {Severity} from '../../../advisory/advisory';
import type {EmbeddedList, EmbeddedRow} from '../../../pages/mdx/embeddedProps';

interface FilledProps extends Props {
  /** What is shown. The plugin puts it in where it reads an MDX file. */
  readonly advisories?: EmbeddedList;
}

/** Names and versions read from left to right in every language. */
function Fixes({row: {fixes, isOpen}}: {row: EmbeddedRow}): ReactNode {
  const {shown, more} = fixes;
  const versions = shown.map((version, index) => (
    <React.Fragment key={version}>
      {index > 0 && comma()}
      <code dir="ltr">{version}</code>
    </React.Fragment>
  ));
  return (
    <>
      {shown.length > 0 && (
        <>
          {' · '}
          <bdi>{interpolate(fixedWords(), {versions: <>{versions}</>})}</bdi>
          {more > 0 && ' …'}
        </>
      )}
      {isOpen && (
        <>
          {' · '}
          <bdi>{noFixWords()}</bdi>
        </>
      )}
    </>
  );
}

function Item({
  row,
  formatDay,
}: {
  row: EmbeddedRow;
  formatDay: (date: string) => string;
}): ReactNode {
  const {ghsaId, cveId, title, permalink, severity, state, publishedAt} = row;
  return (
    <li className={styles.item}>
      <SeverityBadge severity={severity} holds={state !== 'withdrawn'} />{' '}
      <Link to={permalink}>
        <bdi>{title}</bdi>
      </Link>{' '}
      <div className={styles.facts}>
        <bdi className={styles.id}>{cveId ?? ghsaId}</bdi>
        {publishedAt !== null && (
          <>
            {' · '}
            <time dateTime={publishedAt}>{formatDay(publishedAt)}</time>
          </>
        )}
        <Fixes row={row} />
      </div>
    </li>
  );
}

function useSeverityList(severities: readonly Severity[]): string {
  const {currentLocale} = useDocusaurusContext().i18n;
  return new Intl.ListFormat(currentLocale, {type: 'disjunction'}).format(
    severities.map((severity) => severityWords(severity)),
  );
}

function None({list}: {list: EmbeddedList}): ReactNode {
  const severities = useSeverityList(list.severities);
  const product = <code dir="ltr">{list.product}</code>;
  return (
    <p className="security-advisories-list">
      <bdi>
        {list.isInSync ? interpolate(noneWords(list), {product, severities}) : staleWords()}
      </bdi>
    </p>
  );
}

/**
 * The security advisories that a page of the site asks for, the newest first. Without script it is the
 * whole list.
 *
 * @throws where it is no element of an MDX file, and so has nothing to show
 */
export default function List({advisories: list}: FilledProps): ReactNode {
  const formatDay = useDayFormat();
  const {selectMessage} = usePluralForm();
  if (list === undefined) {
    throw new Error(
      'A list of security advisories is filled where it stands as an element in an MDX file, such as <SecurityAdvisories limit={5} />. In a React page, import such a file and show it.',
    );
  }
  const {rows, total, all, isInSync} = list;
  const more = total - rows.length;
  if (rows.length === 0) {
    return <None list={list} />;
  }
  const moreWords = interpolate(selectMessage(more, moreForms()), {count: more});
  return (
    <div className="security-advisories-list">
      <ul className={clsx(styles.list)}>
        {rows.map((row) => (
          <Item key={row.ghsaId} row={row} formatDay={formatDay} />
        ))}
      </ul>
      {!isInSync && (
        <p>
          <bdi>{staleWords()}</bdi>
        </p>
      )}
      {more > 0 && (
        <p>
          {all === null ? (
            <bdi>{moreWords}</bdi>
          ) : (
            <Link to={all}>
              <bdi>{moreWords}</bdi>
            </Link>
          )}
        </p>
      )}
    </div>
  );
}

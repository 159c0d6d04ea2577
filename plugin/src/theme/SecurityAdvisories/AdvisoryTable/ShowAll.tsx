import {type ReactNode, type RefObject} from 'react';
import Link from '@docusaurus/Link';
import {translate} from '@docusaurus/Translate';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import styles from './styles.module.css';
import {usePartAddress} from './usePartAddress';
import {SHORT, WHOLE_TABLE} from './useShortened';

export interface Props {
  /** How many there are. */
  readonly count: number;
  readonly body: RefObject<HTMLTableSectionElement | null>;
  readonly showAll: () => void;
}

/** The row that was cut off first; null where it is none. */
function findFirstBelow(body: HTMLTableSectionElement | null): HTMLTableRowElement | null {
  let count = 0;
  for (const row of body?.rows ?? []) {
    count += row.offsetHeight > 0 ? 1 : 0;
    if (count > SHORT) {
      return row;
    }
  }
  return null;
}

/** Below a table that is cut: all of it. It is a link, because that works without script. */
export default function ShowAll({count, body, showAll}: Props): ReactNode {
  const addressOf = usePartAddress();
  // It is the table's, which is no heading: Docusaurus would call the link broken.
  useBrokenLinks().collectAnchor(WHOLE_TABLE);
  return (
    <p className={styles.showAll}>
      <Link
        to={addressOf(WHOLE_TABLE)}
        className="button button--secondary button--sm"
        onClick={(event) => {
          event.preventDefault();
          showAll();
          // The link is gone then: who came by keys goes on where the table was cut.
          requestAnimationFrame(() => {
            findFirstBelow(body.current)?.querySelector('a')?.focus();
          });
        }}
      >
        {translate(
          {
            id: 'theme.securityAdvisories.showAll',
            message: 'Show all {count}',
            description: 'Link below the first rows of a long table: all of them',
          },
          {count},
        )}
      </Link>
    </p>
  );
}

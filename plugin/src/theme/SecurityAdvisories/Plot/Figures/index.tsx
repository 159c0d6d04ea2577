import {useId, type ReactNode} from 'react';
import clsx from 'clsx';
import Translate from '@docusaurus/Translate';
import styles from './styles.module.css';

export interface Props {
  readonly caption: ReactNode;
  /** Of the table. */
  readonly className?: string | undefined;
  /** Head, body and foot of the table. */
  readonly children: ReactNode;
}

/** The figures of a plot as a table, behind a line that opens. */
export default function Figures({caption, className, children}: Props): ReactNode {
  const captionId = useId();
  return (
    <details>
      <summary className={styles.summary}>
        <Translate
          id="theme.securityAdvisories.plot.showFigures"
          description="Opens the table with the figures of the plot"
        >
          Show the figures as a table
        </Translate>
      </summary>
      {/* On a narrow screen the table is wider than the page: keys must be able to move it. */}
      <section className={styles.scroller} aria-labelledby={captionId} tabIndex={0}>
        <table className={clsx(styles.table, className)}>
          <caption id={captionId} className={styles.caption}>
            {caption}
          </caption>
          {children}
        </table>
      </section>
    </details>
  );
}

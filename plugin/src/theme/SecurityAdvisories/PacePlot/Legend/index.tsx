import {type ReactNode} from 'react';
import clsx from 'clsx';
import Mark from '@theme/SecurityAdvisories/PacePlot/Mark';
import {listPaces, usePaceWords} from '@theme/SecurityAdvisories/PacePlot/paces';
import styles from './styles.module.css';
import type {PolicyData} from '../../../../pages/pageData';

export type Props = Pick<PolicyData, 'days' | 'kept'>;

/** Says which mark means which time, and of how many advisories. */
export default function Legend({days, kept}: Props): ReactNode {
  const words = usePaceWords(days);
  return (
    <ul className={clsx('clean-list', styles.legend)}>
      {listPaces(days).map((pace) => (
        <li key={pace} className={styles.entry}>
          <svg width={14} height={14} viewBox="-7 -7 14 14" aria-hidden="true">
            <Mark pace={pace} />
          </svg>
          {`${words[pace]}: ${kept.counts[pace]}`}
        </li>
      ))}
    </ul>
  );
}

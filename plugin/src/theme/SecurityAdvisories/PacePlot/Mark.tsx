import {type ReactNode} from 'react';
import styles from './styles.module.css';
import type {Pace} from '../../../pages/keptPromise';

export interface Props {
  readonly pace: Pace;
}

/** What stands for an advisory, around 0, 0: each pace has a form of its own beside its colour. */
export default function Mark({pace}: Props): ReactNode {
  switch (pace) {
    case 'shorter':
      return <circle r={4.5} className={styles.shorter} />;
    case 'longer':
      return <path d="M0 -5.5 5.5 0 0 5.5 -5.5 0Z" className={styles.longer} />;
    case 'later':
      return <path d="M0 -5.5 5.5 4.5H-5.5Z" className={styles.later} />;
  }
}

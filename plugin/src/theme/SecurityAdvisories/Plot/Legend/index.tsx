import {type ReactNode} from 'react';
import clsx from 'clsx';
import styles from './styles.module.css';

export interface Props {
  /** What stands for something in the plot, and what that is. */
  readonly entries: readonly {
    readonly key: string;
    readonly mark: ReactNode;
    readonly words: string;
  }[];
}

/** Says what each mark in a plot means. */
export default function Legend({entries}: Props): ReactNode {
  return (
    <ul className={clsx('clean-list', styles.legend)}>
      {entries.map(({key, mark, words}) => (
        <li key={key} className={styles.entry}>
          {mark}
          {words}
        </li>
      ))}
    </ul>
  );
}

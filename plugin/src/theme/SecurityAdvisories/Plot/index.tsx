import {type ReactNode} from 'react';
import styles from './styles.module.css';

export interface Props {
  readonly title: ReactNode;
  readonly legend: ReactNode;
  /** What the picture shows, for who does not see it. */
  readonly summary: string;
  readonly picture: ReactNode;
  /** Below the picture: notes, and the figures. */
  readonly children: ReactNode;
}

/** What every plot has around its picture, which needs no script. */
export default function Plot({title, legend, summary, picture, children}: Props): ReactNode {
  return (
    <figure className={styles.plot}>
      <figcaption className={styles.title}>{title}</figcaption>
      {legend}
      <div className={styles.picture} role="img" aria-label={summary}>
        {picture}
      </div>
      {children}
    </figure>
  );
}

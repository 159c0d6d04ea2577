import {type ReactNode} from 'react';
import styles from './styles.module.css';

/**
 * The room of a field that comes with the script, so that nothing below it moves then. The built page has no
 * field: it would do nothing, and would have products' names in its attributes.
 */
export default function Blank(): ReactNode {
  return (
    <div className={styles.filter}>
      <span className={styles.label}>&nbsp;</span>
      <div className={styles.input} />
    </div>
  );
}

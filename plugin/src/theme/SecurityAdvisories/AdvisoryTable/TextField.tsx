import {type ComponentProps, type ReactNode} from 'react';
import styles from './styles.module.css';

export interface Props extends Omit<ComponentProps<'input'>, 'className' | 'onChange'> {
  readonly label: string;
  readonly value: string;
  readonly onType: (value: string) => void;
}

/** A field to type one thing into. */
export default function TextField({label, onType, ...input}: Props): ReactNode {
  return (
    <label className={styles.filter}>
      <span className={styles.label}>{label}</span>
      <input
        {...input}
        className={styles.input}
        onChange={(event) => {
          onType(event.target.value);
        }}
      />
    </label>
  );
}

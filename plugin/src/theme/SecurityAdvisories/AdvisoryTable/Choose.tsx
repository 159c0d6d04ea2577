import {type ReactNode} from 'react';
import styles from './styles.module.css';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface Props {
  readonly label: string;
  readonly value: string;
  /** What the empty value is called; without it the empty value is gone once another is chosen. */
  readonly none?: string;
  /** Asks to choose, where there is no empty value and nothing is chosen yet. */
  readonly prompt?: string;
  readonly choices: readonly Choice[];
  readonly onChoose: (value: string) => void;
}

/** A list to choose one thing from. */
export default function Choose({label, value, none, prompt, choices, onChoose}: Props): ReactNode {
  const isRequired = none === undefined;
  return (
    <label className={styles.filter}>
      <span className={styles.label}>{label}</span>
      <select
        className={styles.input}
        required={isRequired}
        value={value}
        onChange={(event) => {
          onChoose(event.target.value);
        }}
      >
        {(!isRequired || value === '') && <option value="">{none ?? prompt}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}

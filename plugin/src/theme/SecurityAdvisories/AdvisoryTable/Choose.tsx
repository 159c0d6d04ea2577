import {type ReactNode} from 'react';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {markedLeftToRight} from '../../../words/markedLeftToRight';
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
  const {i18n} = useDocusaurusContext();
  const isRequired = none === undefined;
  // An option holds plain text alone, such as `@a/b (npm)`.
  const isRightToLeft = i18n.localeConfigs[i18n.currentLocale]?.direction === 'rtl';
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
            {isRightToLeft ? markedLeftToRight(choice.label) : choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}

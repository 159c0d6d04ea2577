import {type ReactNode} from 'react';
import styles from './styles.module.css';

export interface Props {
  readonly width: number;
  readonly height: number;
  /** Numbers, and where they stand. */
  readonly labels: readonly {readonly value: number; readonly y: number}[];
  readonly rtl: boolean;
}

/** The numbers beside a plot. */
export default function Axis({width, height, labels, rtl}: Props): ReactNode {
  return (
    <svg width={width} height={height} direction="ltr" className={styles.axis} aria-hidden="true">
      {labels.map(({value, y}) => (
        <text
          key={value}
          x={rtl ? 6 : width - 6}
          y={y}
          dy="0.35em"
          textAnchor={rtl ? 'start' : 'end'}
        >
          {value}
        </text>
      ))}
    </svg>
  );
}

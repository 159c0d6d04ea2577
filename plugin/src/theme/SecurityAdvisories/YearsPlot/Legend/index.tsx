import {type ReactNode} from 'react';
import PlotLegend from '@theme/SecurityAdvisories/Plot/Legend';
import {severityWords} from '@theme/SecurityAdvisories/YearsPlot/severityWords';
import styles from './styles.module.css';
import type {PlottedSeverity} from '../../../../pages/yearCounts';

export interface Props {
  readonly severities: readonly PlottedSeverity[];
  /** Begins the ids of the patterns, which the bars share. */
  readonly patternPrefix: string;
}

const TILE = 6;

/** What tells a severity without colour. */
function Marks({severity}: {severity: PlottedSeverity}): ReactNode {
  switch (severity) {
    case 'critical':
      return null;
    case 'high':
      return <path d="M0 6 6 0M-1 1 1 -1M5 7 7 5" className={styles.marks} />;
    case 'medium':
      return <circle cx={3} cy={3} r={1.25} className={styles.dots} />;
    case 'low':
      return <path d="M0 3H6" className={styles.marks} />;
    case 'unknown':
      return <path d="M0 0 6 6M6 0 0 6" className={styles.crosses} />;
  }
}

function Pattern({id, severity}: {id: string; severity: PlottedSeverity}): ReactNode {
  return (
    <pattern id={id} width={TILE} height={TILE} patternUnits="userSpaceOnUse">
      <rect width={TILE} height={TILE} className={styles[severity]} />
      <Marks severity={severity} />
    </pattern>
  );
}

/** Says which pattern means which severity, and holds the patterns themselves. */
export default function Legend({severities, patternPrefix}: Props): ReactNode {
  const entries = severities.map((severity) => ({
    key: severity,
    mark: (
      <svg width={20} height={14} aria-hidden="true">
        <defs>
          <Pattern id={`${patternPrefix}${severity}`} severity={severity} />
        </defs>
        <rect
          x={0.5}
          y={0.5}
          width={19}
          height={13}
          fill={`url(#${patternPrefix}${severity})`}
          className={styles.swatch}
        />
      </svg>
    ),
    words: severityWords(severity),
  }));
  return <PlotLegend entries={entries} />;
}

import {type CSSProperties, type ReactNode} from 'react';
import type {Severity} from '../../../advisory';
import {severityWords} from '../YearsPlot/severityWords';

export interface Props {
  readonly severity: Severity | null;
}

/** Infima's colours of its alerts, which stay readable in the dark; the word says the same. */
const COLOURS: Record<Severity, string> = {
  critical: 'danger',
  high: 'danger',
  medium: 'warning',
  low: 'info',
};

/** The word for a severity, in its colour, as in the posts. */
export default function SeverityBadge({severity}: Props): ReactNode {
  const colour = severity === null ? 'secondary' : COLOURS[severity];
  const style: CSSProperties = {
    backgroundColor: `var(--ifm-color-${colour}-contrast-background)`,
    borderColor: `var(--ifm-color-${colour})`,
    color: `var(--ifm-color-${colour}-contrast-foreground)`,
  };
  return (
    <span className="badge" style={style}>
      {severityWords(severity ?? 'unknown')}
    </span>
  );
}

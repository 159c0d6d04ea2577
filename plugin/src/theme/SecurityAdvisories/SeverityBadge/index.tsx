import {type ReactNode} from 'react';
import {severityLook} from '../../../words/severityLook';
import {severityWords} from '../YearsPlot/severityWords';
import type {Severity} from '../../../advisory/advisory';

export interface Props {
  readonly severity: Severity | null;
  /** False where the advisory was withdrawn. */
  readonly holds?: boolean;
}

/** The word for a severity, with its sign and, while the advisory holds, in its colour, as in the posts. */
export default function SeverityBadge({severity, holds}: Props): ReactNode {
  const {sign, ...look} = severityLook(severity, holds);
  return (
    <span className="badge" style={{...look, whiteSpace: 'nowrap'}}>
      <span aria-hidden="true">{sign}</span> {severityWords(severity ?? 'unknown')}
    </span>
  );
}

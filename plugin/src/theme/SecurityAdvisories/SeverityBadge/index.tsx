import {type ReactNode} from 'react';
import type {Severity} from '../../../advisory';
import {severityLook} from '../../../severityLook';
import {severityWords} from '../YearsPlot/severityWords';

export interface Props {
  readonly severity: Severity | null;
}

/** The word for a severity, with its sign and in its colour, as in the posts. */
export default function SeverityBadge({severity}: Props): ReactNode {
  const {sign, ...look} = severityLook(severity);
  return (
    <span className="badge" style={{...look, whiteSpace: 'nowrap'}}>
      <span aria-hidden="true">{sign}</span> {severityWords(severity ?? 'unknown')}
    </span>
  );
}

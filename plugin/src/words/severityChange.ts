import {SEVERITIES} from '../advisory/advisory';
import type {Change} from '../advisory/advisory';
import type {Labels} from './createLabels';

/** Says how a severity changed, such as "Severity raised from Moderate to Critical". */
export function severityChange(
  {from, to}: Extract<Change, {kind: 'severity'}>,
  {severities, severityDropped, severityRated, severityRaised, severityLowered}: Labels,
): string {
  if (to === null) {
    return severityDropped;
  }
  if (from === null) {
    return severityRated(severities[to]);
  }
  // The most serious comes first.
  const isRaised = SEVERITIES.indexOf(to) < SEVERITIES.indexOf(from);
  const say = isRaised ? severityRaised : severityLowered;
  return say({from: severities[from], to: severities[to]});
}

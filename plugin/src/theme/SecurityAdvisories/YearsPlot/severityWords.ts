import {translate} from '@docusaurus/Translate';
import type {PlottedSeverity} from '../../../pages/yearCounts';

/** The most serious first, which is drawn at the bottom. */
export const PLOTTED: readonly PlottedSeverity[] = ['critical', 'high', 'medium', 'low', 'unknown'];

export function severityWords(severity: PlottedSeverity): string {
  switch (severity) {
    case 'critical':
      return translate({
        id: 'theme.securityAdvisories.plot.critical',
        message: 'Critical',
        description: 'A severity',
      });
    case 'high':
      return translate({
        id: 'theme.securityAdvisories.plot.high',
        message: 'High',
        description: 'A severity',
      });
    case 'medium':
      return translate({
        id: 'theme.securityAdvisories.plot.medium',
        message: 'Moderate',
        description: 'A severity',
      });
    case 'low':
      return translate({
        id: 'theme.securityAdvisories.plot.low',
        message: 'Low',
        description: 'A severity',
      });
    case 'unknown':
      return translate({
        id: 'theme.securityAdvisories.plot.unknown',
        message: 'Not rated',
        description: 'Without a severity',
      });
  }
}

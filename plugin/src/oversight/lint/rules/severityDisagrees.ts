import {rateCvss} from '../../../advisory/rateCvss';
import type {AdvisoryRule} from '../rule';

export const SEVERITY_DISAGREES: AdvisoryRule = {
  name: 'severity-disagrees',
  level: 'error',
  find({advisory: {severity}, newestScore}) {
    if (severity === null || newestScore === null) {
      return null;
    }
    const {version, score} = newestScore;
    const band = rateCvss(score) ?? 'no severity at all';
    return band === severity
      ? null
      : `Its severity is ${severity}, but its score of CVSS ${version} is ${score.toFixed(1)}, which is ${band}.`;
  },
};

import type {AdvisoryRule} from '../rule';

const IN_CAPITALS = /^[^\p{L}]*WITHDRAWN\b/u;
/** "Withdrawn: …", "[Withdrawn] …", "Withdrawn advisory: …", but not "Withdrawn funds are lost". */
const MARKED = /^[\s([*_~]*withdrawn(?:\s+(?:security\s+)?advisory\b|\s*(?:[:\])*_~|–—-]|$))/i;

export const TITLE_SAYS_WITHDRAWN: AdvisoryRule = {
  name: 'title-says-withdrawn',
  level: 'error',
  find: ({advisory: {summary}}) =>
    IN_CAPITALS.test(summary) || MARKED.test(summary)
      ? 'Its title says that it is withdrawn, but it is not: readers do not know whether to act.'
      : null,
};

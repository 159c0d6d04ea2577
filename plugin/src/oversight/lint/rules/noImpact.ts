import type {AdvisoryRule} from '../rule';

/** In the languages in which advisories on GitHub are written. */
const IMPACT =
  /impact|impatto|auswirkung|consequence|who (?:is|are) affected|влияни|影响|影響|영향/i;

export const NO_IMPACT: AdvisoryRule = {
  name: 'no-impact',
  level: 'info',
  find: ({headings}) =>
    headings === null || headings.some((heading) => IMPACT.test(heading))
      ? null
      : 'Its text has no section on the impact: readers cannot see at a glance what can happen to whom.',
};

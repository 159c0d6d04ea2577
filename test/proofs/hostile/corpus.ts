import {readFixtures} from '../markdown/corpus/fixtures';
import {buildAdvisory, numberedGhsaId} from '../../github/index';
import {FEEDS} from './feeds';
import {HOSTILE_TITLES} from './hostileTitles';
import {HUGE_VALUES} from './hugeValues';
import {IMITATIONS} from './imitations';
import {mapStrings} from './mapStrings';
import {MINIFIER} from './minifier';
import {MODULES} from './modules';
import {TABLE_OF_CONTENTS} from './tableOfContents';
import type {StoredAdvisory} from '../../github/index';
import type {HostileCase} from './hostileCase';

/** An advisory of the hostile site, and which case it is. */
export interface HostileAdvisory {
  readonly name: string;
  readonly advisory: StoredAdvisory;
}

/** A global variable that a script of this advisory leaves where it ran. */
export function markOf(ghsaId: string): string {
  return `__ran_${ghsaId.replaceAll('-', '_')}`;
}

/** From report to publication, in milliseconds: what is told counts on the page of the policy. */
const DAY = 24 * 60 * 60_000;

/** One minute older than the one before; the first is fresh enough for the banner. */
function dateOf(index: number, newest: number): string {
  return new Date(newest - index * 60_000).toISOString().replace(/\.\d+Z$/, 'Z');
}

/**
 * Makes advisories of cases. `RUN` in any of their words becomes a script that leaves a mark, by
 * which a page tells whose it was; `RUN_field` leaves one that names the field too.
 *
 * @param first number of the first advisory's id
 * @param newest when the first one was published, in milliseconds
 */
export function toAdvisories(
  cases: readonly HostileCase[],
  {first, newest}: {first: number; newest: number},
): HostileAdvisory[] {
  return cases.map(({name, changes}, index) => {
    const ghsaId = numberedGhsaId(first + index);
    const date = dateOf(index, newest);
    const reportedOn = dateOf(index, newest - DAY);
    const advisory = buildAdvisory({
      summary: `Case ${first + index}`,
      severity: 'critical',
      created_at: reportedOn,
      published_at: date,
      ...changes,
      ghsa_id: ghsaId,
    });
    const script = (text: string) =>
      text.replaceAll(/RUN(_[a-zA-Z]+)?/g, `window.${markOf(ghsaId)}$1=1`);
    return {name, advisory: mapStrings(advisory, script)};
  });
}

/** What is tried in the sinks beside the article. */
export const SINK_CASES: readonly HostileCase[] = [
  ...HUGE_VALUES,
  ...TABLE_OF_CONTENTS,
  ...MINIFIER,
  ...FEEDS,
  ...MODULES,
  ...IMITATIONS,
];

/** The descriptions of the corpus of the article, and titles. */
export const TEXT_CASES: readonly HostileCase[] = [
  ...HOSTILE_TITLES.map(({summary}) => ({
    name: `title ${JSON.stringify(summary.slice(0, 60))}`,
    changes: {summary, description: 'The title is the point.'},
  })),
  ...readFixtures().map(({name, input}) => ({
    name,
    changes: {summary: `Fixture ${name}`, description: input},
  })),
];

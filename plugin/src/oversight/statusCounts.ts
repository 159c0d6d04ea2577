import {daysUntil} from './clocksOf';
import {careMessages} from './publishedCare';
import type {Policy} from '../options/policy';
import type {Stage} from './clocksOf';
import type {SourceStatus} from './toSourceStatus';

/** What may be said in public: how many, and how many days; neither which nor what about. */
export interface StatusCounts {
  readonly repository: string;
  readonly open: Readonly<Record<Stage, number>>;
  /** Of each promise: how many are late, and by how many days the latest one is. */
  readonly overdue: Readonly<Record<keyof Policy, {readonly count: number; readonly days: number}>>;
  /** How many run out soon. */
  readonly due: number;
  /** Published advisories that something is still to be done for. */
  readonly published: number;
}

const STAGES = ['reported', 'accepted', 'fixing', 'fixed'] as const;
const PROMISES = ['acknowledge', 'fix', 'disclose'] as const;

/** Counts what is confidential, so that nothing of it is left but numbers. */
export function countStatus({repository, open, published}: SourceStatus, now: Date): StatusCounts {
  const clocks = open.flatMap((report) => report.clocks);
  const overdue = PROMISES.map((name) => {
    const late = clocks.filter((clock) => clock.name === name && clock.state === 'overdue');
    const days = late.map(({due}) => -daysUntil(due, now));
    return [name, {count: late.length, days: Math.max(0, ...days)}];
  });
  return {
    repository,
    open: Object.fromEntries(
      STAGES.map((stage) => [stage, open.filter((report) => report.stage === stage).length]),
    ) as StatusCounts['open'],
    overdue: Object.fromEntries(overdue) as StatusCounts['overdue'],
    due: clocks.filter(({state}) => state === 'due').length,
    published: published.filter((each) => careMessages(each).length > 0).length,
  };
}

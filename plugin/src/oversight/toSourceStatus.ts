import {clocksOf, stageOf} from './clocksOf';
import {careFor} from './publishedCare';
import type {GhsaId, IsoDate, PublishedAdvisory, Severity} from '../advisory/advisory';
import type {Policy} from '../options/policy';
import type {PostChanges} from '../posts/writePosts';
import type {Clock, Stage} from './clocksOf';
import type {ManagedAdvisory, ManagedRepository} from '../github/managedAdvisory';
import type {PublishedCare} from './publishedCare';

/** A report that is not public. Confidential. */
export interface OpenReport {
  readonly ghsaId: GhsaId;
  readonly title: string;
  readonly url: string;
  readonly severity: Severity | null;
  readonly stage: Stage;
  readonly openedAt: IsoDate | null;
  readonly openedBy: string | null;
  readonly clocks: readonly Clock[];
}

/** Where the advisories of one repository stand. Confidential. */
export interface SourceStatus {
  readonly repository: string;
  /** The most urgent first. */
  readonly open: readonly OpenReport[];
  readonly published: readonly PublishedCare[];
}

/** When the first clock that is not met runs out. */
function nextDue({clocks}: OpenReport): string {
  const dates = clocks.filter(({state}) => state !== 'met').map(({due}) => due);
  return dates.sort()[0] ?? '9999';
}

function toOpenReport(
  advisory: ManagedAdvisory,
  params: {policy: Policy; now: Date; dueDays: number},
): OpenReport {
  const {ghsaId, summary: title, url, severity, createdAt, openedBy} = advisory;
  return {
    ghsaId,
    title,
    url,
    severity,
    stage: stageOf(advisory),
    openedAt: createdAt,
    openedBy,
    clocks: clocksOf(advisory, params),
  };
}

/**
 * What is waiting, what is late, and what is out of step in one repository.
 *
 * @param published what the site knows of what is published
 * @param posts what a sync would do
 */
export function toSourceStatus(
  {repository, advisories}: ManagedRepository,
  {
    published,
    posts,
    ...params
  }: {
    published: readonly PublishedAdvisory[];
    posts: PostChanges;
    policy: Policy;
    now: Date;
    dueDays: number;
  },
): SourceStatus {
  const byId = new Map(published.map((advisory) => [advisory.ghsaId, advisory]));
  return {
    repository,
    open: advisories
      .filter(({state}) => state === 'triage' || state === 'draft')
      .map((advisory) => toOpenReport(advisory, params))
      .sort(
        (one, other) =>
          nextDue(one).localeCompare(nextDue(other)) || one.ghsaId.localeCompare(other.ghsaId),
      ),
    published: advisories
      .filter(({state}) => state === 'published')
      .map((managed) => careFor(managed, {published: byId.get(managed.ghsaId) ?? null, posts})),
  };
}

/** Whether something is late, or will be: what `--fail-on` asks for. */
export function isLate(
  sources: readonly SourceStatus[],
  states: readonly Clock['state'][],
): boolean {
  return sources.some(({open}) =>
    open.some(({clocks}) => clocks.some(({state}) => states.includes(state))),
  );
}

import {formatRepositoryName, isSameRepository} from '../advisory/advisory';
import {holdKept} from './heldAdvisory';
import type {GhsaId} from '../advisory/advisory';
import type {RemovablePosts} from '../posts/writeFolder';
import type {Report} from '../terminal/report';
import type {CompleteSource} from './reading';
import type {HeldSource} from './heldAdvisory';
import type {Snapshot, SnapshotSource} from './snapshot';
import type {Sources} from './sources';

/**
 * The last complete answer of every configured source, this run's or an earlier one's, in the
 * configured order.
 */
function findCurrentSources(sources: Sources<CompleteSource>): HeldSource[] {
  const read = sources.read.map(
    ({repository, configuredAs, order, privateReporting, advisories}) => ({
      order,
      source: {
        repository: formatRepositoryName(repository),
        configuredAs: [configuredAs],
        ...(privateReporting === null ? {} : {privateReporting}),
        advisories,
      },
    }),
  );
  const names = new Set(read.map(({source}) => source.repository.toLowerCase()));
  const kept = sources.unread.flatMap(({known, order}) => {
    const name = known?.repository.toLowerCase();
    if (known === null || name === undefined || names.has(name)) {
      return [];
    }
    names.add(name);
    return [{order, source: holdKept(known)}];
  });
  return [...read, ...kept].sort((a, b) => a.order - b.order).map(({source}) => source);
}

/** What the snapshot holds beside the configured sources. */
function findFormerSources({
  snapshot,
  current,
}: {
  snapshot: Snapshot | null;
  current: readonly HeldSource[];
}): SnapshotSource[] {
  const names = current.flatMap(({repository, configuredAs}) => [repository, ...configuredAs]);
  return (snapshot?.sources ?? []).filter(
    ({repository, configuredAs}) =>
      ![repository, ...configuredAs].some((name) =>
        names.some((each) => isSameRepository(each, name)),
      ),
  );
}

/** The advisories of the sources that were read now, as they were known before. */
function findKnownOfRead({read}: Sources<CompleteSource>): Set<GhsaId> {
  const known = read.flatMap((source) => source.known?.advisories ?? []);
  return new Set(known.map(({ghsaId}) => ghsaId));
}

/**
 * Says whose posts there are from now on.
 *
 * @returns the sources in the configured order, and which posts of other advisories may be removed
 */
export function settleSources({
  sources,
  snapshot,
  report,
}: {
  sources: Sources<CompleteSource>;
  snapshot: Snapshot | null;
  report: Report;
}): {sources: HeldSource[]; removable: RemovablePosts} {
  const current = findCurrentSources(sources);
  const former = findFormerSources({snapshot, current});
  // A source that was never read may be a typing error, or a former one under a new name: until it
  // is read, nothing goes but what a source said that was read.
  if (sources.unread.some(({known}) => known === null)) {
    return {sources: [...current, ...former.map(holdKept)], removable: findKnownOfRead(sources)};
  }
  for (const {repository} of former) {
    report.info(`${repository} is not configured any more, so its posts are removed.`);
  }
  return {sources: current, removable: 'all'};
}

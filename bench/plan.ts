import {planBuilds} from './tasks/builds';
import {planLanguages} from './tasks/languages';
import {planOrganization} from './tasks/organization';
import {planStarts} from './tasks/starts';
import {planSyncs} from './tasks/syncs';
import {planWorst} from './tasks/worst';
import type {Options} from './options';
import type {Stage} from './tasks/stage';

/** From so many advisories on, a first sync takes minutes; and a build, which takes ten times as long. */
const MANY_TO_SYNC = 10_000;
const MANY_TO_BUILD = 1000;

/** All that is done, what is quickly done first: who stops the bench has most of it. */
export function planStages(options: Options): Stage[] {
  const {runs, slowRuns} = options;
  const runsOf = (size: number, many: number) => (size < many ? runs : Math.min(runs, slowRuns));
  const bySize = (a: number, b: number) => a - b;
  const sync = (size: number) => planSyncs({size, runs: runsOf(size, MANY_TO_SYNC)});
  const sizes = [...options.sizes].sort(bySize);
  return [
    ...(options.worst === 'none' ? [] : [planWorst(options.worst)]),
    ...options.languages.map((size) => planLanguages({size, runs})),
    ...sizes.filter((size) => size < MANY_TO_SYNC).map(sync),
    ...options.repositories.map((repositories) => planOrganization({repositories, runs})),
    ...[...options.starts].sort(bySize).map((size) => planStarts({size, runs})),
    ...options.bundlers.flatMap((bundler) =>
      [...options.builds]
        .sort(bySize)
        .map((size) => planBuilds({size, bundler, runs: runsOf(size, MANY_TO_BUILD)})),
    ),
    ...sizes.filter((size) => size >= MANY_TO_SYNC).map(sync),
  ];
}

import {writeJson} from './advisoryCommand';
import {driftLines} from '../oversight/drift/describeDrift';
import {findManifestDrift, findPostDrift} from '../oversight/drift/findDrift';
import {findOwnPageDrift} from '../oversight/drift/findOwnPageDrift';
import {UnreadManifest, readManifest} from '../oversight/drift/readManifest';
import {manifestPath} from '../exports/siteManifest';
import {toLogLine} from '../terminal/logLine';
import {compareSite, readPublished} from '../sync/compareSite';
import {judge} from '../sync/failurePolicy';
import {sync} from '../sync/sync';
import type {Drift} from '../oversight/drift/describeDrift';
import type {SiteManifest} from '../exports/siteManifest';
import type {SiteReading} from '../sync/readSite';
import type {SyncParams} from '../sync/syncParams';
import type {Report} from '../terminal/report';
import type {CalledInstance, CommonFlags, ExitCode, RunParams} from './advisoryCommand';

/** What the command can be told. */
export interface CheckFlags extends CommonFlags {
  readonly site?: string;
  readonly fix?: boolean;
}

/** What the check of one instance found. */
interface Checked {
  readonly id: string;
  readonly sources: readonly string[];
  readonly advisories: number;
  readonly drift: readonly Drift[];
  /** Why not all could be told; null where it could. */
  readonly untold: string | null;
}

/** What was read, and where it differs. */
interface Held {
  readonly reading: SiteReading;
  readonly drift: readonly Drift[];
  /** Why the deployed site could not be read; null where it could, or was not asked for. */
  readonly unread: string | null;
}

async function holdAgainstPosts(params: SyncParams, now: Date): Promise<Held> {
  const reading = await compareSite(params);
  const ofOwnPages = await findOwnPageDrift(reading, params.site);
  return {reading, drift: [...findPostDrift(reading, now), ...ofOwnPages], unread: null};
}

async function holdAgainstSite(params: SyncParams, site: string, now: Date): Promise<Held> {
  const {id, timeout} = params.options;
  let manifest: SiteManifest;
  try {
    manifest = await readManifest({site, path: manifestPath(id), seconds: timeout});
  } catch (error) {
    if (!(error instanceof UnreadManifest)) {
      throw error;
    }
    return {reading: await readPublished(params, []), drift: [], unread: error.message};
  }
  const shown = manifest.advisories.map(({ghsaId}) => ghsaId);
  const reading = await readPublished(params, shown);
  return {reading, drift: findManifestDrift(reading, manifest, now), unread: null};
}

async function check({site, options, report}: CalledInstance, flags: CheckFlags): Promise<Checked> {
  // What a sync would say that it does is not done here.
  const quiet = {...report, info: () => undefined};
  const params = {site, options, report: quiet, env: process.env};
  const now = new Date();
  const {reading, drift, unread} = await (flags.site === undefined
    ? holdAgainstPosts(params, now)
    : holdAgainstSite(params, flags.site, now));
  const verdict = judge(reading, options);
  const untold = [verdict.kind === 'in sync' ? null : verdict.message, unread];
  return {
    id: options.id,
    sources: reading.sources,
    advisories: reading.advisories,
    drift,
    untold: untold.filter((message) => message !== null).join(' ') || null,
  };
}

/** What a person can do about a site that is out of step. */
function adviceFor({site, fix: isFixed = false}: CheckFlags): string {
  if (site !== undefined) {
    return 'Build and deploy the site, and it says what GitHub says.';
  }
  return isFixed
    ? 'What could be made was made; the rest stands in files of your own, or needs a build.'
    : 'Make the posts with --fix, or with the next build.';
}

function tell(
  {sources, advisories, drift, untold}: Checked,
  {flags, report}: {flags: CheckFlags; report: Report},
): void {
  if (untold !== null) {
    report.error(`Whether the site is in sync could not be told in full. ${untold}`);
  }
  if (drift.length > 0) {
    const lines = drift.flatMap(driftLines);
    const shown = lines.map((line) => `- ${toLogLine(line)}`).join('\n');
    report.warn(`The site is out of sync with GitHub:\n${shown}\n${adviceFor(flags)}`);
  } else if (untold === null) {
    report.success(
      `The site is in sync with GitHub: ${advisories} ${advisories === 1 ? 'advisory' : 'advisories'} of ${sources.join(', ')}.`,
    );
  }
}

/** Makes the posts, and looks again. */
async function fix(instance: CalledInstance, flags: CheckFlags): Promise<Checked> {
  const {site, options, report} = instance;
  const {posts} = await sync({site, options, report, env: process.env});
  const changed = posts.added.length + posts.updated.length + posts.removed.length;
  const after = await check(instance, flags);
  if (after.drift.length === 0) {
    report.info(
      `${changed} ${changed === 1 ? 'post was' : 'posts were'} made, changed or removed, and not committed.`,
    );
  }
  return after;
}

/**
 * Holds GitHub against the posts of the checkout, or against a deployed site, and writes nothing
 * unless it is asked to make the posts. Exits with 0 in sync, with 2 out of sync, with 1 where that
 * could not be told.
 */
export async function run({instances, flags, report}: RunParams<CheckFlags>): Promise<ExitCode> {
  if (flags.site !== undefined && flags.fix === true) {
    report.error(
      '--fix makes the posts of this checkout, and --site looks at a deployed site: use one of them.',
    );
    return 1;
  }
  const results: Checked[] = [];
  for (const instance of instances) {
    const found = await check(instance, flags);
    const isToBeFixed = flags.fix === true && found.drift.length > 0;
    const checked = isToBeFixed ? await fix(instance, flags) : found;
    tell(checked, {flags, report: instance.report});
    results.push(checked);
  }
  const code = results.some(({untold}) => untold !== null)
    ? 1
    : results.some(({drift}) => drift.length > 0)
      ? 2
      : 0;
  if (flags.json === true) {
    writeJson({inSync: code === 1 ? null : code === 0, instances: results});
  }
  return code;
}

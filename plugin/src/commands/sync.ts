import {writeJson} from './advisoryCommand';
import {judge} from '../sync/failurePolicy';
import {sync} from '../sync/sync';
import {summarize} from '../sync/summarize';
import type {SyncResult} from '../sync/sync';
import type {CommonFlags, ExitCode, RunParams} from './advisoryCommand';

/** What the command can be told. */
export interface SyncFlags extends CommonFlags {
  readonly acceptRemovals?: boolean;
}

function toJson(result: SyncResult) {
  const {unread, staleListing, posts} = result;
  const {id, sources, advisories, withdrawn} = result;
  const {requests, notModified, milliseconds, lastSyncedAt} = result;
  return {
    id,
    sources,
    advisories,
    withdrawn,
    requests,
    notModified,
    milliseconds,
    lastSyncedAt,
    inSync: unread.length === 0 && staleListing === null,
    posts,
    staleListing: staleListing === null ? null : staleListing.message,
    unread: unread.map(({configuredAs, error}) => ({
      source: configuredAs,
      status: error.status,
      message: error.message,
    })),
  };
}

/**
 * Makes the posts without a build. Exits with 0 when every source was read in full, else with 1, the
 * posts of the others made.
 */
export async function run({instances, flags}: RunParams<SyncFlags>): Promise<ExitCode> {
  const results: SyncResult[] = [];
  let code: ExitCode = 0;
  for (const {site, options, report} of instances) {
    const acceptRemovals = flags.acceptRemovals ?? options.acceptRemovals;
    const result = await sync({
      site,
      options: {...options, acceptRemovals},
      report,
      env: process.env,
    });
    results.push(result);
    const verdict = judge(result, options);
    if (verdict.kind === 'in sync') {
      report.success(summarize(result));
    } else {
      report.error(verdict.message);
      report.info(summarize(result));
      code = 1;
    }
  }
  if (flags.json === true) {
    writeJson(results.map(toJson));
  }
  return code;
}

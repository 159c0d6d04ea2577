import {judge} from './failurePolicy';
import {sync} from './sync';
import type {RunningCommand} from './command';
import type {SyncParams, SyncResult} from './sync';

/** The last line of a sync, for the person at the terminal. */
export function summarize({
  sources,
  advisories,
  withdrawn,
  posts: {added, updated, unchanged, removed},
  requests,
  notModified,
  milliseconds,
}: SyncResult): string {
  const read = sources.length === 1 ? '1 source' : `${sources.length} sources`;
  return `Security advisories: ${read}, ${advisories} advisories: ${added.length} new, ${updated.length} updated, ${unchanged.length} unchanged, ${withdrawn} withdrawn, ${removed.length} removed; ${requests} requests, ${notModified} of them not modified; ${(milliseconds / 1000).toFixed(1)} s.`;
}

/**
 * Syncs for a build or the development server, and decides what to make of it.
 *
 * @throws for a build that should not be deployed; `start` warns and serves
 */
async function syncFor(command: Exclude<RunningCommand, 'other'>, params: SyncParams) {
  const {report, options} = params;
  const result = await sync(params);
  const verdict = judge(result, options);
  const {onSyncError} = options;
  if (verdict.kind === 'fail') {
    if (command === 'build') {
      throw new Error(verdict.message, {cause: verdict.cause});
    }
    report.warn(verdict.message);
  } else if (verdict.kind === 'stale') {
    report.at(onSyncError === 'throw' ? 'warn' : onSyncError, verdict.message);
  }
  report.success(summarize(result));
}

/**
 * Docusaurus loads a plugin once for each locale, and forgets its modules in between; what must
 * happen once per process is remembered by the process.
 */
const REGISTRY = Symbol.for('docusaurus-plugin-security-advisories');

interface Registry {
  /** Syncs by site and options. */
  readonly syncs: Map<string, Promise<void>>;
}

function registry(): Registry {
  const global: {[REGISTRY]?: Registry} = globalThis;
  global[REGISTRY] ??= {syncs: new Map()};
  return global[REGISTRY];
}

function keyOf({site: {siteDir}, options}: SyncParams): string {
  return JSON.stringify([siteDir, options], (_key, value: unknown) =>
    typeof value === 'function' ? value.toString() : value,
  );
}

/**
 * Syncs once per process and set of options for a build, however many locales; in `start`, every
 * time the site is loaded anew.
 */
export async function syncSite(
  command: Exclude<RunningCommand, 'other'>,
  params: SyncParams,
): Promise<void> {
  const {syncs} = registry();
  const key = keyOf(params);
  const running = syncs.get(key) ?? syncFor(command, params);
  syncs.set(key, running);
  try {
    await running;
  } finally {
    if (command === 'start') {
      syncs.delete(key);
    }
  }
}

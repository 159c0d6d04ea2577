import {logger} from '@docusaurus/logger';
import {judge} from '../sync/failurePolicy';
import {createErrorStreamReport, createReport} from '../report';
import {sync} from '../sync/sync';
import {summarize} from '../sync/syncSite';
import type {CommanderStatic} from 'commander';
import type {PluginOptions} from '../options';
import type {Site} from '../posts/folders';
import type {SyncResult} from '../sync/sync';

const NAME = 'advisories:sync';

/** One configured instance of the plugin. */
export interface Instance {
  readonly site: Site;
  readonly options: PluginOptions;
}

interface Flags {
  readonly acceptRemovals?: boolean;
  readonly json?: boolean;
  readonly id?: string;
}

/** All instances of a command line: they share the command. */
const instances = new WeakMap<CommanderStatic, Instance[]>();

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

function select(all: readonly Instance[], id: string | undefined): readonly Instance[] {
  const selected = all.filter(({options}) => id === undefined || options.id === id);
  if (selected.length === 0) {
    const known = all.map(({options}) => options.id).join(', ');
    throw new Error(
      logger.interpolate`There is no instance of docusaurus-plugin-security-advisories with the id code=${id ?? ''}. The instances are: ${known}.`,
    );
  }
  return selected;
}

async function run(all: readonly Instance[], {acceptRemovals, json, id}: Flags): Promise<void> {
  const report = json === true ? createErrorStreamReport() : createReport();
  const results: SyncResult[] = [];
  for (const {site, options} of select(all, id)) {
    const result = await sync({
      site,
      options: {...options, acceptRemovals: acceptRemovals ?? options.acceptRemovals},
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
      process.exitCode = 1;
    }
  }
  if (json === true) {
    process.stdout.write(`${JSON.stringify(results.map(toJson), null, 2)}\n`);
  }
}

/**
 * Adds `docusaurus advisories:sync`: makes the posts without a build. Exits with 0 when every source
 * was read in full, else with 1, the posts of the others made.
 */
export function addSyncCommand(cli: CommanderStatic, instance: Instance): void {
  const known = instances.get(cli);
  if (known) {
    known.push(instance);
    return;
  }
  const all = [instance];
  instances.set(cli, all);
  cli
    .command(NAME)
    .description('Make the News posts say what GitHub says about security advisories.')
    .option('--accept-removals', 'believe GitHub when many advisories are gone at once')
    .option('--id <id>', 'the instance of the plugin (default: all of them)')
    .option('--json', 'write the result as JSON to standard output, messages to standard error')
    .action((flags: Flags) => run(all, flags));
}

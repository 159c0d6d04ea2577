import {logger} from '@docusaurus/logger';
import {GitHubFailure} from '../github/GitHubFailure';
import {instancePrefix} from '../docusaurus/findOwnInstances';
import {beginMessages, createErrorStreamReport, createReport} from '../terminal/report';
import type {LoadContext} from '@docusaurus/types';
import type {CommanderStatic} from 'commander';
import type {PluginOptions} from '../options/options';
import type {Site} from '../posts/findPostFolders';
import type {Report} from '../terminal/report';

/** One configured instance of the plugin. */
export interface Instance {
  readonly site: Site & Pick<LoadContext, 'baseUrl' | 'codeTranslations'>;
  readonly options: PluginOptions;
}

/** An instance that a command works on. */
export interface CalledInstance extends Instance {
  /** Messages about it, which say whose they are where a site has several. */
  readonly report: Report;
}

/** Says what is wrong with a command line, to the person who wrote it. */
export class WrongUsage extends Error {}

/** 0: as it should be; 1: could not be told, or not be done in full; 2: there is something to do. */
export type ExitCode = 0 | 1 | 2;

/** Flags that every command has. */
export interface CommonFlags {
  readonly id?: string;
  readonly json?: boolean;
}

/** A command below `docusaurus`, whose name begins with `advisories:`. */
export interface AdvisoryCommand<Flags extends CommonFlags> {
  readonly name: `advisories:${string}`;
  /** One sentence, for `docusaurus --help`. */
  readonly description: string;
  /** Beside `--id` and `--json`: as Commander has them, such as `--site <url>`. */
  readonly flags: readonly {readonly flag: string; readonly description: string}[];
  /**
   * @throws {GitHubFailure | WrongUsage} whose message is shown, and nothing else of it; the exit code is 1
   */
  readonly run: (params: RunParams<Flags>) => Promise<ExitCode>;
}

export interface RunParams<Flags extends CommonFlags> {
  /** Those that are asked for, one at least. */
  readonly instances: readonly CalledInstance[];
  readonly flags: Flags;
  /** Messages about all of them; on the error stream where standard output is JSON. */
  readonly report: Report;
}

function select(all: readonly Instance[], id: string | undefined): readonly Instance[] {
  const selected = all.filter(({options}) => id === undefined || options.id === id);
  if (selected.length === 0) {
    const known = all.map(({options}) => options.id).join(', ');
    throw new WrongUsage(
      logger.interpolate`There is no instance of docusaurus-plugin-security-advisories with the id code=${id ?? ''}. The instances are: ${known}.`,
    );
  }
  return selected;
}

function call(instance: Instance, report: Report): CalledInstance {
  const {site, options} = instance;
  const prefix = instancePrefix(site.siteConfig, options.id);
  return {...instance, report: beginMessages(report, prefix)};
}

/**
 * Writes the one value that `--json` stands for. In a log of GitHub Actions `##[` begins a workflow
 * command, wherever in a line; within a text of JSON, where alone it can be, it has another form.
 */
export function writeJson(value: unknown): void {
  const json = JSON.stringify(value, null, 2).replaceAll('##[', String.raw`\u0023\u0023[`);
  process.stdout.write(`${json}\n`);
}

/** Adds a command, which works on all instances that are in the list when it is called. */
export function addCommand<Flags extends CommonFlags>(
  cli: CommanderStatic,
  {name, description, flags, run}: AdvisoryCommand<Flags>,
  all: readonly Instance[],
): void {
  const command = cli
    .command(name)
    .description(description)
    .option('--id <id>', 'the instance of the plugin (default: all of them)')
    .option('--json', 'write the result as JSON to standard output, messages to standard error');
  for (const {flag, description: text} of flags) {
    command.option(flag, text);
  }
  // Commander 5 hands over behind the options what stands on the line beside them.
  command.action(async (given: Flags, surplus: readonly string[] = []) => {
    const report = given.json === true ? createErrorStreamReport() : createReport();
    if (surplus.length > 0) {
      const shown = surplus.map((each) => JSON.stringify(each)).join(', ');
      report.error(`${name} takes nothing but options, and got ${shown}. See them with --help.`);
      process.exitCode = 1;
      return;
    }
    try {
      const {claimPlaces} = await import('../sync/claimPlaces.js');
      // Those that are not asked for count, too: their posts would go.
      all.forEach(claimPlaces);
      const instances = select(all, given.id).map((each) => call(each, report));
      process.exitCode = await run({instances, flags: given, report});
    } catch (error) {
      if (!(error instanceof GitHubFailure || error instanceof WrongUsage)) {
        throw error;
      }
      report.error(error.message);
      process.exitCode = 1;
    }
  });
}

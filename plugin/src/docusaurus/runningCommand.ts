import path from 'node:path';
import {parseArgs} from 'node:util';

/** What the running process is about to do with the site, as far as it matters for a sync. */
export type RunningCommand = 'build' | 'start' | 'other';

// `deploy` and `serve --build` build in the same process; `serve` alone loads no plugin.
const BUILDING = new Set(['build', 'deploy', 'serve']);

function isDocusaurusCli(script: string | undefined): boolean {
  return script !== undefined && path.basename(script).replace(/\.[cm]?js$/, '') === 'docusaurus';
}

/**
 * Tells which of Docusaurus' commands is running. Docusaurus hands a plugin no command name, but
 * its command line reads the command from one fixed place, the first argument, and so do we.
 * Whoever loads the site without that command line is treated as a build: a post too many costs a
 * second, a post too few breaks the promise.
 *
 * @param argv as in `process.argv`
 * @see https://github.com/facebook/docusaurus/blob/main/packages/docusaurus/src/commands/cli.ts
 */
export function detectCommand(argv: readonly string[]): RunningCommand {
  const [, script, command = ''] = argv;
  if (!isDocusaurusCli(script) || BUILDING.has(command)) {
    return 'build';
  }
  return command === 'start' ? 'start' : 'other';
}

/**
 * The locales that the running command is asked for, read as Docusaurus' command line reads them.
 *
 * @param argv as in `process.argv`
 * @returns null where it is asked for none in particular, which means all
 */
export function detectLocales(argv: readonly string[]): readonly string[] | null {
  const [, script, , ...args] = argv;
  if (!isDocusaurusCli(script)) {
    return null;
  }
  const {values} = parseArgs({
    args,
    options: {locale: {type: 'string', short: 'l', multiple: true}},
    // The command has options that only it knows.
    strict: false,
  });
  const locales = [values.locale ?? []].flat().filter((each) => typeof each === 'string');
  return locales.length === 0 ? null : locales;
}

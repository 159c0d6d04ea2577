import fs from 'node:fs/promises';
import path from 'node:path';
import {drawPlots} from './drawPlots';
import {findGrowth} from './findGrowth';
import {sayInShort} from './sayInShort';
import {writeTables} from './writeTables';
import type {Output} from '../measuring/measureOutput';
import type {Row} from '../measuring/figures';
import type {Surroundings} from '../surroundings';
import type {Slow} from '../worst/slow';
import type {Growth} from './findGrowth';

/** What a build of one site left. */
export interface OutputRow extends Output {
  readonly bundler: string;
  /** Advisories. */
  readonly size: number;
  readonly contender: string;
  /** Than the same posts by hand leave; null for those. */
  readonly more: Output | null;
  /**
   * Milliseconds that all plugins take together when the pages have been built, with what the bundler has
   * kept; null where Docusaurus does not say.
   */
  readonly postBuild: number | null;
}

/** What tasks find. */
export interface Findings {
  readonly rows?: readonly Row[];
  readonly outputs?: readonly OutputRow[];
  readonly worst?: readonly Slow[];
  /** What was not done on this machine, and why. */
  readonly leftOut?: readonly string[];
}

/** All that is known so far. */
export type AllFindings = Required<Findings>;

/** `figures.json`. */
export type Results = Surroundings &
  AllFindings & {
    readonly growth: readonly Growth[];
    /** Sentences for who reads one thing only. */
    readonly inShort: readonly string[];
  };

export const NOTHING_FOUND: AllFindings = {rows: [], outputs: [], worst: [], leftOut: []};

/** Those of before that were not done again, and the new ones. */
function addByName<Item>(
  known: readonly Item[],
  found: readonly Item[] = [],
  nameOf: (item: Item) => readonly unknown[],
): Item[] {
  const names = new Set(found.map((item) => nameOf(item).join('\n')));
  return [...known.filter((item) => !names.has(nameOf(item).join('\n'))), ...found];
}

/** Findings with more of them, and with the later one of two of one kind; what is left out is said once. */
export function addFindings(known: AllFindings, found: Findings): AllFindings {
  return {
    rows: addByName(known.rows, found.rows, ({task, size, contender}) => [task, size, contender]),
    outputs: addByName(known.outputs, found.outputs, ({bundler, size, contender}) => [
      ...[bundler, size, contender],
    ]),
    worst: found.worst ?? known.worst,
    leftOut: [...new Set([...known.leftOut, ...(found.leftOut ?? [])])],
  };
}

/**
 * Reads what was found before, to add to it: tasks can be done at several times.
 *
 * @throws if there is nothing, or if it was found elsewhere: such figures do not compare
 */
export async function readFindings(out: string, here: Surroundings): Promise<AllFindings> {
  const text = await fs.readFile(path.join(out, 'figures.json'), 'utf8');
  const {rows, outputs, worst, leftOut, ...there} = JSON.parse(text) as Results;
  for (const name of ['machine', 'node', 'texts'] as const) {
    if (there[name] !== here[name]) {
      throw new Error(
        `What lies in ${out} is of other surroundings (${there[name]}, and not ${here[name]}), so that nothing can be added to it. Measure all of it again, without --add.`,
      );
    }
  }
  return {rows, outputs, worst, leftOut};
}

/** Writes figures, tables and plots into a folder, which is made where there is none. */
export async function writeResults(
  out: string,
  surroundings: Surroundings,
  findings: AllFindings,
): Promise<void> {
  const {rows} = findings;
  const results: Results = {
    ...surroundings,
    inShort: sayInShort(rows),
    ...findings,
    growth: findGrowth(rows),
  };
  const files = {
    'figures.json': `${JSON.stringify(results, null, 2)}\n`,
    'figures.md': writeTables(results),
    ...drawPlots(results),
  };
  await fs.mkdir(out, {recursive: true});
  for (const [name, text] of Object.entries(files)) {
    await fs.writeFile(path.join(out, name), text);
  }
}

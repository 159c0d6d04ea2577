import type {Spread} from '../measuring/figures';
import type {Results} from './results';

type Cell = string | number;

interface Column {
  readonly name: string;
  readonly isNumber: boolean;
}

const text = (name: string): Column => ({name, isNumber: false});
const number = (name: string): Column => ({name, isNumber: true});

function writeTable(columns: readonly Column[], rows: readonly (readonly Cell[])[]): string {
  const line = (cells: readonly Cell[]) =>
    `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  return [
    line(columns.map(({name}) => name)),
    line(columns.map(({isNumber}) => (isNumber ? '---:' : '---'))),
    ...rows.map(line),
    '',
  ].join('\n');
}

const seconds = (milliseconds: number | undefined) =>
  milliseconds === undefined ? '' : (milliseconds / 1000).toFixed(2);
const ratio = (spread: Spread | null) => (spread === null ? '' : spread.median.toFixed(2));
const megabytes = (bytes: number) => (bytes / 1e6).toFixed(2);

function writeTasks({rows}: Results): string {
  const columns = [
    ...[text('task'), number('advisories'), text('who'), number('runs')],
    ...[number('processor, s'), number('least'), number('most'), number('by the clock, s')],
    ...[number('plugin by this one'), number('peak, MB'), number('requests')],
  ];
  const cells = rows.map((row): Cell[] => [
    ...[row.task, row.size, row.contender, row.runs],
    ...[row.processor?.median, row.processor?.least, row.processor?.most].map(seconds),
    seconds(row.wall.median),
    ratio(row.ratio),
    row.peak === null ? '' : Math.round(row.peak),
    row.requests ?? '',
  ]);
  return writeTable(columns, cells);
}

function writeGrowth({growth}: Results): string {
  const columns = [
    ...[text('task'), number('from'), number('to')],
    ...[number('each further advisory, ms'), number('and of memory, kB')],
  ];
  const cells = growth.map(({task, from, to, milliseconds, kilobytes}): Cell[] => [
    ...[task, from, to, milliseconds.toFixed(2)],
    kilobytes === null ? '' : kilobytes.toFixed(0),
  ]);
  return writeTable(columns, cells);
}

function writeOutputs({outputs}: Results): string {
  const columns = [
    ...[text('bundler'), number('advisories'), text('who')],
    ...[number('files'), number('more'), number('MB'), number('more'), number('postBuild, s')],
  ];
  const cells = outputs.map((output): Cell[] => [
    ...[output.bundler, output.size, output.contender],
    ...[output.files, output.more?.files ?? ''],
    ...[megabytes(output.bytes), output.more ? megabytes(output.more.bytes) : ''],
    seconds(output.postBuild ?? undefined),
  ]);
  return writeTable(columns, cells);
}

/** As code, whatever signs are in it. */
function asCode(name: string): string {
  const longest = Math.max(0, ...(name.match(/`+/g) ?? []).map(({length}) => length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `${fence}${name}${fence}` : `${fence} ${name} ${fence}`;
}

function writeWorst({worst}: Results): string {
  const columns = [
    ...[text('what'), text('of what'), number('characters')],
    ...[number('processor, ms'), text('what comes of it')],
  ];
  const cells = worst.map(({what, name, characters, milliseconds, outcome}): Cell[] => [
    ...[what, asCode(name), characters, milliseconds.toFixed(0), outcome],
  ]);
  return writeTable(columns, cells);
}

/** A table with its title; nothing where there is nothing to show. */
function writeSection(title: string, rows: readonly unknown[], table: string): string[] {
  return rows.length === 0 ? [] : [`${title}\n`, table];
}

/** The figures as tables of Markdown, for people. */
export function writeTables(results: Results): string {
  const {machine, date, node, texts, leftOut, rows, growth, outputs, worst} = results;
  return [
    ...writeSection('What was done:', rows, writeTasks(results)),
    ...writeSection('What each further advisory costs:', growth, writeGrowth(results)),
    ...writeSection('What a build leaves:', outputs, writeOutputs(results)),
    ...writeSection('The slowest of what strangers may write:', worst, writeWorst(results)),
    ...leftOut.map((what) => `Left out: ${what}.\n`),
    `${[date, machine, node, texts].join(' · ')}\n`,
  ].join('\n');
}

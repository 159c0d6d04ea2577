import {logger} from '@docusaurus/logger';
import {daysSince, daysUntil} from './clocksOf';
import {careMessages} from './publishedCare';
import {countWords} from '../words/countWords';
import {toLogLine, withoutCommand} from '../terminal/logLine';
import {TERMINAL_WIDTH, loadMeasures} from '../terminal/loadMeasures';
import type {Clock} from './clocksOf';
import type {OpenReport, SourceStatus} from './toSourceStatus';
import type {StatusCounts} from './statusCounts';
import type {Measures} from '../terminal/loadMeasures';

/** What the other columns leave of the terminal. */
const LOGIN_WIDTH = 26;

/** Such as `fix overdue by 3 days`. */
export function clockText({name, due, state}: Clock, now: Date): string {
  const left = daysUntil(due, now);
  switch (state) {
    case 'met':
      return `${name} met`;
    case 'overdue':
      return `${name} overdue by ${countWords(-left, 'day')}`;
    default:
      return `${name} ${left === 0 ? 'due today' : `in ${countWords(left, 'day')}`}`;
  }
}

const COLOURS: Readonly<Record<Clock['state'], (text: string) => string>> = {
  met: (text) => logger.dim(text),
  running: (text) => text,
  due: (text) => logger.yellow(text),
  overdue: (text) => logger.red(text),
};

/** Cells side by side, each column as wide as its widest one. */
function align(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

function age({openedAt}: OpenReport, now: Date): string {
  return openedAt === null ? 'age unknown' : countWords(daysSince(openedAt, now), 'day');
}

/** On one line, or each on its own where that would be too long. */
function clockLines(clocks: readonly Clock[], now: Date): string[] {
  const texts = clocks.map((clock) => clockText(clock, now));
  const coloured = texts.map((text, index) => COLOURS[clocks[index]?.state ?? 'running'](text));
  const isLong = texts.join(' · ').length > TERMINAL_WIDTH - 4;
  return (isLong ? coloured : [coloured.join(' · ')]).map((line) => `    ${line}`);
}

function openLines(open: readonly OpenReport[], now: Date, {cut}: Measures): string[] {
  const heads = align(
    open.map((report) => [
      report.ghsaId,
      report.severity ?? 'unrated',
      report.stage,
      age(report, now),
      report.openedBy === null ? '' : cut(`@${report.openedBy}`, LOGIN_WIDTH),
    ]),
  );
  return open.flatMap((report, index) => [
    `  ${heads[index] ?? ''}`,
    `    ${cut(toLogLine(report.title), TERMINAL_WIDTH - 4)}`,
    ...clockLines(report.clocks, now),
  ]);
}

/**
 * What is waiting and late, as lines for a terminal; plain where that has no colours. A title may be a
 * thousand letters; the id beside it leads to all of them.
 */
export async function statusLines(
  {repository, open, published}: SourceStatus,
  now: Date,
): Promise<string[]> {
  const measures = await loadMeasures();
  const cared = published
    .map((each) => ({each, messages: careMessages(each)}))
    .filter(({messages}) => messages.length > 0);
  const count = open.length === 1 ? '1 report is open' : `${open.length} reports are open`;
  return [
    `${logger.bold(repository)}: ${open.length === 0 ? 'no report is open' : count}`,
    ...openLines(open, now, measures),
    ...(cared.length === 0
      ? []
      : ['', `  Published, with something left to do: ${cared.length} of ${published.length}`]),
    ...cared.flatMap(({each, messages}) => [
      `  ${each.ghsaId}  ${measures.cut(toLogLine(each.title), TERMINAL_WIDTH - 24)}`,
      ...messages.map((message) => `    - ${toLogLine(message)}`),
    ]),
  ].map(withoutCommand);
}

/** The same where nobody may read which reports there are. */
export function countLines({repository, open, overdue, due, published}: StatusCounts): string[] {
  const all = Object.values(open).reduce((sum, each) => sum + each, 0);
  const stages = Object.entries(open)
    .filter(([, count]) => count > 0)
    .map(([stage, count]) => `${count} ${stage}`);
  return [
    `${repository}: ${all === 0 ? 'no report is open' : `${all} open (${stages.join(', ')})`}`,
    ...Object.entries(overdue)
      .filter(([, {count}]) => count > 0)
      .map(
        ([name, late]) =>
          `  ${name}: ${late.count} overdue, by up to ${countWords(late.days, 'day')}`,
      ),
    ...(due > 0 ? [`  ${due} due soon`] : []),
    ...(published > 0 ? [`  ${published} published with something left to do`] : []),
  ];
}

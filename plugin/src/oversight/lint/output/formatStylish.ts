import {logger} from '@docusaurus/logger';
import {countWords} from '../../../words/countWords';
import {countFindings} from '../finding';
import {toLogLine, withoutCommand} from '../../../terminal/logLine';
import {TERMINAL_WIDTH, loadMeasures} from '../../../terminal/loadMeasures';
import type {Finding} from '../finding';
import type {FindingLevel} from '../../../options/ruleLevels';
import type {Measures} from '../../../terminal/loadMeasures';

const WIDEST_LEVEL = 5;

/** In the colours of the terminal, where standard output is one. */
const COLOUR: Readonly<Record<FindingLevel, (text: string) => string>> = {
  error: logger.red,
  warn: logger.yellow,
  info: logger.cyan,
};

export interface Checked {
  readonly advisories: number;
  readonly repositories: number;
}

/** Findings about one thing, which stand together. */
function groupByPlace(findings: readonly Finding[]): Finding[][] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.repository} ${finding.ghsaId ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()];
}

function formatHead({ghsaId, title, repository, url}: Finding, {wrap}: Measures): string[] {
  const words = ghsaId === null ? repository : `${ghsaId}  ${toLogLine(title ?? '')}`;
  // An address stays whole: a terminal opens it.
  return [
    ...wrap(words, TERMINAL_WIDTH).map((line) => logger.bold(withoutCommand(line))),
    logger.dim(url),
  ];
}

function formatFinding({level, message, rule}: Finding, {wrap, widthOf}: Measures): string[] {
  const indent = ' '.repeat(2 + WIDEST_LEVEL + 2);
  const lines = wrap(toLogLine(message), TERMINAL_WIDTH - indent.length).map(withoutCommand);
  const last = lines.at(-1) ?? '';
  const isRoom = indent.length + widthOf(last) + 2 + rule.length <= TERMINAL_WIDTH;
  const withRule = isRoom
    ? [...lines.slice(0, -1), `${last}  ${logger.dim(rule)}`]
    : [...lines, logger.dim(rule)];
  const head = `  ${COLOUR[level](level.padEnd(WIDEST_LEVEL))}  `;
  return withRule.map((line, index) => `${index === 0 ? head : indent}${line}`);
}

function formatSummary(findings: readonly Finding[], {advisories, repositories}: Checked): string {
  const of = advisories === 1 ? '1 advisory' : `${advisories} advisories`;
  const where = `${of} of ${repositories === 1 ? '1 repository' : `${repositories} repositories`}`;
  const {error, warn, info} = countFindings(findings);
  if (findings.length === 0 && repositories === 0) {
    return logger.yellow('No repository could be looked at.');
  }
  if (findings.length === 0) {
    return logger.green(`Nothing found in ${where}.`);
  }
  const counts = `${countWords(error, 'error')}, ${countWords(warn, 'warning')}, ${info} info`;
  const summary = `${countWords(findings.length, 'finding')} (${counts}) in ${where}`;
  return error > 0 ? logger.red(summary) : logger.yellow(summary);
}

/**
 * The findings for a person at a terminal, as ESLint shows its own: grouped by what they are about,
 * a line each, and a line that sums up. It fits 80 columns, addresses apart.
 */
export async function formatStylish(
  findings: readonly Finding[],
  checked: Checked,
): Promise<string> {
  const measures = await loadMeasures();
  const groups = groupByPlace(findings).flatMap((group) => {
    const [first] = group;
    const head = first ? formatHead(first, measures) : [];
    return [...head, ...group.flatMap((finding) => formatFinding(finding, measures)), ''];
  });
  return [...groups, formatSummary(findings, checked)].map((line) => `${line}\n`).join('');
}

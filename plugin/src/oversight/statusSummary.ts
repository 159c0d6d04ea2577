import {careMessages} from './publishedCare';
import {clockText, countLines} from './statusLines';
import type {OpenReport, SourceStatus} from './toSourceStatus';
import type {StatusCounts} from './statusCounts';

const SIGNS = /[\\`*_{}[\]()#+\-.!|<>~@&:/$^="']/g;

/**
 * A stranger's words as words, in a cell of a table: no markup, picture or link, and nothing that tells
 * somebody, or another issue, of them. What has a comment behind it is no mention to GitHub.
 */
function plain(text: string): string {
  const escaped = text.replace(SIGNS, (sign) => {
    const code = `&#${sign.charCodeAt(0)};`;
    return sign === '@' || sign === '#' ? `${code}<!-- -->` : code;
  });
  return escaped.replace(/\s+/g, ' ');
}

function openRow(report: OpenReport, now: Date): string {
  const {ghsaId, url, title, severity, stage, openedBy, clocks} = report;
  const cells = [
    `[${ghsaId}](${url})`,
    plain(title),
    severity ?? 'unrated',
    stage,
    openedBy === null ? '' : plain(openedBy),
    clocks
      .map((clock) => {
        const text = clockText(clock, now);
        return clock.state === 'overdue' ? `**${text}**` : text;
      })
      .join('<br>'),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** Markdown for the summary of a workflow's step. */
export function statusSummary({repository, open, published}: SourceStatus, now: Date): string[] {
  const cared = published
    .map((each) => ({each, messages: careMessages(each)}))
    .filter(({messages}) => messages.length > 0);
  return [
    `## ${plain(repository)}`,
    '',
    ...(open.length === 0
      ? ['No report is open.']
      : [
          '| Report | Title | Severity | Stage | Opened by | Promises |',
          '| --- | --- | --- | --- | --- | --- |',
          ...open.map((report) => openRow(report, now)),
        ]),
    ...(cared.length === 0 ? [] : ['', '### Published, with something left to do', '']),
    ...cared.map(
      ({each, messages}) =>
        `- [${each.ghsaId}](${each.url}) ${plain(each.title)}: ${messages.map(plain).join('; ')}`,
    ),
    '',
  ];
}

/** The same where nobody may read which reports there are. */
export function countSummary(counts: StatusCounts): string[] {
  const [first = '', ...lines] = countLines(counts);
  return [`- ${plain(first)}`, ...lines.map((line) => `  - ${plain(line.trim())}`)];
}

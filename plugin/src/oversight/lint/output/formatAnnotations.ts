import {toLogLine} from '../../../terminal/logLine';
import type {Finding} from '../finding';
import type {FindingLevel} from '../../../options/ruleLevels';

const COMMAND: Readonly<Record<FindingLevel, string>> = {
  error: 'error',
  warn: 'warning',
  info: 'notice',
};

/** As Actions' own toolkit does. @see https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
function escapeData(text: string): string {
  return toLogLine(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/**
 * The findings as annotations of a workflow run, a line each. No stranger's words can become another
 * workflow command, or a property of this one.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function formatAnnotations(findings: readonly Finding[]): string {
  return findings
    .map(({level, ghsaId, repository, rule, title, message, url}) => {
      const head = escapeProperty(`${ghsaId ?? repository} ${rule}`);
      const about = title === null ? '' : `${title}: `;
      return `::${COMMAND[level]} title=${head}::${escapeData(`${about}${message} ${url}`)}\n`;
    })
    .join('');
}

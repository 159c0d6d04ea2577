import {inIndex} from './exportFormat';
import type {ExportedAdvisory, ExportFile, ExportParams} from './exportFormat';

const COLUMNS = [
  ['ghsa_id', ({advisory}) => advisory.ghsaId],
  ['cve_id', ({advisory}) => advisory.cveId],
  ['title', ({advisory}) => advisory.summary],
  ['state', ({advisory}) => advisory.status.state],
  ['severity', ({advisory}) => advisory.severity],
  ['cvss', ({advisory}) => lines(advisory.cvss, ({score}) => score?.toFixed(1) ?? null)],
  ['cvss_vector', ({advisory}) => lines(advisory.cvss, ({vector}) => vector)],
  ['cwe', ({advisory}) => lines(advisory.weaknesses, ({id}) => id)],
  ['ecosystem', ({advisory}) => lines(advisory.affectedProducts, ({ecosystem}) => ecosystem)],
  ['product', ({advisory}) => lines(advisory.affectedProducts, ({name}) => name)],
  ['affected', ({advisory}) => lines(advisory.affectedProducts, (each) => each.affectedVersions)],
  ['fixed', ({advisory}) => lines(advisory.affectedProducts, (each) => each.patchedVersions)],
  ['published', ({advisory}) => advisory.publishedAt],
  ['updated', ({advisory}) => advisory.updatedAt],
  ['withdrawn', ({advisory: {status}}) => (status.state === 'withdrawn' ? status.at : null)],
  ['credits', ({advisory}) => lines(advisory.credits, ({person}) => person.name ?? person.login)],
  ['url', ({url}) => url],
  ['github_url', ({advisory}) => advisory.url],
] as const satisfies readonly (readonly [string, (exported: ExportedAdvisory) => string | null])[];

/** One line for each, also for what is not known, so that columns of products stay side by side. */
function lines<T>(items: readonly T[], read: (item: T) => string | null): string {
  return items.map((item) => read(item) ?? '').join('\n');
}

/**
 * What begins a formula in a spreadsheet, of any width; a blank, a quote or an invisible sign may stand
 * before. A semicolon or a tab begins a cell too, in the languages in which lists are written with one,
 * whatever quotes stand around: there the whole line is not parted at its commas.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /(?<=^|[\n;\t])(?=(?:(?![\n\t])[\s\p{Cc}\p{Cf}"])*[=+\-@＝＋－＠|%])/gu;

/** A value that no spreadsheet runs: the apostrophe says that it is a text. */
function asText(value: string): string {
  return value.replaceAll(FORMULA, "'");
}

/** @see https://www.rfc-editor.org/rfc/rfc4180 */
function toCell(value: string | null): string {
  const text = asText((value ?? '').replaceAll(/\r\n?/g, '\n'));
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** All advisories as `advisories.csv`, a row each, the newest first; lines within a cell go together. */
export function createCsv({advisories, indexPath}: ExportParams): ExportFile[] {
  const rows = [
    COLUMNS.map(([name]) => name),
    ...advisories.map((each) => COLUMNS.map(([, read]) => toCell(read(each)))),
  ];
  return [
    {
      path: inIndex({indexPath}, 'advisories.csv'),
      content: rows.map((cells) => `${cells.join(',')}\r\n`).join(''),
    },
  ];
}

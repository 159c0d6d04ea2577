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

/** The one column that is a number: ours, and nothing that a stranger writes. */
const SCORE = 'cvss';

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

/**
 * What a spreadsheet takes for a number, a date or a time and shows otherwise: it says 1.1 for 1.10, and
 * where dates have dots, 1 February 2003 for 1.2.3.
 */
const NUMBER =
  /^\s*(?:[\d.,:/%\s-]*\d[\d.,:/%\s-]*(?:e[+-]?\d+|[ap]m)?|\d[\d.]*e[+-]?\d+|true|false)\s*$/i;

/** Months begin dates, also where a name is meant: `mar-1`. */
const DATE =
  /^\s*(?:\d+[\s./-]*)?(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}[\s./-]*\d*\s*$/i;

/** A value that no spreadsheet runs or changes: the apostrophe says that it is a text. */
function asText(value: string): string {
  const isOtherwiseShown =
    !value.includes('\n') && (NUMBER.test(value) || (DATE.test(value) && /\d/.test(value)));
  return isOtherwiseShown ? `'${value}` : value.replaceAll(FORMULA, "'");
}

/** @see https://www.rfc-editor.org/rfc/rfc4180 */
function toCell(value: string | null, name: string): string {
  const plain = (value ?? '').replaceAll(/\r\n?/g, '\n');
  const text = name === SCORE ? plain : asText(plain);
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** All advisories as `advisories.csv`, a row each, the newest first; lines within a cell go together. */
export function createCsv({advisories, indexPath}: ExportParams): ExportFile[] {
  const rows = [
    COLUMNS.map(([name]) => name),
    ...advisories.map((each) => COLUMNS.map(([name, read]) => toCell(read(each), name))),
  ];
  return [
    {
      path: inIndex({indexPath}, 'advisories.csv'),
      content: rows.map((cells) => `${cells.join(',')}\r\n`).join(''),
    },
  ];
}

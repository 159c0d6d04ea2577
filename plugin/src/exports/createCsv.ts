import {inIndex} from '../options/exportFormat';
import type {ExportedAdvisory, ExportFile, ExportParams} from '../options/exportFormat';

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

/** What has a form of its own, and is no stranger's text: ids, dates, addresses, the scores. */
const OURS: ReadonlySet<string> = new Set([
  ...['ghsa_id', 'cve_id', 'state', 'severity', 'cvss', 'cvss_vector', 'cwe'],
  ...['published', 'updated', 'withdrawn', 'url', 'github_url'],
]);

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
 * Short texts with a number in them: a spreadsheet takes 1.10 for 1.1, and where dates have dots, 1.2.3
 * for the first of February 2003. Which words are months depends on its language (`mar-1`, `5 août`,
 * `1. Jänner`), and so do signs around a number (`(1.10)`, `$1.10`), so that any short one counts.
 */
const MOST_WORDS = 4;

/** Truth has a value too. */
const TRUTH = /^(?:true|false|wahr|falsch|vrai|faux|verdadero|falso|vero|verdadeiro|истина|ложь)$/i;

function isOtherwiseShown(value: string): boolean {
  const words = value.match(/\p{L}+/gu) ?? [];
  return (
    !value.includes('\n') &&
    ((/\p{N}/u.test(value) && words.length <= MOST_WORDS) || TRUTH.test(value.trim()))
  );
}

/** A value that no spreadsheet runs or changes: the apostrophe says that it is a text. */
function asText(value: string): string {
  const safe = value.replaceAll(FORMULA, "'");
  // What compares is no number, and `'>= 1.2.3` is harder to read.
  return safe === value && isOtherwiseShown(value) && !/^[<>]/.test(value) ? `'${value}` : safe;
}

/** @see https://www.rfc-editor.org/rfc/rfc4180 */
function toCell(value: string | null, name: string): string {
  const plain = (value ?? '').replaceAll(/\r\n?/g, '\n');
  const text = OURS.has(name) ? plain : asText(plain);
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

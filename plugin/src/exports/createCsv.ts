import {inIndex} from '../options/exportFormat';
import {spreadsheetText} from '../sinks/spreadsheetText';
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

/** @see https://www.rfc-editor.org/rfc/rfc4180 */
function toCell(value: string | null, name: string): string {
  const plain = (value ?? '').replaceAll(/\r\n?/g, '\n');
  const text = OURS.has(name) ? plain : spreadsheetText(plain);
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

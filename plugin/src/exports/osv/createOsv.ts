import {inIndex} from '../../options/exportFormat';
import {toOsvRecord} from './toOsvRecord';
import type {ExportFile, ExportParams} from '../../options/exportFormat';

/** Steers a terminal, turns the direction of a text, or is not seen; the ends of our own lines aside. */
const INVISIBLE = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** The same text in signs that everybody sees, as JSON can write any sign. */
function escapeInvisible(json: string): string {
  return json.replace(INVISIBLE, (sign) =>
    sign
      .split('')
      .map((unit) => String.raw`\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}

function toJson(value: unknown): string {
  return `${escapeInvisible(JSON.stringify(value, null, 2))}\n`;
}

/** All advisories as records of OSV: `osv.json`, the newest first, and a file for each of them. */
export async function createOsv({advisories, indexPath}: ExportParams): Promise<ExportFile[]> {
  const records = await Promise.all(advisories.map(toOsvRecord));
  return [
    {path: inIndex({indexPath}, 'osv.json'), content: toJson(records)},
    ...records.map((record) => ({
      path: inIndex({indexPath}, `osv/${record.id}.json`),
      content: toJson(record),
    })),
  ];
}

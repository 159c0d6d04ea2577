import {inIndex} from '../options/exportFormat';
import type {ExportFile, ExportParams} from '../options/exportFormat';

const LABEL = 'security advisories';

/** Pixels, at 11 px in the widest of the fonts that are asked for. */
const LETTER = 6.6;
const PADDING = 10;
const HEIGHT = 20;

function widthOf(text: string): number {
  return Math.ceil(text.length * LETTER);
}

/** Numbers and a day: nothing in it is a stranger's. */
function draw(value: string): string {
  const [left, right] = [widthOf(LABEL) + PADDING, widthOf(value) + PADDING];
  const width = left + right;
  const text = (words: string, x: number) =>
    `<text x="${x}" y="14" text-anchor="middle" textLength="${widthOf(words)}" lengthAdjust="spacingAndGlyphs">${words}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" role="img" aria-label="${LABEL}: ${value}">`,
    `<title>${LABEL}: ${value}</title>`,
    `<clipPath id="r"><rect width="${width}" height="${HEIGHT}" rx="3"/></clipPath>`,
    `<g clip-path="url(#r)"><path fill="#444" d="M0 0h${left}v${HEIGHT}H0z"/><path fill="#0a5cb8" d="M${left} 0h${right}v${HEIGHT}H${left}z"/></g>`,
    '<g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">',
    text(LABEL, left / 2),
    text(value, left + right / 2),
    '</g></svg>\n',
  ].join('');
}

/**
 * A badge for a README: how many advisories there are, and the day of the newest. Withdrawn ones do
 * not count.
 */
export function createBadge(params: ExportParams): ExportFile[] {
  const valid = params.advisories.filter(({advisory}) => advisory.status.state !== 'withdrawn');
  const days = valid.flatMap(({advisory}) => advisory.publishedAt?.slice(0, 10) ?? []).sort();
  const newest = days.at(-1);
  const value = newest === undefined ? String(valid.length) : `${valid.length} · ${newest}`;
  return [{path: inIndex(params, 'badge.svg'), content: draw(value)}];
}

import {LINE, STROKES, WIDTH, sayNumber, writeSvg, writeText} from './svg';
import {scaleByPowers} from './scales';

const TOP = 4;
const [LEFT, RIGHT] = [8, WIDTH - 60];
const THICK = 12;
/** What an alternative has: its name, and the bar. */
const STEP = LINE + THICK + 8;
const GAP = 10;

/** How many times as long as others the plugin took for a task. */
export interface Ratios {
  readonly task: string;
  readonly others: readonly {readonly name: string; readonly value: number}[];
}

/**
 * Bars that begin where both take as long, to the right where the plugin takes longer. Their scale is in
 * powers of ten: twice as long and half as long have the same length.
 *
 * @returns an SVG; of no ratios, one that says so
 */
export function drawRatios({title, tasks}: {title: string; tasks: readonly Ratios[]}): string {
  const values = tasks.flatMap(({others}) => others.map(({value}) => value));
  if (values.length === 0) {
    const text = 'Nothing was compared.';
    return writeSvg({title, height: 60, parts: [writeText({at: [12, 34], text})]});
  }
  const scale = scaleByPowers([1, ...values]);
  const x = (value: number) => Number((LEFT + scale.share(value) * (RIGHT - LEFT)).toFixed(1));
  const parts: string[] = [];
  let top = TOP;
  for (const {task, others} of tasks) {
    parts.push(writeText({at: [LEFT, top + 12], text: task, isBold: true}));
    top += LINE;
    for (const {name, value} of others) {
      const [from, to] = [Math.min(x(1), x(value)), Math.max(x(1), x(value))];
      const bar = {y: top + LINE, width: Math.max(1, Number((to - from).toFixed(1)))};
      parts.push(
        writeText({at: [LEFT, top + 12], text: name}),
        `<rect x="${from}" y="${bar.y}" width="${bar.width}" height="${THICK}" fill="${STROKES[0].colour}"/>`,
        `<path d="M${x(1)} ${bar.y - 2}v${THICK + 4}" stroke="currentColor" stroke-width="2"/>`,
        writeText({at: [to + 6, bar.y + 10], text: `× ${sayNumber(value)}`}),
      );
      top += STEP;
    }
    top += GAP;
  }
  return writeSvg({title, height: top, parts});
}

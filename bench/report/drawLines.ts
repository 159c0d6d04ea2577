import {LINE, STROKES, WIDTH, sayNumber, writeSvg, writeText} from './svg';
import type {Scale} from './scales';

/** The space for lines and dots; half a number has room beside it. */
const AREA = {left: 52, right: WIDTH - 26, top: 30, bottom: 250};

/** A line of a plot, with its name in the legend. */
export interface Line {
  readonly name: string;
  readonly points: readonly {readonly size: number; readonly value: number}[];
}

function place(from: number, to: number, share: number): number {
  return Number((from + share * (to - from)).toFixed(1));
}

function drawLine({
  line,
  index,
  x,
  y,
}: {
  line: Line;
  index: number;
  x: (size: number) => number;
  y: (value: number) => number;
}): string {
  const {colour, dashes} = STROKES[index % STROKES.length] ?? STROKES[0];
  const stroke = `fill="none" stroke="${colour}" stroke-width="2" stroke-dasharray="${dashes}"`;
  const path = line.points.map(({size, value}) => `${x(size)} ${y(value)}`).join('L');
  const dots = line.points.map(
    ({size, value}) => `<circle cx="${x(size)}" cy="${y(value)}" r="3" fill="${colour}"/>`,
  );
  const base = AREA.bottom + 50 + index * LINE;
  return [
    `<path d="M${path}" ${stroke}/>`,
    ...dots,
    `<path d="M${AREA.left} ${base - 4}h30" ${stroke}/>`,
    writeText({at: [AREA.left + 38, base], text: line.name}),
  ].join('');
}

/**
 * Lines over the number of advisories, with a legend beneath.
 *
 * @param scale makes an axis of all values that lie on it
 * @returns an SVG; of no lines, one that says so
 */
export function drawLines({
  title,
  unit,
  lines,
  scale,
}: {
  title: string;
  unit: string;
  lines: readonly Line[];
  scale: (values: readonly number[]) => Scale;
}): string {
  const points = lines.flatMap((line) => line.points);
  if (points.length === 0) {
    const text = 'Nothing was measured in several sizes.';
    return writeSvg({title, height: 60, parts: [writeText({at: [12, 34], text})]});
  }
  const sizes = scale(points.map(({size}) => size));
  const values = scale(points.map(({value}) => value));
  const x = (size: number) => place(AREA.left, AREA.right, sizes.share(size));
  const y = (value: number) => place(AREA.bottom, AREA.top, values.share(value));
  const faint = 'stroke="currentColor" stroke-opacity="0.2"';
  return writeSvg({
    title,
    height: AREA.bottom + 50 + lines.length * LINE,
    parts: [
      writeText({at: [4, 16], text: unit}),
      ...sizes.ticks.map((tick) => `<path d="M${x(tick)} ${AREA.top}V${AREA.bottom}" ${faint}/>`),
      ...values.ticks.map((tick) => `<path d="M${AREA.left} ${y(tick)}H${AREA.right}" ${faint}/>`),
      ...sizes.ticks.map((tick) =>
        writeText({at: [x(tick), AREA.bottom + 16], text: sayNumber(tick), anchor: 'middle'}),
      ),
      ...values.ticks.map((tick) =>
        writeText({at: [AREA.left - 6, y(tick) + 4], text: sayNumber(tick), anchor: 'end'}),
      ),
      writeText({at: [AREA.right, AREA.bottom + 32], text: 'advisories', anchor: 'end'}),
      ...lines.map((line, index) => drawLine({line, index, x, y})),
    ],
  });
}

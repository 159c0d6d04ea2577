import type {Row} from './figures';

const [WIDTH, HEIGHT] = [640, 360];
const MARGIN = {top: 16, right: 190, bottom: 40, left: 64};
/** Told apart by their strokes as well, by whoever sees no colours. */
const LINES = [
  {colour: '#0a5cb8', dashes: ''},
  {colour: '#b3541e', dashes: '6 3'},
  {colour: '#3d7a35', dashes: '2 3'},
  {colour: '#7b3fa0', dashes: '9 3 2 3'},
];

interface Line {
  readonly name: string;
  readonly points: readonly {readonly size: number; readonly value: number}[];
}

/** Letters and numbers of our own; the names of tasks hold nothing else. */
function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function powersOfTen(from: number, to: number): number[] {
  const [first, last] = [Math.floor(Math.log10(from)), Math.ceil(Math.log10(to))];
  return Array.from({length: last - first + 1}, (_, index) => 10 ** (first + index));
}

/** The figures of the plugin's own tasks, a line for each that was done in several sizes. */
export function toLines(rows: readonly Row[], value: (row: Row) => number): Line[] {
  const ours = rows.filter(({ratio}) => ratio === null);
  const tasks = [...new Set(ours.map(({task}) => task))];
  return tasks
    .map((task) => ({
      name: task,
      points: ours
        .filter((row) => row.task === task)
        .map((row) => ({size: row.size, value: value(row)}))
        .sort((a, b) => a.size - b.size),
    }))
    .filter(({points}) => points.length > 1);
}

/**
 * A plot with both scales in powers of ten: what grows as the number of advisories does is a line at 45°
 * to them, and what does not grow lies flat.
 *
 * @returns an SVG; of no lines, one that says so
 */
export function drawPlot({
  title,
  unit,
  lines,
}: {
  title: string;
  unit: string;
  lines: readonly Line[];
}): string {
  const points = lines.flatMap((line) => line.points);
  const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escape(title)}" font-family="system-ui, sans-serif" font-size="12"><rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`;
  if (points.length === 0) {
    return `${head}<text x="20" y="40">Nothing was measured in several sizes.</text></svg>\n`;
  }
  const xs = powersOfTen(
    Math.min(...points.map(({size}) => size)),
    Math.max(...points.map(({size}) => size)),
  );
  const ys = powersOfTen(
    Math.min(...points.map(({value}) => value)),
    Math.max(...points.map(({value}) => value)),
  );
  const scale = (ticks: readonly number[], from: number, to: number) => (value: number) => {
    const [first, last] = [Math.log10(ticks[0] ?? 1), Math.log10(ticks.at(-1) ?? 1)];
    const share = last === first ? 0.5 : (Math.log10(value) - first) / (last - first);
    return Number((from + share * (to - from)).toFixed(1));
  };
  const x = scale(xs, MARGIN.left, WIDTH - MARGIN.right);
  const y = scale(ys, HEIGHT - MARGIN.bottom, MARGIN.top);
  const grid = [
    ...xs.map(
      (tick) =>
        `<path d="M${x(tick)} ${MARGIN.top}V${HEIGHT - MARGIN.bottom}" stroke="#ddd"/><text x="${x(tick)}" y="${HEIGHT - 22}" text-anchor="middle">${tick}</text>`,
    ),
    ...ys.map(
      (tick) =>
        `<path d="M${MARGIN.left} ${y(tick)}H${WIDTH - MARGIN.right}" stroke="#ddd"/><text x="${MARGIN.left - 8}" y="${y(tick) + 4}" text-anchor="end">${tick}</text>`,
    ),
  ];
  const drawn = lines.map(({name, points: ofLine}, index) => {
    const {colour, dashes} = LINES[index % LINES.length] ?? {colour: '#000', dashes: ''};
    const path = ofLine.map(({size, value}) => `${x(size)} ${y(value)}`).join('L');
    const dots = ofLine.map(
      ({size, value}) => `<circle cx="${x(size)}" cy="${y(value)}" r="3" fill="${colour}"/>`,
    );
    const at = MARGIN.top + 12 + index * 22;
    const left = WIDTH - MARGIN.right + 10;
    return [
      `<path d="M${path}" fill="none" stroke="${colour}" stroke-width="2" stroke-dasharray="${dashes}"/>${dots.join('')}`,
      `<path d="M${left} ${at - 4}h24" stroke="${colour}" stroke-width="2" stroke-dasharray="${dashes}"/><text x="${left + 30}" y="${at}">${escape(name)}</text>`,
    ].join('');
  });
  return [
    head,
    ...grid,
    ...drawn,
    `<text x="${MARGIN.left}" y="${HEIGHT - 6}">advisories</text>`,
    `<text x="14" y="${HEIGHT - MARGIN.bottom}" transform="rotate(-90 14 ${HEIGHT - MARGIN.bottom})">${escape(unit)}</text>`,
    '</svg>\n',
  ].join('\n');
}

/**
 * How long texts take that are one pattern over and over, 64 KiB each: what a regular expression or
 * a loop over a string can be slow at. Each goes through the whole way from GitHub's answer to the
 * file of the post and the feeds.
 *
 *   npx tsx bench/worst/worstPatterns.ts [description|summary|product|versions] [pairs]
 *
 * A short text is measured first and then one four times as long: one that takes for ever is stopped in
 * time, and one that is quick enough even if it grew by the square of its size is not measured in
 * full. `pairs` adds every pair of ASCII signs, the slowest of which are.
 * The milliseconds are the processor's, because others may use the machine as well.
 */
import {PLACES, SIGNS, SIZES, SUBJECTS, UNITS, measure} from './patterns';
import type {Result} from './patterns';

const SHOWN = 25;
/** Of the pairs, how many are measured in full. */
const SLOWEST_PAIRS = 60;

function show(title: string, results: readonly Result[]): void {
  console.log(`\n${title}\n    ms  characters  pattern`);
  const slowest = [...results].sort((a, b) => b.milliseconds - a.milliseconds).slice(0, SHOWN);
  for (const {name, milliseconds, characters} of slowest) {
    const figures = [milliseconds.toFixed(0).padStart(6), String(characters).padStart(11)];
    console.log(`${figures.join(' ')}  ${name}`);
  }
}

async function measurePairs(subject: (text: string) => Promise<void>): Promise<Result[]> {
  const place = (text: string) => `a${text}b`;
  const short: (Result & {unit: string})[] = [];
  for (const unit of SIGNS.flatMap((sign) => SIGNS.map((other) => sign + other))) {
    const pair = {name: JSON.stringify(unit), unit, place};
    short.push({...(await measure(subject, pair, SIZES.slice(0, 1))), unit});
  }
  const slowest = short.sort((a, b) => b.milliseconds - a.milliseconds).slice(0, SLOWEST_PAIRS);
  const results: Result[] = [];
  for (const {name, unit} of slowest) {
    results.push(await measure(subject, {name, unit, place}, SIZES.slice(1)));
  }
  return results;
}

async function main(): Promise<void> {
  const [, , wanted, pairs] = process.argv;
  for (const [name, subject] of Object.entries(SUBJECTS)) {
    if (wanted !== undefined && wanted !== name) {
      continue;
    }
    await subject('1.0.0 *warm* `up`');
    const places =
      name === 'description' ? Object.entries(PLACES) : Object.entries(PLACES).slice(0, 2);
    const results: Result[] = [];
    for (const unit of [...SIGNS, ...UNITS]) {
      for (const [where, place] of places) {
        results.push(
          await measure(subject, {name: `${JSON.stringify(unit)} ${where}`, unit, place}),
        );
      }
    }
    show(name, results);
    if (pairs === 'pairs') {
      show(`${name}: pairs of signs`, await measurePairs(subject));
    }
  }
}

void main();

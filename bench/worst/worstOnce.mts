/**
 * Measures what is known to be slow, each thing once and all in this process, and prints the slowest of each
 * kind as JSON. The commands beside it measure more, and each text in a process of its own.
 *
 *   node --import tsx bench/worst/worstOnce.mts all|few
 */
import {SIZE, SLOW_TEXTS} from '../../plugin/src/boundedSyntax/bench/slowTexts.mjs';
import {SUBJECTS, UNITS, measure} from './patterns.js';
import {renderAndWrite} from './renderAndWrite.mjs';
import {pickSlowest} from './slow.js';
import {measureVersions} from './versions.js';
import type {Slow} from './slow.js';

/** Of each kind, so many are told of. */
const SHOWN = 3;
const FEW = 2;

const isFew = process.argv[2] === 'few';
const some = <T,>(all: readonly T[]) => (isFew ? all.slice(0, FEW) : all);

function measureText([name, text]: readonly [string, string]): Slow {
  let outcome = '';
  const before = process.cpuUsage();
  try {
    renderAndWrite(text);
  } catch (error) {
    outcome = error instanceof Error ? error.message : String(error);
  }
  const {user, system} = process.cpuUsage(before);
  const milliseconds = (user + system) / 1000;
  return {what: 'a text into a part of a post', name, milliseconds, characters: SIZE, outcome};
}

async function measurePatterns(): Promise<Slow[]> {
  const found: Slow[] = [];
  for (const [field, subject] of Object.entries(SUBJECTS)) {
    await subject('1.0.0 *warm* `up`');
    const what = `an advisory into a post and its feeds, by its ${field}`;
    const of: Slow[] = [];
    for (const unit of some(UNITS)) {
      const name = `${JSON.stringify(unit)} over and over`;
      const figures = await measure(subject, {name, unit, place: (text) => text});
      of.push({what, ...figures, outcome: ''});
    }
    found.push(...pickSlowest(of, SHOWN));
  }
  return found;
}

measureText(['', '# A *short* `text`\n']);
const texts = some(Object.entries(SLOW_TEXTS)).map(measureText);
const versions = measureVersions(isFew ? ['npm'] : undefined);
console.log(
  JSON.stringify([
    ...pickSlowest(texts, SHOWN),
    ...(await measurePatterns()),
    ...pickSlowest(versions, SHOWN),
  ]),
);

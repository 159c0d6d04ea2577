/**
 * How long "Am I affected?" takes for the advisories that take longest: one advisory, as many rows,
 * alternatives and fixed versions as are compared, and far more than that.
 *
 *   npx tsx bench/worstVersions.ts
 *
 * The milliseconds are the processor's, of the first question of its kind, because others may use
 * the machine as well.
 */
import {answerQuestion} from '../plugin/src/versions/answerQuestion';
import {MOST_COMPARED, MOST_PAIRS} from '../plugin/src/versions/isTooMuch';

interface Shape {
  readonly rows: number;
  /** In each row. */
  readonly alternatives: number;
  readonly fixes: number;
}

const ECOSYSTEMS = ['npm', 'pip', 'maven', 'rubygems', 'composer', 'nuget', 'other'];

/** So many rows with a fixed version each are held against all of these. */
const MOST_ROWS = Math.floor(Math.sqrt(MOST_PAIRS));

const SHAPES: Record<string, Shape> = {
  'one row, all that is compared': {rows: 1, alternatives: MOST_COMPARED, fixes: MOST_COMPARED},
  'ten rows, all that is compared': {
    rows: 10,
    alternatives: MOST_COMPARED / 10,
    fixes: MOST_COMPARED / 10,
  },
  'a fix in each row, all that is compared': {rows: MOST_ROWS, alternatives: 1, fixes: 1},
  'a row each, all that is compared': {rows: MOST_COMPARED, alternatives: 1, fixes: 1},
  'ten rows of 100 alternatives and 500 fixes': {rows: 10, alternatives: 100, fixes: 500},
  'a thousand rows': {rows: 1000, alternatives: 1, fixes: 1},
};

function list(count: number, item: (index: number) => string, separator: string): string {
  return Array.from({length: count}, (_, index) => item(index)).join(separator);
}

/** Every fix is affected by the last row alone, so that each is held against all of them. */
function rowsOf({rows, alternatives, fixes}: Shape, ecosystem: string) {
  return Array.from({length: rows}, (_, row) => ({
    key: null,
    ecosystem,
    name: 'rocket',
    affectedVersions: list(alternatives, (index) => `= ${row}.${index}.1`, ' || '),
    patchedVersions: list(fixes, (index) => `${row}.${index}.2`, ', '),
  }));
}

function measure(shape: Shape, ecosystem: string): {milliseconds: number; outcome: string} {
  const advisories = [{repositories: ['paper-rocket/rocket'], products: rowsOf(shape, ecosystem)}];
  const before = process.cpuUsage();
  const answer = answerQuestion({advisories, wanted: 'rocket', version: '0.0.1'});
  const {user, system} = process.cpuUsage(before);
  const [reason = 'answered'] =
    answer.kind === 'judged' ? answer.unclear.map((each) => each.reason) : [answer.kind];
  return {milliseconds: (user + system) / 1000, outcome: reason};
}

// Once for the modules and the compiler.
for (const ecosystem of ECOSYSTEMS) {
  measure({rows: 2, alternatives: 2, fixes: 2}, ecosystem);
}
console.log('     ms  ecosystem  what');
for (const [name, shape] of Object.entries(SHAPES)) {
  for (const ecosystem of ECOSYSTEMS) {
    const {milliseconds, outcome} = measure(shape, ecosystem);
    console.log(
      `${milliseconds.toFixed(1).padStart(7)}  ${ecosystem.padEnd(9)}  ${name} (${outcome})`,
    );
  }
}

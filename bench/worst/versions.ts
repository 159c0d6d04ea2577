import {answerQuestion} from '../../plugin/src/versions/answerQuestion';
import {MOST_COMPARED, MOST_PAIRS} from '../../plugin/src/versions/isTooMuch';
import type {Slow} from './slow';

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

function measure(shape: Shape, ecosystem: string): Omit<Slow, 'what' | 'name'> {
  const products = rowsOf(shape, ecosystem);
  const advisories = [{repositories: ['paper-rocket/rocket'], products}];
  const before = process.cpuUsage();
  const answer = answerQuestion({advisories, wanted: 'rocket', version: '0.0.1'});
  const {user, system} = process.cpuUsage(before);
  const [reason = 'answered'] =
    answer.kind === 'judged' ? answer.unclear.map((each) => each.reason) : [answer.kind];
  const texts = products.flatMap((each) => [each.affectedVersions, each.patchedVersions]);
  return {
    milliseconds: (user + system) / 1000,
    characters: texts.join('').length,
    outcome: reason,
  };
}

/**
 * How long "Am I affected?" takes for the advisories that take longest: one advisory, as many rows,
 * alternatives and fixed versions as are compared, and far more than that. The milliseconds are of the
 * first question of its kind.
 *
 * @param ecosystems whose versions are compared
 */
export function measureVersions(ecosystems: readonly string[] = ECOSYSTEMS): Slow[] {
  // Once for the modules and the compiler.
  for (const ecosystem of ecosystems) {
    measure({rows: 2, alternatives: 2, fixes: 2}, ecosystem);
  }
  return Object.entries(SHAPES).flatMap(([name, shape]) =>
    ecosystems.map((ecosystem) => ({
      what: '"Am I affected?"',
      name: `${ecosystem}: ${name}`,
      ...measure(shape, ecosystem),
    })),
  );
}

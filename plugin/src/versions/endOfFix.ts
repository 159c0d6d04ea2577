import {readBound} from './readBound';
import type {Bound} from './affectedSet';
import type {VersionOrder} from './versionOrder';

/** How many numbers stay the same in `^1.4.0`, `^0.4.1` and `^0.0.4`: all up to the first but zero. */
function countOfCaret(numbers: readonly number[]): number {
  const place = numbers.findIndex((number) => number !== 0);
  return place === -1 ? numbers.length : place + 1;
}

function countKept(operator: string, numbers: readonly number[]): number | null {
  if (operator === '^') {
    return countOfCaret(numbers);
  }
  if (operator === '~>') {
    return Math.max(1, numbers.length - 1);
  }
  // Registries differ in `~1.4`; the nearer end claims less.
  return operator === '~' ? Math.min(2, numbers.length) : null;
}

/**
 * Where the versions end that an operator means: 2.0.0 for `^1.4.0`, 1.5.0 for `~1.4.0` and
 * `~> 1.4.0`.
 * @returns null where they do not end
 * @see https://github.com/npm/node-semver#advanced-range-syntax
 * @see https://guides.rubygems.org/patterns/#pessimistic-version-constraint
 */
export function endOfFix({
  operator,
  name,
  order,
}: {
  operator: string;
  name: string;
  order: VersionOrder;
}): Bound | null {
  const numbers = /^v?(\d+(?:\.\d+)*)/i.exec(name)?.[1]?.split('.').map(Number) ?? [];
  const count = countKept(operator, numbers);
  if (count === null) {
    return null;
  }
  const kept = numbers.slice(0, count);
  const next = [...kept.slice(0, -1), (kept.at(-1) ?? 0) + 1];
  const whole = [...next, 0, 0].slice(0, Math.max(3, next.length));
  return readBound({text: whole.join('.'), isIncluded: false, order});
}

/**
 * A line of releases: all whose numbers begin with these. 1.4.0 and 1.4.7 are of the line 1.4, and of
 * the line 1. Pre-releases are of none: they came before it.
 */
export type VersionLine = readonly number[];

/** What a name such as that of a docs version stands for. */
export type NamedVersion =
  | {readonly kind: 'release'; readonly version: string}
  | {readonly kind: 'line'; readonly name: string; readonly line: VersionLine};

const LINE = /^v?(\d{1,9}(?:\.\d{1,9})*)((?:\.[x*])*)$/i;

/** With so many numbers a name is one release, in every registry. */
const NUMBERS_OF_RELEASE = 3;

/** From here on a number is a year, and nobody begins one with the release 0. */
const FIRST_YEAR = 1000;

/** Whether a number is written as one: 24.04 may be 24.4 or another one. */
function isPlain(number: string): boolean {
  return number === '0' || !number.startsWith('0');
}

/**
 * What a name stands for: `2.3.1` and `2.0.0-rc.1` for themselves; `1`, `1.4`, `v1.4`, `1.x` and `1.4.x`
 * for a line, also where `1.4` may be a release: nobody knows which of the line somebody has.
 *
 * @returns null for what has the form of a line and can't be read as one; whether a release is one in
 * its registry is not looked at
 */
export function readNamedVersion(text: string): NamedVersion | null {
  const name = text.trim();
  const [, joined, wildcards = ''] = LINE.exec(name) ?? [];
  const numbers = joined?.split('.') ?? [];
  const isLine = numbers.length > 0 && (wildcards !== '' || numbers.length < NUMBERS_OF_RELEASE);
  if (!isLine) {
    return name === '' ? null : {kind: 'release', version: name};
  }
  return numbers.every(isPlain) ? {kind: 'line', name, line: numbers.map(Number)} : null;
}

/** The numbers that a version begins with; none behind a Python epoch: 1!2.0 is no form of 1. */
export function numbersOf(version: string): number[] {
  const [text] = /^\d+(?:\.\d+)*(?![\d!])/.exec(version) ?? [];
  return text?.split('.').map(Number) ?? [];
}

/** Whether the numbers of a version begin with those of a line; a missing one is zero. */
export function isOfLine(numbers: readonly number[], line: VersionLine): boolean {
  return numbers.length > 0 && line.every((number, index) => (numbers[index] ?? 0) === number);
}

/** Numbers as a release has them: three at least. */
export function padNumbers(numbers: readonly number[]): number[] {
  return [...numbers, 0, 0].slice(0, Math.max(NUMBERS_OF_RELEASE, numbers.length));
}

/** The same numbers with the last one higher by one. */
export function nextNumbers(numbers: readonly number[]): number[] {
  return [...numbers.slice(0, -1), (numbers.at(-1) ?? 0) + 1];
}

/** The first release of a line: 1.4.0 of 1.4. */
export function firstOfLine(line: VersionLine): number[] {
  const [first = 0, ...others] = line;
  return padNumbers(others.length === 0 && first >= FIRST_YEAR ? [first, 1] : line);
}

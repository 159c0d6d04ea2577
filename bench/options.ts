import path from 'node:path';
import {parseArgs} from 'node:util';
import type {Bundler} from './measuring/benchSite';
import type {Worst} from './tasks/worst';

/** What is done, and how often: README.md has a row for each. */
export interface Options {
  readonly sizes: readonly number[];
  readonly repositories: readonly number[];
  readonly languages: readonly number[];
  readonly builds: readonly number[];
  readonly bundlers: readonly Bundler[];
  readonly starts: readonly number[];
  readonly worst: Worst | 'none';
  readonly runs: number;
  /** Of what takes minutes each time. */
  readonly slowRuns: number;
  /** Whether what lies in `out` is kept, and added to. */
  readonly add: boolean;
  /** Absolute. */
  readonly out: string;
}

const DEFAULTS = {
  sizes: '10,100,1000,10000',
  repositories: '500',
  languages: '20',
  builds: '10,100,1000',
  bundlers: 'rspack',
  starts: '10,100,1000',
  worst: 'all',
  runs: '5',
  'slow-runs': '5',
};

/** Some minutes instead of hours; whether figures mean much is another thing. */
const QUICK: Partial<typeof DEFAULTS> = {
  sizes: '10,100',
  repositories: '10',
  builds: '10',
  starts: '10',
  worst: 'few',
  runs: '1',
  'slow-runs': '1',
};

const BUNDLERS: readonly Bundler[] = ['rspack', 'webpack'];
const WORST = ['all', 'few', 'none'] as const;

function readNumbers(text: string): number[] {
  const written = text.split(',').filter((each) => each.trim() !== '');
  if (!written.every((each) => /^\s*[1-9]\d*\s*$/.test(each))) {
    throw new Error(`Whole numbers with commas between them are expected, and not "${text}".`);
  }
  return written.map(Number);
}

function readNumber(text: string): number {
  const [number, ...others] = readNumbers(text);
  if (number === undefined || others.length > 0) {
    throw new Error(`One whole number is expected, and not "${text}".`);
  }
  return number;
}

function readWord<Word extends string>(words: readonly Word[], text: string): Word {
  const found = words.find((word) => word === text);
  if (found === undefined) {
    throw new Error(`"${text}" is none of ${words.join(', ')}.`);
  }
  return found;
}

/** Says what is wrong with a command line, to the person who wrote it. */
export class BadOptions extends Error {}

/**
 * Reads the command line.
 *
 * @throws {BadOptions} if it has an option that there is not, or a value that can't be
 */
export function readOptions(args: readonly string[]): Options {
  try {
    return read(args);
  } catch (error) {
    throw new BadOptions(error instanceof Error ? error.message : String(error), {cause: error});
  }
}

function read(args: readonly string[]): Options {
  const text = {type: 'string'} as const;
  const {values: given} = parseArgs({
    args: [...args],
    options: {
      quick: {type: 'boolean', default: false},
      add: {type: 'boolean', default: false},
      sizes: text,
      repositories: text,
      languages: text,
      builds: text,
      bundlers: text,
      starts: text,
      worst: text,
      runs: text,
      'slow-runs': text,
      out: text,
    },
  });
  const values = {...DEFAULTS, ...(given.quick ? QUICK : {}), ...given};
  return {
    sizes: readNumbers(values.sizes),
    repositories: readNumbers(values.repositories),
    languages: readNumbers(values.languages),
    builds: readNumbers(values.builds),
    bundlers: values.bundlers
      .split(',')
      .filter(Boolean)
      .map((name) => readWord(BUNDLERS, name)),
    starts: readNumbers(values.starts),
    worst: readWord(WORST, values.worst),
    runs: readNumber(values.runs),
    slowRuns: readNumber(values['slow-runs']),
    add: given.add,
    out: path.resolve(values.out ?? path.join(__dirname, 'results')),
  };
}

import {SEVERITIES} from '../../advisory/advisory';
import {SPREAD} from './readElements';
import type {Severity} from '../../advisory/advisory';
import type {ElementName} from './elements';
import type {FoundElement} from './readElements';
import type {Value} from './readValue';

/** What an element asks for. */
export interface Wish {
  /** Id of the plugin's instance; null for the one that there is. */
  readonly id: string | null;
  readonly product: string | null;
  /** None stands for all. */
  readonly severities: readonly Severity[];
  /** Null for all. */
  readonly limit: number | null;
  readonly withWithdrawn: boolean;
}

/** What is wrong with an element's properties, for who wrote it. */
export class Mistake extends Error {}

const PROPERTIES: Readonly<Record<ElementName, readonly string[]>> = {
  SecurityAdvisories: ['product', 'severity', 'limit', 'withdrawn', 'id'],
  SecurityBadge: ['product', 'id'],
};

const list = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ');

function readWord(name: string, value: Value | undefined): string | null {
  if (value === undefined) {
    return null;
  }
  if (typeof value !== 'string' || value.trim() === '') {
    throw new Mistake(
      `The property "${name}" takes a word in quotation marks, such as ${name}="${name === 'product' ? 'npm:rocket' : 'default'}".`,
    );
  }
  return value.trim();
}

/** GitHub's pages say "moderate" where its data say "medium". */
function readSeverity(word: string): Severity {
  const name = word.toLowerCase();
  const severity = SEVERITIES.find((each) => each === (name === 'moderate' ? 'medium' : name));
  if (severity === undefined) {
    throw new Mistake(
      `The property "severity" names ${JSON.stringify(word)}, which is no severity. GitHub knows critical, high, moderate (or medium) and low; name one, or several with commas between them.`,
    );
  }
  return severity;
}

function readSeverities(value: Value | undefined): Severity[] {
  if (value === undefined) {
    return [];
  }
  const words = typeof value === 'string' ? value.split(',') : value;
  if (!Array.isArray(words) || words.length === 0) {
    throw new Mistake(
      `The property "severity" takes one severity or several, such as severity="critical, high" or severity={['critical', 'high']}.`,
    );
  }
  const wanted = words.map((word: string) => readSeverity(word.trim()));
  return SEVERITIES.filter((severity) => wanted.includes(severity));
}

function readLimit(value: Value | undefined): number | null {
  if (value === undefined) {
    return null;
  }
  const limit = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  if (typeof limit !== 'number' || !Number.isSafeInteger(limit) || limit < 1) {
    throw new Mistake(
      'The property "limit" takes a whole number from 1 on, such as limit={5}; without it all are listed.',
    );
  }
  return limit;
}

function readSwitch(name: string, value: Value | undefined): boolean {
  if (value !== undefined && typeof value !== 'boolean') {
    throw new Mistake(`The property "${name}" stands for itself, or is {true} or {false}.`);
  }
  return value ?? false;
}

/**
 * Reads what an element asks for.
 *
 * @throws {Mistake} that names the property, its value and what is expected
 */
export function readWish({kind, attributes}: FoundElement): Wish {
  const known = PROPERTIES[kind];
  const names = Object.keys(attributes);
  if (names.includes(SPREAD)) {
    throw new Mistake(
      `Its properties can't be spread: what is shown is chosen when the page is built. Write them one by one; it takes ${list(known)}.`,
    );
  }
  const [unknown] = names.filter((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new Mistake(`It has no property "${unknown}"; it takes ${list(known)}.`);
  }
  const [unreadable] = names.filter((name) => attributes[name] === null);
  if (unreadable !== undefined) {
    throw new Mistake(
      `The property "${unreadable}" has to be written out, as a word, a number or a list of words: what is shown is chosen when the page is built.`,
    );
  }
  return {
    id: readWord('id', attributes.id),
    product: readWord('product', attributes.product),
    severities: readSeverities(attributes.severity),
    limit: readLimit(attributes.limit),
    withWithdrawn: readSwitch('withdrawn', attributes.withdrawn),
  };
}

import {createHash} from 'node:crypto';
import {cutText} from './cutText';
import {LIMITS} from './limits';
import {shapeName} from './shapeName';

/**
 * The name of a product. One that is too long ends with a digest of the whole, so that two of them
 * stay two.
 *
 * @returns null for what is no text, or an empty one
 */
export function shapeProductName(value: unknown): string | null {
  const name = shapeName(value, LIMITS.name);
  if (name === null || name === value || name === shapeName(value, LIMITS.name + 1)) {
    return name;
  }
  const digest = createHash('sha256').update(String(value)).digest('hex').slice(0, 32);
  return `${cutText(name, LIMITS.name - digest.length)}${digest}`;
}

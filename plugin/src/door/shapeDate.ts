import type {IsoDate} from '../advisory/advisory';

/** Years that every reader of dates knows; GitHub is younger than the first of them. */
const FIRST_DATE = Date.UTC(1970, 0);
const LAST_DATE = Date.UTC(9999, 11, 31);

/** No date is written longer, and a parser of any text need not be tried on it. */
const LONGEST = 40;

/** A moment as the model writes it; null for what is none, or out of every reader's range. */
export function shapeDate(value: unknown): IsoDate | null {
  const isText = typeof value === 'string' && value.length <= LONGEST;
  const time = isText ? new Date(value).getTime() : NaN;
  return time >= FIRST_DATE && time <= LAST_DATE ? new Date(time).toISOString() : null;
}

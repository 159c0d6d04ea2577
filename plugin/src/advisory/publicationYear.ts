import {bestDate} from './bestDate';
import type {Advisory} from './advisory';

/**
 * The year, in UTC, that an advisory is counted in: of its publication, or of the next best day that
 * GitHub gives, as in the date of its post.
 *
 * @returns null where GitHub gives no day at all
 */
export function publicationYear(advisory: Advisory): number | null {
  const year = new Date(bestDate(advisory) ?? NaN).getUTCFullYear();
  return Number.isNaN(year) ? null : year;
}

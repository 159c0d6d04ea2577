import {bestDate} from '../advisory/bestDate';
import type {Advisory, IsoDate} from '../advisory/advisory';

// To make one takes longer than to make all the rest of a timeline.
const formats = new Map<string, Intl.DateTimeFormat>();

/** A day in words, in UTC, so that the same advisory gives the same post everywhere. */
export function formatDay({date, locale}: {date: IsoDate; locale: string}): string {
  const format =
    formats.get(locale) ?? new Intl.DateTimeFormat(locale, {dateStyle: 'long', timeZone: 'UTC'});
  formats.set(locale, format);
  return format.format(new Date(date));
}

/**
 * When the post is dated. Without any date of GitHub's, the first second of the epoch: the file's
 * own time would make the advisory look like news at every build.
 */
export function postDate(advisory: Advisory): Date {
  return new Date(bestDate(advisory) ?? 0);
}

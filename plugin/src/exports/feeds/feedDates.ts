import type {IsoDate, PublishedAdvisory} from '../../advisory/advisory';

/** A moment that every format can write; null where there is none, or none with four digits of year. */
function readDate(date: IsoDate | null): Date | null {
  if (date === null || !/^\d{4}-/.test(date)) {
    return null;
  }
  const read = new Date(date);
  const year = read.getUTCFullYear();
  return Number.isNaN(read.getTime()) || year < 1 || year > 9999 ? null : read;
}

/** The epoch stands for what has no date: the time of the build would make it news at every one. */
const UNKNOWN = new Date(0);

export interface FeedDates {
  readonly published: Date;
  /** Never before it was published. */
  readonly updated: Date;
}

/** When an advisory came out and when something in it last changed, as far as GitHub says. */
export function feedDates({
  publishedAt,
  createdAt,
  updatedAt,
  status,
}: Pick<PublishedAdvisory, 'publishedAt' | 'createdAt' | 'updatedAt' | 'status'>): FeedDates {
  const ended = status.state === 'published' ? null : readDate(status.at);
  const updates = [readDate(updatedAt), ended].filter((date) => date !== null);
  const published = readDate(publishedAt) ?? readDate(createdAt) ?? updates[0] ?? UNKNOWN;
  const updated = updates.reduce((latest, date) => (date > latest ? date : latest), published);
  return {published, updated};
}

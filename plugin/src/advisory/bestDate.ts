import type {Advisory, IsoDate} from './advisory';

/** When an advisory came out, or the next best that GitHub says of it; null where it gives no date at all. */
export function bestDate({
  publishedAt,
  createdAt,
  updatedAt,
}: Pick<Advisory, 'publishedAt' | 'createdAt' | 'updatedAt'>): IsoDate | null {
  return publishedAt ?? createdAt ?? updatedAt;
}

import {checkAtom} from './checkAtom';
import {checkJsonFeed} from './checkJsonFeed';
import {checkRss} from './checkRss';
import type {FeedFormat} from '../../plugin/src/exports/feeds/feedItem';
import type {Mistake} from './rules';

const CHECKS: Record<FeedFormat, (document: string) => Mistake[]> = {
  atom: checkAtom,
  rss: checkRss,
  json: checkJsonFeed,
};

/**
 * What a feed validator would say of a feed, none where it is valid.
 *
 * @throws for what is not well-formed
 */
export function checkFeed(format: FeedFormat, document: string): Mistake[] {
  return CHECKS[format](document);
}

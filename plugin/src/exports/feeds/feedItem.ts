import {eachOnce, peopleOf} from '../../advisory/peopleOf';
import {CVE_ID} from '../../advisory/ids';
import {parseAddress} from '../../sinks/parseAddress';
import {showInvisibleCharacters} from '../../door/showInvisibleCharacters';
import {feedDates} from './feedDates';
import {feedHtml, feedLine, toAmbiguousText, toHtmlText, toXmlText} from './feedText';
import type {Item} from 'feed';
import type {Person, PublishedAdvisory} from '../../advisory/advisory';
import type {PostAddresses} from '../../docusaurus/postAddresses';
import type {PostedAdvisory} from '../../advisory/postedAdvisory';
import type {Labels} from '../../words/createLabels';

/** The formats of feeds, by the library's names of them. */
export type FeedFormat = 'atom' | 'rss' | 'json';

export interface FeedItem {
  readonly posted: PostedAdvisory;
  /** The post's addresses: what the entry is called, and where it leads. */
  readonly addresses: PostAddresses;
  /** The post in one sentence of plain text, as in its front matter; may be empty. */
  readonly summary: string;
  /** The post's content as HTML, all addresses absolute. */
  readonly html: string;
}

/** Atom takes titles and summaries for HTML, JSON Feed for text, and for RSS opinions differ. */
const TITLES: Record<FeedFormat, (line: string) => string> = {
  atom: toHtmlText,
  rss: toAmbiguousText,
  json: (line) => line,
};

const SUMMARIES: Record<FeedFormat, (line: string) => string> = {
  atom: toHtmlText,
  rss: toHtmlText,
  json: (line) => line,
};

function categories({severity, cveId, ghsaId}: PublishedAdvisory, labels: Labels) {
  const ids = cveId !== null && CVE_ID.test(cveId) ? [ghsaId, cveId] : [ghsaId];
  return [
    ...(severity === null ? [] : [{name: labels.severities[severity], term: severity}]),
    ...ids.map((id) => ({name: id, term: id})),
  ];
}

function toContributor({login, name, url}: Person): {name: string; link?: string} | null {
  const shown = showInvisibleCharacters(feedLine(name ?? '') || feedLine(login ?? ''));
  const link = url === null ? null : parseAddress(url);
  return shown === '' ? null : {name: toXmlText(shown), ...(link === null ? {} : {link})};
}

/** Each person once, whatever they did. */
function contributors(advisory: PublishedAdvisory) {
  return eachOnce(peopleOf(advisory))
    .map(toContributor)
    .filter((contributor) => contributor !== null);
}

/**
 * An advisory's item for the library.
 *
 * Its id is the address of the post, without a slash at its end: it is the same in every feed,
 * whatever becomes of title, CVE id and the site's `trailingSlash`, and another one in each language.
 */
export function toItem({
  item: {posted, addresses, summary, html},
  format,
  labels,
}: {
  item: FeedItem;
  format: FeedFormat;
  labels: Labels;
}): Item {
  const {advisory, title} = posted;
  const {published, updated} = feedDates(advisory);
  const line = feedLine(summary);
  const name = feedLine(title) || advisory.ghsaId;
  // The library leaves out what is empty, and an entry without content is none.
  const content = feedHtml(html) || toHtmlText(name);
  // Where there is no summary, RSS wants the full text in its place.
  const texts =
    line === '' && format === 'rss'
      ? {description: content}
      : {...(line === '' ? {} : {description: SUMMARIES[format](line)}), content};
  return {
    id: addresses.id,
    link: addresses.url,
    title: TITLES[format](name),
    date: updated,
    published,
    category: categories(advisory, labels),
    contributor: contributors(advisory),
    ...texts,
  };
}

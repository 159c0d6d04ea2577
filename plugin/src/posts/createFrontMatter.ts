import {holdsRightToLeft} from '../markdown';
import {postDate} from '../words/formatDay';
import {toFrontMatterText} from '../sinks/toFrontMatterText';
import {paragraph} from './nodes';
import {postTitle} from './postTitle';
import {text} from '../words/inline';
import {markedLeftToRight} from '../words/markedLeftToRight';
import {noticeSentence} from './sections/notice';
import {firstSentences} from './sections/whatToDo';
import {partMarkers} from './truncateMarker';
import {markPieces} from './turnToPage';
import type {PublishedAdvisory} from '../advisory/advisory';
import type {Direction} from '../markdown';
import type {PostSettings} from './postSettings';
import type {Language} from '../words/language';

/** More in one sentence nobody reads, and every reader of the archive page gets them all. */
const MOST_PRODUCTS = 5;

/** What is affected, and how badly; what to do first. */
async function description(advisory: PublishedAdvisory, language: Language): Promise<string> {
  const {labels, locale} = language;
  const {affectedProducts, severity, status} = advisory;
  if (status.state === 'withdrawn') {
    return noticeSentence(status, language);
  }
  const {toString} = await import('mdast-util-to-string');
  const names = [
    ...new Set(affectedProducts.map(({name}) => name).filter((name) => name !== null)),
  ].map((name) => (labels.direction === 'rtl' ? markedLeftToRight(name) : name));
  const rest = names.length - MOST_PRODUCTS;
  const shown = rest > 0 ? [...names.slice(0, MOST_PRODUCTS), labels.moreProducts(rest)] : names;
  const format = new Intl.ListFormat(locale, {type: 'unit', style: 'short'});
  const summary = labels.summary({
    severity: severity === null ? labels.severityUnknown : labels.severities[severity],
    // The sentence before names the one that there is.
    products: affectedProducts.length < 2 || shown.length === 0 ? null : format.format(shown),
  });
  // "Read below" would be said where nothing is below.
  const first =
    affectedProducts.length === 0
      ? ''
      : toString(paragraph(markPieces(firstSentences(advisory, labels), labels.direction)));
  const sentences =
    status.state === 'closed' ? [noticeSentence(status, language), first] : [first, summary];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

/** Themes say of a title in no element which way it runs: `@a/b` would read `a/b@`, and a full stop stand first. */
function inPage(title: string, page: Direction): string {
  return page === 'ltr' || holdsRightToLeft(text(title)) ? title : markedLeftToRight(title);
}

/**
 * What a post says about itself. Dates are `Date` objects: Docusaurus appends a "Z" to a date that
 * reaches it as text. The blog looks for the marker that it cuts previews at in the whole file, so
 * none may stand here. Kept lean, because all of it travels to every reader of the archive page.
 */
export async function createFrontMatter({
  advisory,
  settings: {language, pageDirection, tag, author, canonical, truncateMarker},
}: {
  advisory: PublishedAdvisory;
  settings: Pick<
    PostSettings,
    'author' | 'canonical' | 'language' | 'pageDirection' | 'tag' | 'truncateMarker'
  >;
}): Promise<Record<string, unknown>> {
  const date = postDate(advisory);
  const updated = advisory.updatedAt === null ? date : new Date(advisory.updatedAt);
  const toText = (value: string) => partMarkers(toFrontMatterText(value), truncateMarker);
  return {
    title: inPage(toText(await postTitle(advisory, language)), pageDirection),
    description: toText(await description(advisory, language)),
    date,
    last_update: {date: updated},
    ...(author === null ? {} : {authors: [author]}),
    tags: [tag],
    // Docusaurus' table of contents ends at level 3 by default.
    toc_max_heading_level: 6,
    mdx: {format: 'md'},
    ghsa_id: advisory.ghsaId,
    // Read by the theme's component in theme-canonical/.
    ...(canonical === 'github' ? {github_url: toText(advisory.url)} : {}),
  };
}

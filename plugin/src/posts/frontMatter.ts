import {postDate} from './dates';
import {showInvisibleCharacters} from '../markdown/showInvisible';
import {replaceShortcodes} from '../markdown/showEmoji';
import {safeForScript, toPlainText} from './plainText';
import type {PublishedAdvisory} from '../advisory';
import type {PluginOptions} from '../options';
import type {Language} from './labels';
import type {PostTag} from './postTag';

async function title(
  {summary, ghsaId, status}: PublishedAdvisory,
  {labels}: Language,
): Promise<string> {
  const text = (await replaceShortcodes(toPlainText(summary))) || ghsaId;
  switch (status.state) {
    case 'published':
      return text;
    case 'withdrawn':
      return labels.withdrawnTitle(text);
    case 'closed':
      return labels.closedTitle(text);
  }
}

function description(
  {affectedProducts, severity}: PublishedAdvisory,
  {labels, locale}: Language,
): string {
  const names = new Set(affectedProducts.map(({name}) => name).filter((name) => name !== null));
  const format = new Intl.ListFormat(locale, {type: 'unit', style: 'short'});
  return labels.summary({
    severity: severity === null ? labels.severityUnknown : labels.severities[severity],
    products: names.size === 0 ? null : format.format(names),
  });
}

/**
 * What a post says about itself. Dates are `Date` objects: Docusaurus appends a "Z" to a date that
 * reaches it as text. Kept lean, because all of it travels to every reader of the archive page.
 */
export async function createFrontMatter({
  advisory,
  language,
  tag,
  author,
  canonical,
}: {
  advisory: PublishedAdvisory;
  language: Language;
  tag: PostTag;
  author: string | null;
  canonical: PluginOptions['canonical'];
}): Promise<Record<string, unknown>> {
  const date = postDate(advisory);
  const updated = advisory.updatedAt === null ? date : new Date(advisory.updatedAt);
  return {
    title: safeForScript(await title(advisory, language)),
    description: safeForScript(showInvisibleCharacters(description(advisory, language))),
    date,
    last_update: {date: updated},
    ...(author === null ? {} : {authors: [author]}),
    tags: [tag],
    // Docusaurus' table of contents ends at level 3 by default.
    toc_max_heading_level: 6,
    mdx: {format: 'md'},
    ghsa_id: advisory.ghsaId,
    // Read by the theme's component in theme-canonical/.
    ...(canonical === 'github' ? {github_url: safeForScript(advisory.url)} : {}),
  };
}

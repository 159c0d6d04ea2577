import en from './labels/en';
import {replaceShortcodes} from '../markdown/showEmoji';
import {toPlainText} from './plainText';
import type {PublishedAdvisory} from '../advisory';
import type {Labels, Language} from './labels';

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

/**
 * Whether a stranger's title begins as our mark of a withdrawn or closed advisory does: `Withdrawn: …`,
 * `[WITHDRAWN] …`, `Withdrawn advisory - …`; in the language of the post, or in English.
 */
function looksMarked(title: string, labels: Labels): boolean {
  const words = [labels.withdrawn, labels.closed, en.withdrawn, en.closed].map(escapeRegExp);
  const mark = new RegExp(
    `^[^\\p{L}]*(?:${words.join('|')})\\p{L}*(?:\\s+\\p{L}+)?\\s*(?:[^\\p{L}\\p{N}\\s,.'’"]|$)`,
    'iu',
  );
  // Letters in another width are the same to a reader.
  return mark.test(title.normalize('NFKC'));
}

/**
 * The title of an advisory's post: its summary as plain text, marked where it does not hold any more.
 * A title that only looks as if it were marked stands in quotes, so that it reads as what it is.
 */
export async function postTitle(
  {summary, ghsaId, status}: PublishedAdvisory,
  {labels}: Language,
): Promise<string> {
  const title = (await replaceShortcodes(toPlainText(summary))) || ghsaId;
  switch (status.state) {
    case 'published':
      return looksMarked(title, labels) ? labels.quotedTitle(title) : title;
    case 'withdrawn':
      return labels.withdrawnTitle(title);
    case 'closed':
      return labels.closedTitle(title);
  }
}

import {ENGLISH as en} from '../words/loadLanguage';
import {loadMarkdown} from '../markdown';
import {toPlainText} from '../words/toPlainText';
import type {PublishedAdvisory} from '../advisory/advisory';
import type {Language} from '../words/language';
import type {Labels} from '../words/createLabels';

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

/** Letters of other alphabets, and small capitals, that look like those of our English marks. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  ...{а: 'a', ɑ: 'a', α: 'a', ᴀ: 'a', с: 'c', ϲ: 'c', ᴄ: 'c', ԁ: 'd', ᴅ: 'd'},
  ...{е: 'e', ᴇ: 'e', һ: 'h', ʜ: 'h', і: 'i', ı: 'i', ι: 'i', ɪ: 'i', ʟ: 'l'},
  ...{ո: 'n', ɴ: 'n', о: 'o', ο: 'o', ᴏ: 'o', г: 'r', ʀ: 'r', ѕ: 's', ꜱ: 's'},
  ...{т: 't', τ: 't', ᴛ: 't', ԝ: 'w', ѡ: 'w', ᴡ: 'w'},
};

/** A title as a hurried reader sees it: small letters of one alphabet, without marks and hyphens. */
function seen(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(?<=\p{L})\p{Pd}(?=\p{L})/gu, '')
    .replace(/\p{L}/gu, (letter) => LOOK_ALIKES[letter] ?? letter);
}

/** What else says that an advisory does not hold any more. */
const OTHER_WORDS = ['retracted', 'revoked', 'rejected'];
/** What may stand before the word. */
const BEFORE = /(?:[^\p{L}]*(?:this|the|security|advisory|cve|ghsa|was|has|been|is)\b)*[^\p{L}]*/u;
/** What may stand behind it, up to a sign that no sentence goes on with. */
const AFTER =
  /\p{L}*(?:\s+\p{L}+)?(?:\s+(?:(?:on|by|in|as|since|because|after|due|am|von|el|por|le|par)\b|في\s)[^:]{0,60})?\s*(?:[^\p{L}\p{N}\s,'’"]|$)/u;

/**
 * Whether a stranger's title begins as our mark of a withdrawn or closed advisory does: `Withdrawn: …`,
 * `[WITHDRAWN] …`, `Withdrawn on … - …`; in the language of the post, or in English.
 */
function looksMarked(title: string, labels: Labels): boolean {
  const ours = [labels.withdrawn, labels.closed, en.withdrawn, en.closed].map(seen);
  const words = [...ours, ...OTHER_WORDS].map(escapeRegExp).join('|');
  return new RegExp(`^${BEFORE.source}(?:${words})${AFTER.source}`, 'u').test(seen(title));
}

/**
 * A withdrawn advisory's title without the mark that GitHub, or its maintainers, put before it:
 * `Withdrawn Advisory: …`, `[WITHDRAWN] …`.
 */
function withoutMark(title: string, {withdrawn}: Labels): string {
  const words = [...new Set([en.withdrawn, withdrawn])].map(escapeRegExp).join('|');
  const mark = new RegExp(
    `^(?:\\[(?:${words})\\]|\\((?:${words})\\)|(?:${words})(?:\\s+advisory)?\\s*[:\u2013\u2014-](?=\\s))[:\\s]*`,
    'iu',
  );
  return title.replace(mark, '') || title;
}

/**
 * The title of an advisory's post: its summary as plain text, marked where it does not hold any more.
 * A title that only looks as if it were marked stands in quotes, so that it reads as what it is.
 */
export async function postTitle(
  {summary, ghsaId, status}: PublishedAdvisory,
  {labels}: Language,
): Promise<string> {
  const {replaceShortcodes} = await loadMarkdown();
  const title = replaceShortcodes(toPlainText(summary)) || ghsaId;
  switch (status.state) {
    case 'published':
      return looksMarked(title, labels) ? labels.quotedTitle(title) : title;
    case 'withdrawn':
      return labels.withdrawnTitle(withoutMark(title, labels));
    case 'closed':
      return labels.closedTitle(title);
  }
}

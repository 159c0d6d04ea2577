import {ENGLISH as labels} from '../../words/loadLanguage';
import {formatDay} from '../../words/formatDay';
import type {AffectedProduct, CvssScore, PublishedAdvisory} from '../../advisory/advisory';
import type {Note} from './csafDocument';

/** A note, unless there is nothing to say. */
function note(category: Note['category'], title: string, text: string): Note[] {
  return text === '' ? [] : [{category, text, title}];
}

/** As the advisory says it: what can't be told stands here all the same. */
function versionLine({
  ecosystem,
  name,
  affectedVersions,
  patchedVersions,
}: AffectedProduct): string {
  const registry = ecosystem === null || ecosystem === 'other' ? '' : ` (${ecosystem})`;
  return [
    `${name ?? labels.notStated}${registry}:`,
    `affected: ${affectedVersions ?? 'not stated'};`,
    `fixed in: ${patchedVersions ?? 'not stated'}`,
  ].join(' ');
}

function scoreLine({version, vector, score}: CvssScore): string {
  return [`${labels.cvss(version)}:`, score?.toFixed(1), vector].filter(Boolean).join(' ');
}

/** What the format has no field for, in words. @param scores those that it has none for */
export function vulnerabilityNotes(
  advisory: PublishedAdvisory,
  scores: readonly CvssScore[],
): Note[] {
  const {summary, affectedProducts, affectedProductsOmitted: omitted, weaknesses} = advisory;
  const functions = new Set(affectedProducts.flatMap((each) => each.vulnerableFunctions));
  return [
    ...note('summary', 'Summary', summary),
    ...note(
      'details',
      'Affected and fixed versions, as the advisory says',
      [
        ...affectedProducts.map(versionLine),
        ...(omitted === undefined
          ? []
          : [`and ${omitted} more, which only the advisory itself can tell`]),
      ].join('\n'),
    ),
    ...note('details', labels.affectedFunctions, [...functions].join('\n')),
    ...note(
      'details',
      labels.weaknesses,
      weaknesses.map(({id, name}) => [id, name].filter(Boolean).join(' ')).join('\n'),
    ),
    ...note('other', 'Further scores', scores.map(scoreLine).join('\n')),
  ];
}

/** How the advisory ended, if it has. */
function endWords({status}: PublishedAdvisory): string {
  if (status.state === 'published') {
    return '';
  }
  const day = status.at === null ? null : formatDay({date: status.at, locale: 'en'});
  return status.state === 'withdrawn' ? labels.withdrawnNotice(day) : labels.closedNotice(day);
}

/**
 * What the document is about. Of a withdrawn one that is said as CSAF 2.1 says it, since 2.0 has no
 * words for it: one note with the reasons, and what was there before.
 *
 * @param description as plain text
 */
export function documentNotes(advisory: PublishedAdvisory, description: string): Note[] {
  const ended = endWords(advisory);
  if (advisory.status.state === 'withdrawn') {
    const text = [ended, description].filter(Boolean).join('\n\n');
    return note('description', 'Reasoning for Withdrawal', text);
  }
  return [
    ...note('general', labels.closed, ended),
    ...note('description', labels.description, description || advisory.summary),
  ];
}

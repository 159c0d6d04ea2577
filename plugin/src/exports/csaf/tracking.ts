import {SEVERITIES} from '../../advisory';
import {postDate} from '../../posts/dates';
import labels from '../../posts/labels/en';
import type {Change, IsoDate, PublishedAdvisory} from '../../advisory';
import type {Revision, Tracking} from './csafDocument';

const GENERATOR = 'docusaurus-plugin-security-advisories';
const UPDATED = 'Updated on GitHub';

/** Whether people have to compare their products with the document once more, or not. */
type Weight = 'major' | 'minor';

interface Event {
  readonly date: IsoDate;
  readonly weight: Weight;
  readonly summary: string;
}

function severityWords({from, to}: Extract<Change, {kind: 'severity'}>): string {
  if (to === null) {
    return labels.severityDropped;
  }
  if (from === null) {
    return labels.severityRated(labels.severities[to]);
  }
  const isRaised = SEVERITIES.indexOf(to) < SEVERITIES.indexOf(from);
  const say = isRaised ? labels.severityRaised : labels.severityLowered;
  return say({from: labels.severities[from], to: labels.severities[to]});
}

function changeWords(change: Change): string {
  switch (change.kind) {
    case 'severity':
      return severityWords(change);
    case 'fixed':
      return `${labels.fixAdded}: ${[change.product, change.version].filter(Boolean).join(' ')}`;
    case 'cve':
      return `${labels.cveAssigned}: ${change.cveId}`;
    case 'products':
      return labels.productsChanged;
    case 'other':
      return UPDATED;
  }
}

/** What happened since publication, the earliest first, and nothing before it. */
function listEvents(advisory: PublishedAdvisory, initial: IsoDate): Event[] {
  const {status, updatedAt, changes} = advisory;
  // What has no date came with the last that has one, as far as anybody knows.
  const notBefore = (date: IsoDate | null) =>
    [date ?? updatedAt ?? initial, initial].reduce((one, other) => (one > other ? one : other));
  const recorded = changes.map((change): Event => ({
    date: notBefore(change.at),
    weight: change.kind === 'fixed' || change.kind === 'products' ? 'major' : 'minor',
    summary: changeWords(change),
  }));
  const ended: Event[] =
    status.state === 'published'
      ? []
      : [
          {
            date: notBefore(status.at),
            weight: status.state === 'withdrawn' ? 'major' : 'minor',
            summary: labels[status.state],
          },
        ];
  const known = [...recorded, ...ended];
  const isNews =
    updatedAt !== null && updatedAt > initial && !known.some(({date}) => date === updatedAt);
  const updated: Event[] = isNews ? [{date: updatedAt, weight: 'minor', summary: UPDATED}] : [];
  return [...known, ...updated].sort((one, other) =>
    one.date < other.date ? -1 : Number(one.date > other.date),
  );
}

/** Those of one moment are one: GitHub gives all that came with an update its date. */
function joinMoments(events: readonly Event[]): Event[] {
  const moments = new Map<IsoDate, Event[]>();
  for (const event of events) {
    moments.set(event.date, [...(moments.get(event.date) ?? []), event]);
  }
  return [...moments].map(([date, together]) => ({
    date,
    weight: together.some(({weight}) => weight === 'major') ? 'major' : 'minor',
    summary: [...new Set(together.map(({summary}) => summary))].join('; '),
  }));
}

function secondsBetween(from: IsoDate, to: IsoDate): number {
  return Math.floor((Date.parse(to) - Date.parse(from)) / 1000);
}

/**
 * One revision for each moment in which something is known to have changed. GitHub keeps the date of
 * the last update alone, so a simple counter would give two updates one number: the minor number is
 * how many seconds after publication, or after the last major one, it was. Major is what bears on
 * whose product is affected, as far as the sync records it: products, versions, a withdrawal.
 *
 * @see https://docs.oasis-open.org/csaf/csaf/v2.0/csaf-v2.0.html#31112-version-type---semantic-versioning
 */
function listRevisions(advisory: PublishedAdvisory, initial: IsoDate): Revision[] {
  const revisions: Revision[] = [{date: initial, number: '1.0.0', summary: labels.published}];
  let [major, minor, since] = [1, 0, initial];
  for (const {date, weight, summary} of joinMoments(listEvents(advisory, initial))) {
    if (weight === 'major') {
      [major, minor, since] = [major + 1, 0, date];
    } else {
      minor = Math.max(minor + 1, secondsBetween(since, date));
    }
    revisions.push({date, number: `${major}.${minor}.0`, summary});
  }
  return revisions;
}

/** Where a document stands in its history: nothing in it depends on when it was made. */
export function createTracking(advisory: PublishedAdvisory): Tracking {
  const initial = postDate(advisory).toISOString();
  const history = listRevisions(advisory, initial);
  const {date, number} = history.at(-1) ?? {date: initial, number: '1.0.0'};
  return {
    ...(advisory.cveId === null ? {} : {aliases: [advisory.cveId]}),
    current_release_date: date,
    generator: {engine: {name: GENERATOR}},
    id: advisory.ghsaId,
    initial_release_date: initial,
    revision_history: history,
    status: 'final',
    version: number,
  };
}

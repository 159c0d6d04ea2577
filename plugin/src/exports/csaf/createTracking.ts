import {firstPublished, wholeHistory} from '../../advisory/history';
import {ENGLISH as labels} from '../../words/loadLanguage';
import {severityChange} from '../../words/severityChange';
import type {Change, IsoDate, PublishedAdvisory} from '../../advisory/advisory';
import type {Revision, Tracking} from './csafDocument';

const GENERATOR = 'docusaurus-plugin-security-advisories';
const UPDATED = 'Updated on GitHub';

function changeWords(change: Change): string {
  switch (change.kind) {
    case 'severity':
      return severityChange(change, labels);
    case 'fixed':
      return `${labels.fixAdded}: ${[change.product, change.version].filter(Boolean).join(' ')}`;
    case 'cve':
      return `${labels.cveAssigned}: ${change.cveId}`;
    case 'state':
      return labels[change.to];
    case 'products':
      return labels.productsChanged;
    case 'other':
      return UPDATED;
  }
}

/** What people must act on: another word on whose product is affected, as far as the sync records it. */
function isMajor(change: Change): boolean {
  return (
    change.kind === 'fixed' ||
    change.kind === 'products' ||
    // A closed advisory is as true as it was.
    (change.kind === 'state' && change.to !== 'closed')
  );
}

/**
 * Those of one moment are one: GitHub gives all that came with an update its date. A state stands alone,
 * because it may be known later than an update of the same moment.
 */
function groupByMoment(changes: readonly Change[]): Change[][] {
  const moments: Change[][] = [];
  for (const change of changes) {
    const last = moments.at(-1);
    const [first] = last ?? [];
    const isOne =
      change.at !== null &&
      first?.at === change.at &&
      first.kind !== 'state' &&
      change.kind !== 'state';
    if (last && isOne) {
      last.push(change);
    } else {
      moments.push([change]);
    }
  }
  return moments;
}

function secondsBetween(from: IsoDate, to: IsoDate): number {
  return Math.floor((Date.parse(to) - Date.parse(from)) / 1000);
}

/**
 * One revision for each moment in which something is known to have changed, in the order in which the
 * sync saw it. GitHub keeps the date of the last update alone, so a simple counter would give two
 * updates one number on sites that did not see both: the minor number is how many seconds after
 * publication, or after the last major one, it was. What came without a date of its own is a patch.
 *
 * A revision depends on those before it and on nothing that may still change.
 *
 * @see https://docs.oasis-open.org/csaf/csaf/v2.0/csaf-v2.0.html#31112-version-type---semantic-versioning
 */
function listRevisions(advisory: PublishedAdvisory, initial: IsoDate): Revision[] {
  const [, ...later] = wholeHistory(advisory);
  const revisions: Revision[] = [{date: initial, number: '1.0.0', summary: labels.published}];
  let [major, minor, patch, since, last] = [1, 0, 0, initial, initial];
  for (const moment of groupByMoment(later)) {
    const at = moment[0]?.at ?? last;
    const date = at > last ? at : last;
    if (moment.some(isMajor)) {
      [major, minor, patch, since] = [major + 1, 0, 0, date];
    } else if (date > last) {
      [minor, patch] = [Math.max(minor + 1, secondsBetween(since, date)), 0];
    } else {
      patch += 1;
    }
    const summary = [...new Set(moment.map(changeWords))].join('; ');
    revisions.push({date, number: `${major}.${minor}.${patch}`, summary});
    last = date;
  }
  return revisions;
}

/** Where a document stands in its history: nothing in it depends on when it was made. */
export function createTracking(advisory: PublishedAdvisory): Tracking {
  const initial = firstPublished(advisory);
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

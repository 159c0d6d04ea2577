import {cveAddress} from '../../sinks/parseAddress';
import {formatDay} from '../../words/formatDay';
import {severityChange} from '../../words/severityChange';
import {code, heading, joined, link, list, strong} from '../nodes';
import {text} from '../../words/inline';
import type {RootContent} from 'mdast';
import type {Change, IsoDate, PublishedAdvisory} from '../../advisory/advisory';
import type {Language} from '../../words/language';
import type {Labels} from '../../words/createLabels';
import type {Inline} from '../../words/inline';

interface Event {
  readonly label: string;
  /** Null where nobody knows; that something changed is worth saying all the same. */
  readonly date: IsoDate | null;
  /** Stands behind the date. */
  readonly details: Inline[];
}

function changeEvent(change: Change, labels: Labels): Event | null {
  const date = change.at;
  switch (change.kind) {
    case 'severity':
      return change.from === change.to
        ? null
        : {label: severityChange(change, labels), date, details: []};
    case 'fixed': {
      const product = change.product === null ? [] : [code(change.product)];
      return {
        label: labels.fixAdded,
        date,
        details: joined([product, [code(change.version)]], ' '),
      };
    }
    case 'cve':
      return {
        label: labels.cveAssigned,
        date,
        details: [link({url: cveAddress(change.cveId), label: change.cveId})],
      };
    case 'state':
      return {label: labels[change.to], date, details: []};
    case 'products':
      return {label: labels.productsChanged, date, details: []};
    case 'other':
      // That the wording changed is nothing to act on; the last update stands in the list anyway.
      return null;
  }
}

/** What else in the section does not say: the first publication and the present state have lines. */
function isTold(change: Change, all: readonly Change[], {status}: PublishedAdvisory): boolean {
  const states = all.filter(({kind}) => kind === 'state');
  const last = states.at(-1);
  const isPresent = change === last && change.kind === 'state' && change.to === status.state;
  return change === states[0] || (isPresent && status.state !== 'published');
}

/** Of changes without details, one line a day says it all. */
function isFirstOfDay(change: Change, index: number, all: readonly Change[]): boolean {
  const day = ({at}: Change) => at?.slice(0, 10);
  return (
    change.kind !== 'products' ||
    all.findIndex((other) => other.kind === 'products' && day(other) === day(change)) === index
  );
}

function compareDates(a: IsoDate | null, b: IsoDate | null): number {
  return a === null || b === null ? Number(a === null) - Number(b === null) : a.localeCompare(b);
}

function eventLine({label, date, details}: Event, locale: string): Inline[] {
  const day = date === null ? [] : [text(formatDay({date, locale}))];
  return joined([[strong(label)], day, details], ' ');
}

/** What happened when, and what changed since publication, the earliest first, the undated last. */
export function timelineSection(
  advisory: PublishedAdvisory,
  {labels, locale}: Language,
): RootContent[] {
  const {createdAt, publishedAt, updatedAt, status, changes} = advisory;
  const dated = (label: string, date: IsoDate | null): Event[] =>
    date === null ? [] : [{label, date, details: []}];
  const events = [
    ...dated(labels.opened, createdAt),
    ...dated(labels.published, publishedAt),
    // A change has the date of the update that made it.
    ...changes
      .filter((change, _index, all) => !isTold(change, all, advisory))
      .filter(isFirstOfDay)
      .map((change) => changeEvent(change, labels))
      .filter((event) => event !== null),
    ...dated(labels.updated, updatedAt),
    ...(status.state === 'published' ? [] : dated(labels[status.state], status.at)),
  ].sort((a, b) => compareDates(a.date, b.date));
  return events.length === 0
    ? []
    : [heading(labels.timeline), list(events.map((event) => eventLine(event, locale)))];
}

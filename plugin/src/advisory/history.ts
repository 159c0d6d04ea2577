import {bestDate} from './bestDate';
import type {Advisory, Change, IsoDate} from './advisory';

type StateChange = Extract<Change, {kind: 'state'}>;

/** What an advisory's history is read from. */
type Recorded = Pick<Advisory, 'changes' | 'createdAt' | 'publishedAt' | 'status' | 'updatedAt'>;

function states({changes}: Pick<Advisory, 'changes'>): StateChange[] {
  return changes.filter((change) => change.kind === 'state');
}

/**
 * When an advisory first came out, as far as anybody knows: as it was recorded once, because GitHub may
 * say another date later; the first second of the epoch where it gives no date at all.
 */
export function firstPublished(advisory: Recorded): IsoDate {
  const [first] = states(advisory);
  const recorded = first?.to === 'published' ? first.at : null;
  return recorded ?? bestDate(advisory) ?? new Date(0).toISOString();
}

/**
 * What an advisory's present fields tell of its history beyond what is recorded: that it was updated,
 * and that it was withdrawn or closed. In order.
 */
function unrecordedChanges(advisory: Recorded): Change[] {
  const {changes, status, updatedAt} = advisory;
  const lastState = states(advisory).at(-1)?.to ?? 'published';
  const ended: StateChange[] =
    status.state === lastState || status.state === 'published'
      ? []
      : [{kind: 'state', at: status.at ?? updatedAt, to: status.state}];
  const isNews =
    updatedAt !== null &&
    updatedAt > firstPublished(advisory) &&
    ![...changes, ...ended].some(({at}) => at === updatedAt);
  const updated: Change[] = isNews ? [{kind: 'other', at: updatedAt}] : [];
  return [...ended, ...updated].sort((one, other) =>
    (one.at ?? '') < (other.at ?? '') ? -1 : Number((one.at ?? '') > (other.at ?? '')),
  );
}

/**
 * All that is known of an advisory's history, from its publication on, in the order in which it was
 * seen: what is recorded, and what its present fields tell. GitHub keeps the last update and the present
 * state alone, so whoever records a change records all of this before it.
 */
export function wholeHistory(advisory: Recorded): [begin: StateChange, ...later: Change[]] {
  const {changes} = advisory;
  const [begin] = states(advisory);
  return [
    begin ?? {kind: 'state', at: firstPublished(advisory), to: 'published'},
    ...changes.filter((change) => change !== begin),
    ...unrecordedChanges(advisory),
  ];
}

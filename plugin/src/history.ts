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
  const {createdAt, publishedAt, updatedAt} = advisory;
  const [first] = states(advisory);
  const recorded = first?.to === 'published' ? first.at : null;
  return recorded ?? publishedAt ?? createdAt ?? updatedAt ?? new Date(0).toISOString();
}

/**
 * What an advisory's present fields tell of its history beyond what is recorded: that it was updated,
 * and that it was withdrawn or closed. GitHub keeps the last of each alone, so whoever records a change
 * records these first.
 *
 * @returns them in order
 */
export function unrecordedChanges(advisory: Recorded): Change[] {
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

import type {FullNormalizedExtension, ParseContext, TokenizeContext} from 'micromark-util-types';

/**
 * What a text may cost, counted in characters that are looked at and turn out to be something else.
 * Ordinary text costs about three times its length: each line might be a table's first, each word
 * an e-mail address.
 */
const FREE_WORK = 2_000_000;
const WORK_PER_CHARACTER = 10;
/** Looking at that many of micromark's events takes as long as reading one character. */
const EVENTS_PER_CHARACTER = 8;
/** To make one, and a piece of the tree of it, takes as long as reading that many characters. */
export const COST_OF_EVENT = 10;
/** To copy an event into a new list is that many times faster than looking at it. */
export const EVENTS_COPIED_PER_EVENT = 2;
/** To move an event in memory is that many times faster than looking at it. */
export const EVENTS_MOVED_PER_EVENT = 15;
/** A token that is given up again is less work. */
export const COST_OF_TOKEN = 4;

/** What the parsing of one document has cost so far. */
export class Work {
  /** What our constructs have looked at, usefully or not. */
  looked = 0;
  /** Lines on which a container ends. */
  ends = 0;
  #spent = 0;
  #furthestOffset = 0;
  #isUsedUp = false;

  spend(characters: number): void {
    this.#spent += Math.max(0, characters);
  }

  spendOnEvents(events: number): void {
    this.spend(events / EVENTS_PER_CHARACTER);
  }

  isUsedUpAt({offset}: {offset: number}): boolean {
    this.#furthestOffset = Math.max(this.#furthestOffset, offset);
    const most = FREE_WORK + WORK_PER_CHARACTER * this.#furthestOffset;
    // What is looked at is spent when a construct ends, and some look ahead again and again.
    this.#isUsedUp ||= this.#spent > most || this.looked > most;
    return this.#isUsedUp;
  }
}

/** Something of its own for each key, made when it is first asked for. */
export function memoize<Key extends object, Value>(
  create: (key: Key) => Value,
): (key: Key) => Value {
  const values = new WeakMap<Key, Value>();
  return (key) => {
    let value = values.get(key);
    if (value === undefined) {
      value = create(key);
      values.set(key, value);
    }
    return value;
  };
}

function dropDisabled({disable, text}: FullNormalizedExtension): void {
  for (const list of Object.values(text)) {
    if (Array.isArray(list)) {
      const enabled = list.filter(({name}) => name === undefined || !disable.null?.includes(name));
      list.splice(0, list.length, ...enabled);
    }
  }
}

/** What a document has cost: one parser context is made for each. */
export const workOf = memoize<ParseContext, Work>(({constructs}) => {
  // Or text would end at each character that might start one of them, only to be joined again.
  dropDisabled(constructs);
  return new Work();
});

/** Whether all that a document may cost is spent. */
export function isUsedUp(context: TokenizeContext): boolean {
  return workOf(context.parser).isUsedUpAt(context.now());
}

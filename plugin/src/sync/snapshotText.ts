import {randomUUID} from 'node:crypto';
import type {Snapshot} from './snapshot';

/*
 * Each advisory is written and read by itself: the whole as one text, and as the values of that text, takes
 * twice the memory of what is to be kept.
 */

/** Characters that are written at once. */
const AT_ONCE = 500_000;

/** Where an advisory stands: in the list of a source, in the list of sources, in the snapshot. */
const INDENT = ' '.repeat(8);
const BEGIN = Buffer.from(`\n${INDENT}{\n`);
const END = Buffer.from(`\n${INDENT}}`);

/** In JSON as a text, and in no other text. */
function createSign(): string {
  return JSON.stringify(randomUUID());
}

/**
 * The text of a snapshot, in pieces.
 *
 * @param snapshot with its version; as it stands in the file, field by field
 */
export function* snapshotText(snapshot: Snapshot & {version: number}): Generator<string> {
  const sign = createSign();
  const frame = {
    ...snapshot,
    sources: snapshot.sources.map((source) => ({
      ...source,
      advisories: source.advisories.map(() => JSON.parse(sign) as unknown),
    })),
  };
  const advisories = snapshot.sources.flatMap((source) => source.advisories);
  let text = '';
  for (const [index, between] of JSON.stringify(frame, null, 2).split(sign).entries()) {
    const advisory = advisories[index];
    text += between;
    text += advisory ? JSON.stringify(advisory, null, 2).replaceAll('\n', `\n${INDENT}`) : '\n';
    if (text.length > AT_ONCE) {
      yield text;
      text = '';
    }
  }
  yield text;
}

/** A snapshot's text, divided. */
export interface DividedSnapshot {
  /** What it says, with a sign in the place of each advisory. */
  readonly frame: unknown;
  /** How many advisories it holds. */
  readonly count: number;
  /** What it says in the place of a sign; null for what is no sign of this text, and for what is not JSON. */
  readonly read: (sign: unknown) => unknown;
}

/**
 * Divides the text of a snapshot that was written as above. In JSON no text goes over a line's end, so that
 * what lies between two lines of these is one value, wherever it stands; and the rest is JSON if the whole
 * is, with a sign in its place.
 *
 * @throws for what is not JSON around the advisories
 */
export function divideSnapshot(bytes: Buffer): DividedSnapshot {
  const sign = createSign();
  const places = new Map<unknown, readonly [begin: number, end: number]>();
  let frame = '';
  let at = 0;
  for (;;) {
    const begin = bytes.indexOf(BEGIN, at);
    const last = begin === -1 ? -1 : bytes.indexOf(END, begin + BEGIN.length - 1);
    if (last === -1) {
      break;
    }
    const signOfThis = sign.replace(/"$/, ` ${places.size}"`);
    const end = last + END.length;
    places.set(JSON.parse(signOfThis), [begin, end]);
    frame += bytes.toString('utf8', at, begin) + signOfThis;
    at = end;
  }
  return {
    frame: JSON.parse(frame + bytes.toString('utf8', at)),
    count: places.size,
    read: (each) => {
      const place = places.get(each);
      try {
        return place ? (JSON.parse(bytes.toString('utf8', ...place)) as unknown) : null;
      } catch {
        return null;
      }
    },
  };
}

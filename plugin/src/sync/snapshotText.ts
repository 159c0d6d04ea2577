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

/**
 * The text of a snapshot, in pieces that end where no text of it is cut.
 *
 * @param snapshot with its version; as it stands in the file, field by field
 */
export function* snapshotText(snapshot: Snapshot & {version: number}): Generator<string> {
  const sign = randomUUID();
  const frame = {
    ...snapshot,
    sources: snapshot.sources.map((source) => ({
      ...source,
      advisories: source.advisories.map(() => sign),
    })),
  };
  const [first = '', ...others] = JSON.stringify(frame, null, 2).split(JSON.stringify(sign));
  const advisories = snapshot.sources.flatMap((source) => source.advisories);
  let text = first;
  for (const [index, behind] of others.entries()) {
    text += JSON.stringify(advisories[index], null, 2).replaceAll('\n', `\n${INDENT}`) + behind;
    if (text.length > AT_ONCE) {
      yield text;
      text = '';
    }
  }
  yield `${text}\n`;
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
 * is, with a sign in its place that no stranger knows before.
 *
 * @returns null for a text without such lines, as Git may have made of it with the line ends of Windows
 * @throws for what is not JSON around the advisories
 */
export function divideSnapshot(bytes: Buffer): DividedSnapshot | null {
  const ofThis = randomUUID();
  const places = new Map<unknown, readonly [begin: number, end: number]>();
  let frame = '';
  let at = 0;
  for (;;) {
    const begin = bytes.indexOf(BEGIN, at);
    const last = begin === -1 ? -1 : bytes.indexOf(END, begin + BEGIN.length - 1);
    if (last === -1) {
      break;
    }
    const sign = `${ofThis} ${places.size}`;
    const end = last + END.length;
    places.set(sign, [begin, end]);
    frame += bytes.toString('utf8', at, begin) + JSON.stringify(sign);
    at = end;
  }
  if (places.size === 0) {
    return null;
  }
  return {
    frame: JSON.parse(frame + bytes.toString('utf8', at)),
    count: places.size,
    read: (sign) => {
      const place = places.get(sign);
      try {
        return place ? (JSON.parse(bytes.toString('utf8', ...place)) as unknown) : null;
      } catch {
        return null;
      }
    },
  };
}

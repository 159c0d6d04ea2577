import {digestOfText} from '../store/digest';
import type {Advisory} from '../advisory/advisory';
import type {SnapshotSource} from './snapshot';

/** An advisory on its way from GitHub to the snapshot and the posts. */
export interface HeldAdvisory {
  readonly advisory: Advisory;
  /** Of all that the snapshot's file says of it. */
  readonly digest: string;
  /** Whether the snapshot that is there says just this, so that nothing of it has to be written. */
  readonly isKept: boolean;
}

/** A source whose advisories are on their way. */
export interface HeldSource extends Omit<SnapshotSource, 'advisories'> {
  readonly advisories: readonly HeldAdvisory[];
}

/** The digest of an advisory as the snapshot's file holds it. */
export function digestOfAdvisory(advisory: Advisory): string {
  return digestOfText(JSON.stringify(advisory));
}

/** Takes up an advisory that was just read, or that something was added to. */
export function holdAdvisory(advisory: Advisory): HeldAdvisory {
  return {advisory, digest: digestOfAdvisory(advisory), isKept: false};
}

/** Takes up an advisory that the snapshot holds just so. */
export function keep(advisory: Advisory, digest: string): HeldAdvisory {
  return {advisory, digest, isKept: true};
}

/** Takes up a source as the snapshot holds it. */
export function holdKept(source: SnapshotSource): HeldSource {
  const advisories = source.advisories.map((each) => keep(each, digestOfAdvisory(each)));
  return {...source, advisories};
}

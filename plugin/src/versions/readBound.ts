import type {Bound} from './affectedSet';
import type {VersionOrder} from './versionOrder';

/** Two versions with a hyphen, which some orders would take for one. */
const TWO_VERSIONS = /^v?\d+(?:\.\d+)*-v?\d+(?:\.\d+)+$/i;

/** Whether a text may as well be two versions: `1.0-1.3`. */
export function isTwoVersions(text: string): boolean {
  return TWO_VERSIONS.test(text);
}

const NUMBERS = /^v?(\d+(?:\.\d+)*)$/i;

/** One end of a range, or null where it is no version of the ecosystem. */
export function readBound({
  text,
  isIncluded,
  order,
}: {
  text: string;
  isIncluded: boolean;
  order: VersionOrder;
}): Bound | null {
  const version = isTwoVersions(text) ? null : order.readBound(text);
  const numbers = NUMBERS.exec(text)?.[1]?.split('.').map(Number) ?? null;
  return version === null ? null : {text, version, isIncluded, numbers};
}

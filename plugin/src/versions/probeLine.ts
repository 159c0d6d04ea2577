import {firstOfLine, isOfLine, nextNumbers, numbersOf, padNumbers} from './versionLine';
import type {AskedAdvisory, Consulted} from './consultAdvisories';
import type {ProductVersions} from './productVersions';
import type {VersionLine} from './versionLine';
import type {VersionOrder} from './versionOrder';

/** Every version that an entry names, as its order reads it. */
function versionsIn({affected, fixes}: ProductVersions): string[] {
  const ends = (affected ?? []).flatMap((part) =>
    part.kind === 'named'
      ? part.version
      : [part.lower, part.upper].flatMap((end) => end?.version ?? []),
  );
  const fixed = fixes.named.flatMap(({version, until}) => [
    version,
    ...(until ? [until.version] : []),
  ]);
  return [...ends, ...fixed, ...fixes.excluded, ...fixes.mentioned];
}

/** Those of them that were released: named as affected themselves, or as fixed. */
function releasedIn({affected, fixes}: ProductVersions): string[] {
  const ends = (affected ?? []).flatMap((part) =>
    part.kind === 'named'
      ? part.version
      : [part.lower, part.upper].flatMap((end) => (end?.isIncluded ? end.version : [])),
  );
  return [...ends, ...fixes.named.map(({version}) => version)];
}

function allOf({same, near, nameless}: Consulted<AskedAdvisory>): ProductVersions[] {
  return [...same, ...near, ...nameless];
}

/** As the order reads them; what is no release by its rules is left out. */
function readReleases(texts: readonly string[], order: VersionOrder): string[] {
  const read = texts.flatMap((text) => order.readVersion(text) ?? []);
  return Array.from(new Set(read)).filter((version) => !order.isPreRelease(version));
}

/**
 * Releases of a line, of which one at least lies in every stretch between versions that an advisory
 * names: what holds for them holds for each release of the line. A stretch also ends where a number to
 * the left changes, since that decides which branch a fix is of.
 */
export function probeLine(
  consulted: Consulted<AskedAdvisory>,
  {line, order}: {line: VersionLine; order: VersionOrder},
): string[] {
  const named = allOf(consulted).flatMap(versionsIn).map(numbersOf);
  const ends = [line, firstOfLine(line), ...named].flatMap((numbers) =>
    numbers.flatMap((_number, index) => {
      const end = numbers.slice(0, index + 1);
      return [end, nextNumbers(end)];
    }),
  );
  const probes = ends.flatMap((end) => {
    const whole = padNumbers(end);
    // The end itself, also where it is written in two numbers, and what comes next behind it.
    return [...(end.length > 1 ? [end] : []), whole, nextNumbers(whole), [...whole, 1]];
  });
  const texts = probes
    .filter((numbers) => isOfLine(numbers, line))
    .map((numbers) => numbers.join('.'));
  return readReleases(Array.from(new Set(texts)), order);
}

/** Releases of a line that there are for certain: its first one, and those that an advisory names. */
export function listReleases(
  consulted: Consulted<AskedAdvisory>,
  {line, order}: {line: VersionLine; order: VersionOrder},
): string[] {
  const named = allOf(consulted)
    .flatMap(releasedIn)
    .filter((version) => isOfLine(numbersOf(version), line));
  return readReleases([firstOfLine(line).join('.'), ...named], order);
}

import {consultAdvisories} from './consultAdvisories';
import {findFreeVersion} from './findFreeVersion';
import {judgeAdvisory} from './judgeAdvisory';
import {orderOf} from './orderOf';
import {listReleases, probeLine} from './probeLine';
import {isOfLine, nextNumbers, numbersOf, padNumbers} from './versionLine';
import type {AskedAdvisory, Consulted} from './consultAdvisories';
import type {VersionLine} from './versionLine';
import type {VersionOrder} from './versionOrder';

/** A version that none of the advisories affects. */
export interface Update {
  /** As the advisory writes it, without `v`. */
  readonly version: string;
  /** Whether each later release of the line is free of all as well. */
  readonly isOnwards: boolean;
}

export interface LineAnswer<A extends AskedAdvisory> {
  /** Each hits a release of the line that there is for certain. */
  readonly affecting: readonly A[];
  /** Whether each of them hits every release of the line. */
  readonly isWhole: boolean;
  /** Not below any release of the line that one of them hits; null where none is known. */
  readonly update: Update | null;
  /** A release of the line that is hit by each of them and by no other; null where none is known. */
  readonly example: string | null;
}

interface Asked<A extends AskedAdvisory> {
  readonly consulted: readonly Consulted<A>[];
  readonly line: VersionLine;
  readonly order: VersionOrder;
}

function hits(each: Consulted<AskedAdvisory>, version: string): boolean {
  return judgeAdvisory(each, version).kind === 'affected';
}

function isFree(consulted: readonly Consulted<AskedAdvisory>[], version: string): boolean {
  return consulted.every((each) => judgeAdvisory(each, version).kind === 'notAffected');
}

/** The highest release of the line that is hit, or may be; null where all are free. */
function findHighestDoubt({consulted, line, order}: Asked<AskedAdvisory>): string | null {
  let highest: string | null = null;
  for (const each of consulted) {
    // What is below one that is in doubt is not asked: most of an advisory's releases are.
    const above = probeLine(each, {line, order})
      .filter((version) => highest === null || order.compare(version, highest) > 0)
      .sort((one, other) => order.compare(other, one));
    highest = above.find((version) => !isFree([each], version)) ?? highest;
  }
  return highest;
}

/** The lowest fix of the line from which on no release of it is hit, or may be. */
function findWithin(asked: Asked<AskedAdvisory>): string | null {
  const {consulted, line, order} = asked;
  const highest = findHighestDoubt(asked);
  const fixes = consulted
    .flatMap(({same}) => same.flatMap(({fixes: {named}}) => named))
    .filter(({version}) => isOfLine(numbersOf(version), line) && !order.isPreRelease(version))
    .filter(({version}) => highest === null || order.compare(version, highest) > 0)
    .sort((one, other) => order.compare(one.version, other.version));
  const free = fixes.find(({version}) => isFree(consulted, version));
  return free?.name.replace(/^v(?=\d)/i, '') ?? null;
}

function findUpdate(asked: Asked<AskedAdvisory>): Update | null {
  const within = findWithin(asked);
  if (within !== null) {
    return {version: within, isOnwards: true};
  }
  const next = padNumbers(nextNumbers(asked.line)).join('.');
  const behind = findFreeVersion(asked.consulted, next);
  return behind === null ? null : {version: behind, isOnwards: false};
}

/**
 * Which advisories hit a line of releases, where nobody knows which of its releases is asked about. As
 * for a single version, what can't be told counts for nothing:
 *
 * - an advisory counts if it hits, by the judge of "Am I affected?", the first release of the line or
 *   one that it names itself; a release that there may never have been proves nothing;
 * - the line as a whole is hit if each of these hits every release of it;
 * - the version to update to is the lowest fix of the line that no advisory affects, and behind which
 *   none affects, or may affect, a release of the line; where there is none, the lowest one behind the
 *   line that no advisory affects.
 *
 * @param advisories all that are in force
 * @param wanted a product's key, such as `npm:rocket`, or its name
 * @returns null where none hits it, nobody can tell, or several registries have such a product
 */
export function judgeLine<A extends AskedAdvisory>({
  advisories,
  wanted,
  line,
}: {
  advisories: readonly A[];
  wanted: string;
  line: VersionLine;
}): LineAnswer<A> | null {
  const consulted = consultAdvisories(advisories, wanted);
  const ecosystems = consulted.flatMap(({same}) => same.map(({ecosystem}) => ecosystem));
  const [ecosystem, ...others] = Array.from(new Set(ecosystems));
  if (ecosystem === undefined || others.length > 0) {
    return null;
  }
  const order = orderOf(ecosystem);
  const asked = {consulted, line, order};
  const hitting = consulted.filter((each) =>
    listReleases(each, asked).some((version) => hits(each, version)),
  );
  if (hitting.length === 0) {
    return null;
  }
  const examples = hitting.flatMap((each) => listReleases(each, asked));
  return {
    affecting: hitting.map(({advisory}) => advisory),
    isWhole: hitting.every((each) =>
      probeLine(each, asked).every((version) => hits(each, version)),
    ),
    update: findUpdate(asked),
    example:
      Array.from(new Set(examples)).find((version) =>
        consulted.every((each) => hits(each, version) === hitting.includes(each)),
      ) ?? null,
  };
}

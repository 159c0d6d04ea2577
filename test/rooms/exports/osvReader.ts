import * as pep440 from '@renovatebot/pep440';
import * as gem from '@renovatebot/ruby-semver';
import * as nuget from '@snyk/nuget-semver';
import * as maven from 'mvncmp';
import semver from 'semver';

/**
 * A scanner's reading of OSV, written from the algorithm of the specification and with other people's
 * orders of versions: not a line of the plugin is in it.
 *
 * @see https://ossf.github.io/osv-schema/#evaluation
 */

type Event = Partial<Record<'introduced' | 'fixed' | 'last_affected' | 'limit', string>>;

interface Range {
  readonly type: string;
  readonly events: readonly Event[];
}

/** As much of a record as a scanner looks at. */
interface ScannedRecord {
  readonly withdrawn?: string;
  readonly affected?: readonly {
    readonly package?: {readonly ecosystem: string; readonly name: string};
    readonly ranges?: readonly Range[];
    readonly versions?: readonly string[];
  }[];
}

type Compare = (first: string, second: string) => number;

function inThreeNumbers(version: string): string {
  return version.replace(/^\d+(?:\.\d+)?(?=$|-)/, (numbers) =>
    [...numbers.split('.'), '0', '0'].slice(0, 3).join('.'),
  );
}

const ORDERS: Record<string, Compare> = {
  npm: semver.compare,
  'crates.io': semver.compare,
  Go: semver.compare,
  Hex: semver.compare,
  SwiftURL: semver.compare,
  Pub: semver.compareBuild,
  PyPI: pep440.compare,
  Maven: maven.compare,
  RubyGems: (a, b) => Number(gem.gt(a, b)) - Number(gem.lt(a, b)),
  NuGet: nuget.compare,
  // Of three numbers and one kind of pre-release semantic versions say the same; shorter ones end in zeros.
  Packagist: (a, b) => semver.compare(inThreeNumbers(a), inThreeNumbers(b)),
};

/** What a scanner has found installed. */
export interface Installed {
  /** As OSV calls it. */
  readonly ecosystem: string;
  readonly name: string;
  readonly version: string;
}

/** Whether a scanner can read a version at all. */
export function isReadable({ecosystem, version}: Omit<Installed, 'name'>): boolean {
  switch (ecosystem) {
    case 'PyPI':
      return pep440.valid(version) !== null;
    case 'Maven':
    case 'NuGet':
      return true;
    case 'RubyGems':
      return gem.valid(version) !== null;
    default:
      return semver.valid(version) === version;
  }
}

function versionOf(event: Event): string {
  return event.introduced ?? event.fixed ?? event.last_affected ?? event.limit ?? '';
}

function sortEvents(events: readonly Event[], compare: Compare): Event[] {
  const isFirst = (event: Event) => event.introduced === '0';
  return [...events].sort((one, other) =>
    isFirst(one) || isFirst(other)
      ? Number(isFirst(other)) - Number(isFirst(one))
      : compare(versionOf(one), versionOf(other)),
  );
}

function isBeforeLimits(version: string, {events}: Range, compare: Compare): boolean {
  const limits = events.flatMap(({limit}) => limit ?? []);
  return limits.length === 0 || limits.some((each) => each === '*' || compare(version, each) < 0);
}

function isInRange(version: string, range: Range, compare: Compare): boolean {
  if (!isBeforeLimits(version, range, compare)) {
    return false;
  }
  let isVulnerable = false;
  for (const {introduced, fixed, last_affected: last} of sortEvents(range.events, compare)) {
    if (introduced !== undefined && (introduced === '0' || compare(version, introduced) >= 0)) {
      isVulnerable = true;
    } else if (fixed !== undefined && compare(version, fixed) >= 0) {
      isVulnerable = false;
    } else if (last !== undefined && compare(version, last) > 0) {
      isVulnerable = false;
    }
  }
  return isVulnerable;
}

/** PyPI's names are normalised by the scanner; OSV asks that those of records are too. */
function nameFor({ecosystem, name}: Installed): string {
  return ecosystem === 'PyPI' ? name.toLowerCase().replace(/[-_.]+/g, '-') : name;
}

/**
 * What a scanner says of an installed package. `nothing` where the record names the package and gives
 * neither ranges nor versions, and where it does not name it.
 */
export function scan(
  record: ScannedRecord,
  installed: Installed,
): 'affected' | 'not affected' | 'nothing' {
  const {ecosystem, version} = installed;
  const compare = ORDERS[ecosystem];
  const entries = (record.affected ?? []).filter(
    (entry) => entry.package?.ecosystem === ecosystem && entry.package.name === nameFor(installed),
  );
  const said = entries.filter(({ranges, versions}) => ranges ?? versions);
  if (record.withdrawn !== undefined || compare === undefined || said.length === 0) {
    return 'nothing';
  }
  const isAffected = said.some(
    ({ranges = [], versions = []}) =>
      versions.includes(version) || ranges.some((range) => isInRange(version, range, compare)),
  );
  return isAffected ? 'affected' : 'not affected';
}

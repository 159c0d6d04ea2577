import {isCommitOrDate} from './isCommitOrDate';
import {compareOf, rememberPairs} from './rememberPairs';
import {composerOrder} from './orders/composerOrder';
import {nugetOrder, otherOrder} from './orders/dottedOrder';
import {mavenOrder} from './orders/mavenOrder';
import {pythonOrder} from './orders/pythonOrder';
import {rubyOrder} from './orders/rubyOrder';
import {actionsOrder, goOrder, pubOrder, semverOrder} from './orders/semverOrder';
import type {Ecosystem} from './ecosystems';
import type {VersionOrder} from './versionOrder';

/** No version of any package is longer. */
const LONGEST = 200;

/** A number longer than this is not exact in JavaScript. */
const INEXACT_NUMBER = /\d{16}/;

/** Commits behind a tag, as `git describe` says it: 1.2.3-5-g1a2b3c4 is no pre-release of 1.2.3. */
const DESCRIBED = /-\d+-g[0-9a-f]{4,}(?:-dirty)?$/i;

/** A series is no version, though Maven and RubyGems would read `1.0.x` as one. */
const SERIES = /\.x(?![0-9a-z])/i;

/** By GitHub's words for the ecosystems. */
const ORDERS: ReadonlyMap<string, VersionOrder> = new Map(
  Object.entries({
    npm: semverOrder,
    rust: semverOrder,
    go: goOrder,
    erlang: semverOrder,
    swift: semverOrder,
    actions: actionsOrder,
    pub: pubOrder,
    pip: pythonOrder,
    maven: mavenOrder,
    rubygems: rubyOrder,
    composer: composerOrder,
    nuget: nugetOrder,
  } satisfies Record<Ecosystem, VersionOrder>).map(([ecosystem, order]) => [
    ecosystem,
    onlyVersions(order),
  ]),
);

const OTHER = onlyVersions(otherOrder);

function clean(text: string): string {
  return text.replace(/^v(?=\d)/i, '');
}

function isInexact(text: string): boolean {
  return /^\d+(?:\.\d+)+$/.test(text) && INEXACT_NUMBER.test(text);
}

/** No order is to be trusted with what is no version, but looks like one. */
function isReadable(text: string): boolean {
  return (
    ![INEXACT_NUMBER, SERIES, DESCRIBED].some((each) => each.test(text)) && !isCommitOrDate(text)
  );
}

function buildOf(version: string): string {
  return /\+(?!incompatible$).*$/i.exec(version)?.[0].toLowerCase() ?? '';
}

/** 1.24.17+k3s1 and 1.24.17+k3s2 are one version to most orders, and only one of them has the fix. */
function areBuildsOfOne({
  order,
  version,
  end,
}: {
  order: VersionOrder;
  version: string;
  end: string;
}) {
  const build = order.ordersBuilds === true ? '' : buildOf(end);
  return build !== '' && build !== buildOf(version) && order.compare(version, end) === 0;
}

/** Takes the `v` that many write in front, and gives no order what it would misread. */
function onlyVersions(order: VersionOrder): VersionOrder {
  const withClean = (read: (text: string) => string | null) => (text: string) => {
    const cleaned = text.length > LONGEST ? '' : clean(text);
    return isReadable(cleaned) ? read(cleaned) : null;
  };
  return {
    ...order,
    readVersion: withClean(order.readVersion),
    readBound: withClean(order.readBound),
    compare: compareOf(order),
    hold: rememberPairs((version, end) =>
      areBuildsOfOne({order, version, end}) ? 'build' : order.hold(version, end),
    ),
    isVersion(text) {
      const cleaned = text.length > LONGEST ? '' : clean(text);
      const isPlain = !isCommitOrDate(cleaned) && !/\.x$/i.test(cleaned);
      return isPlain && (order.isVersion(cleaned) || isInexact(cleaned) || DESCRIBED.test(cleaned));
    },
  };
}

/** Whether the rules by which this ecosystem orders versions are known here. */
export function isKnownEcosystem(ecosystem: string | null): boolean {
  return ecosystem !== null && ORDERS.has(ecosystem.toLowerCase());
}

/**
 * What orders the versions of an ecosystem. For one that is not known it reads only what means the
 * same everywhere.
 */
export function orderOf(ecosystem: string | null): VersionOrder {
  return ORDERS.get(ecosystem?.toLowerCase() ?? '') ?? OTHER;
}

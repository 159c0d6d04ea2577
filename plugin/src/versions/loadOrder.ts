import type {VersionOrder} from './versionOrder';

/** No version of any package is longer. */
const LONGEST = 200;

/** A number longer than this is not exact in JavaScript. */
const INEXACT_NUMBER = /\d{16}/;

/** A series is no version, though Maven and RubyGems would read `1.0.x` as one. */
const SERIES = /\.x(?![0-9a-z])/i;

const UNREADABLE = [INEXACT_NUMBER, SERIES];

// Full file names: Node's rules, by which the tests are checked, ask for them in `import()`.
type Loader = () => Promise<VersionOrder>;

async function loadSemver(): Promise<VersionOrder> {
  return (await import('./orders/semverOrder.js')).semverOrder;
}

async function loadOther(): Promise<VersionOrder> {
  return (await import('./orders/dottedOrder.js')).otherOrder;
}

/** GitHub's words for the ecosystems. */
const LOADERS: ReadonlyMap<string, Loader> = new Map<string, Loader>([
  ['npm', loadSemver],
  ['rust', loadSemver],
  ['go', loadSemver],
  ['erlang', loadSemver],
  ['swift', loadSemver],
  ['actions', loadSemver],
  ['pub', async () => (await import('./orders/semverOrder.js')).pubOrder],
  ['pip', async () => (await import('./orders/pythonOrder.js')).pythonOrder],
  ['maven', async () => (await import('./orders/mavenOrder.js')).mavenOrder],
  ['rubygems', async () => (await import('./orders/rubyOrder.js')).rubyOrder],
  ['composer', async () => (await import('./orders/composerOrder.js')).composerOrder],
  ['nuget', async () => (await import('./orders/dottedOrder.js')).nugetOrder],
]);

/** Without the `v` that many write in front; null where no order is to be trusted with it. */
function clean(text: string): string | null {
  const isUnreadable = text.length > LONGEST || UNREADABLE.some((pattern) => pattern.test(text));
  return isUnreadable ? null : text.replace(/^v(?=\d)/i, '');
}

function withCleanText(read: (text: string) => string | null): (text: string) => string | null {
  return (text) => {
    const cleaned = clean(text);
    return cleaned === null ? null : read(cleaned);
  };
}

/** Whether the rules by which this ecosystem orders versions are known here. */
export function isKnownEcosystem(ecosystem: string | null): boolean {
  return ecosystem !== null && LOADERS.has(ecosystem.toLowerCase());
}

/**
 * Loads what orders the versions of an ecosystem, and nothing of the others. For one that is not
 * known it reads only what means the same everywhere.
 */
export async function loadOrder(ecosystem: string | null): Promise<VersionOrder> {
  const load = LOADERS.get(ecosystem?.toLowerCase() ?? '') ?? loadOther;
  const order = await load();
  return {
    ...order,
    readVersion: withCleanText(order.readVersion),
    readBound: withCleanText(order.readBound),
  };
}

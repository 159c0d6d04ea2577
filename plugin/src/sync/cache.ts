import path from 'node:path';
import {version} from '../../package.json';
import {readFileIfExists, writeFileAtomically} from '../atomicFile';
import {digestOf, digestOfText, rememberDigest} from '../digest';
import {repositoryUrl} from '../github/repositories';
import {cacheFolder, SNAPSHOT_VERSION} from './snapshot';
import type {Advisory, GhsaId, IsoDate} from '../advisory';
import type {Environment} from '../environment';
import type {KnownPage, Page} from '../github/advisories';
import type {Question} from '../github/askAhead';
import type {KnownRepository} from '../github/repositories';
import type {PeopleRules} from '../people/peopleRules';

interface CachedPage {
  readonly etag: string;
  readonly next: string | null;
  readonly advisories: readonly {readonly ghsaId: GhsaId; readonly digest: string}[];
}

/**
 * What spares requests: the validators of GitHub's answers. It may be lost at any time, and lies
 * beside the snapshot, never in it, because it changes with every token and every day.
 */
export interface Cache {
  /** Who asked whom for what; validators of another key are of no use. */
  readonly key: string;
  /** Digest of the snapshot's file that the pages were stored with; null where there is none. */
  readonly snapshot: string | null;
  /** By configured name. */
  readonly repositories: Readonly<Record<string, KnownRepository>>;
  /** By address. */
  readonly pages: Readonly<Record<string, CachedPage>>;
  /** When names, releases and references were last asked for. */
  readonly enrichedAt: IsoDate | null;
  /** When every source was last read in full. */
  readonly syncedAt: IsoDate | null;
}

/**
 * ETags differ from token to token, and what is read differs with what is asked for and with what
 * people ask for.
 */
export function cacheKey({
  environment: {apiUrl, token},
  credits,
  people,
}: {
  environment: Environment;
  credits: {collaborators: boolean};
  people: PeopleRules;
}): string {
  const rules = [...people].sort(([a], [b]) => (a < b ? -1 : 1));
  const reader = token === null ? null : digestOfText(token);
  // Another version of the plugin may read more from the same answers.
  return digestOf([version, SNAPSHOT_VERSION, apiUrl, reader, credits, rules]);
}

export function cacheFile({siteDir, id}: {siteDir: string; id: string}): string {
  return path.join(cacheFolder(siteDir), `${id}.cache.json`);
}

/** Beside the cache: what the posts were made from. */
export function recordFile({siteDir, id}: {siteDir: string; id: string}): string {
  return path.join(cacheFolder(siteDir), `${id}.posts.json`);
}

type Unchecked = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Unchecked {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}

function isKnownRepository(value: unknown): value is KnownRepository {
  return (
    isObject(value) &&
    isTextOrNull(value.etag) &&
    isObject(value.name) &&
    typeof value.name.owner === 'string' &&
    typeof value.name.name === 'string'
  );
}

function isCachedPage(value: unknown): value is CachedPage {
  return (
    isObject(value) &&
    typeof value.etag === 'string' &&
    isTextOrNull(value.next) &&
    Array.isArray(value.advisories) &&
    value.advisories.every(
      (entry) =>
        isObject(entry) && typeof entry.ghsaId === 'string' && typeof entry.digest === 'string',
    )
  );
}

/** What a sync will ask again, if nothing in its configuration has changed. */
export function knownQuestions({repositories, pages}: Cache): Question[] {
  return [
    ...Object.entries(repositories).map(([name, {etag}]) => ({url: repositoryUrl(name), etag})),
    ...Object.entries(pages).map(([url, {etag}]) => ({url, etag})),
  ].filter((question): question is Question => question.etag !== null);
}

/** The entries of a record that are what they should be. */
function entriesThat<T>(value: unknown, isRight: (entry: unknown) => entry is T) {
  const entries = isObject(value) ? Object.entries(value) : [];
  return Object.fromEntries(entries.filter((entry): entry is [string, T] => isRight(entry[1])));
}

/** Reads the cache; one that is missing, broken or of another key is an empty one. */
export async function readCache({file, key}: {file: string; key: string}): Promise<Cache> {
  const empty: Cache = {
    key,
    snapshot: null,
    repositories: {},
    pages: {},
    enrichedAt: null,
    syncedAt: null,
  };
  let value: unknown;
  try {
    value = JSON.parse((await readFileIfExists(file)) ?? 'null');
  } catch {
    return empty;
  }
  if (!isObject(value)) {
    return empty;
  }
  const syncedAt = isTextOrNull(value.syncedAt) ? value.syncedAt : null;
  return value.key === key
    ? {
        key,
        snapshot: isTextOrNull(value.snapshot) ? value.snapshot : null,
        repositories: entriesThat(value.repositories, isKnownRepository),
        pages: entriesThat(value.pages, isCachedPage),
        enrichedAt: isTextOrNull(value.enrichedAt) ? value.enrichedAt : null,
        syncedAt,
      }
    : {...empty, syncedAt};
}

/** So much older than now may be what is kept as the moment of the last full sync. */
const HOUR = 60 * 60 * 1000;

function isSameButForTime(a: Cache, b: Cache): boolean {
  const withoutTime = (cache: Cache) => JSON.stringify({...cache, syncedAt: null});
  return withoutTime(a) === withoutTime(b);
}

/**
 * Writes the cache. A moment alone is written once an hour: days are counted from it, and a sync in
 * which nothing has changed should write nothing.
 *
 * @param last what was read
 */
export async function writeCache({
  file,
  cache,
  last,
}: {
  file: string;
  cache: Cache;
  last: Cache;
}): Promise<void> {
  const age = new Date(cache.syncedAt ?? 0).getTime() - new Date(last.syncedAt ?? NaN).getTime();
  const isKept = cache.syncedAt === last.syncedAt || (age >= 0 && age < HOUR);
  if (!isKept || !isSameButForTime(cache, last)) {
    await writeFileAtomically(file, `${JSON.stringify(cache)}\n`);
  }
}

/**
 * Finds what is known of a page. A validator vouches only for what was stored with it: where the
 * snapshot was exchanged meanwhile, by a checkout say, the page is not known.
 *
 * @param isOwnSnapshot whether the snapshot's file is the very one that the cache was written with
 */
export function findKnownPage({
  cache,
  isOwnSnapshot,
  stored,
  url,
}: {
  cache: Cache;
  isOwnSnapshot: boolean;
  /** What the snapshot holds of the repository, by id. */
  stored: ReadonlyMap<GhsaId, Advisory>;
  url: string;
}): KnownPage | null {
  const page = Object.hasOwn(cache.pages, url) ? cache.pages[url] : undefined;
  const advisories = page?.advisories.map(({ghsaId, digest: expected}) => {
    const advisory = stored.get(ghsaId);
    if (advisory && isOwnSnapshot) {
      rememberDigest(advisory, expected);
    }
    return advisory && digestOf(advisory) === expected ? advisory : undefined;
  });
  return page && advisories?.every((advisory) => advisory !== undefined)
    ? {etag: page.etag, next: page.next, advisories}
    : null;
}

/** Pages to be found again, as long as the advisories are stored as they are now. */
export function toCachedPages({
  pages,
  advisories,
}: {
  pages: readonly Page[];
  advisories: readonly Advisory[];
}): Record<string, CachedPage> {
  const digests = new Map(advisories.map((advisory) => [advisory.ghsaId, digestOf(advisory)]));
  return Object.fromEntries(
    pages.flatMap(({url, etag, next, ghsaIds}) => {
      const stored = ghsaIds.map((ghsaId) => ({ghsaId, digest: digests.get(ghsaId) ?? ''}));
      return etag === null ? [] : [[url, {etag, next, advisories: stored}]];
    }),
  );
}

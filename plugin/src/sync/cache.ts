import path from 'node:path';
import {version} from '../../package.json';
import {REPOSITORY_NAME, parseGhsaId} from '../advisory/ids';
import {readFileIfExists, writeFileAtomically} from '../store/atomicFile';
import {cacheFolder} from '../store/cacheFolder';
import {digestOfText} from '../store/digest';
import {readFields, readList} from '../door/fields';
import {shapeDate} from '../door/shapeDate';
import {shapeRepositoryName} from '../door/shapeRepositoryName';
import {repositoryUrl} from '../github/findRepositories';
import {digestOfAdvisory} from './heldAdvisory';
import {repositoryOfQuestion} from './repositoryOfQuestion';
import {SNAPSHOT_VERSION} from './snapshotFile';
import type {Advisory, GhsaId, IsoDate} from '../advisory/advisory';
import type {Environment} from '../github/readEnvironment';
import type {KnownPage, Page} from '../github/listAdvisories';
import type {Question} from '../github/askAhead';
import type {KnownRepository} from '../github/findRepositories';
import type {HeldAdvisory} from './heldAdvisory';
import type {PeopleRules} from '../advisory/peopleRules';

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
  /** When all that the lists of advisories do not tell was last asked for. */
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
  return digestOfText(JSON.stringify([version, SNAPSHOT_VERSION, apiUrl, reader, credits, rules]));
}

/** What is known before anything was asked. */
export function emptyCache(key: string): Cache {
  return {
    key,
    snapshot: null,
    repositories: {},
    pages: {},
    enrichedAt: null,
    syncedAt: null,
  };
}

export function cacheFile({siteDir, id}: {siteDir: string; id: string}): string {
  return path.join(cacheFolder(siteDir), `${id}.cache.json`);
}

/** Beside the cache: what the posts were made from. */
export function recordFile({siteDir, id}: {siteDir: string; id: string}): string {
  return path.join(cacheFolder(siteDir), `${id}.posts.json`);
}

/** No server gives a longer one, and none with what a header can't hold. */
const ETAG = /^[\x20-\x7e]{1,1000}$/;
const DIGEST = /^[\w-]{0,64}$/;

function matches(value: unknown, pattern: RegExp): value is string {
  return typeof value === 'string' && pattern.test(value);
}

function readRepositories(value: unknown): Record<string, KnownRepository> {
  const entries = Object.entries(readFields(value)).flatMap(
    ([configuredAs, each]): [string, KnownRepository][] => {
      const {etag, name: claim} = readFields(each);
      const name = shapeRepositoryName(claim);
      const isKnown = REPOSITORY_NAME.test(configuredAs) && (etag === null || matches(etag, ETAG));
      return isKnown && name ? [[configuredAs, {etag, name}]] : [];
    },
  );
  return Object.fromEntries(entries);
}

function readPageEntry(value: unknown): CachedPage['advisories'][number] | null {
  const {ghsaId: id, digest} = readFields(value);
  const ghsaId = parseGhsaId(id);
  return ghsaId !== null && matches(digest, DIGEST) ? {ghsaId, digest} : null;
}

/** The page behind a page is one of the same repository. */
function isNextPage(next: string, url: string, apiUrl: string): boolean {
  const name = repositoryOfQuestion(url, apiUrl);
  const nextName = repositoryOfQuestion(next, apiUrl);
  return nextName !== null && (nextName === '' || name === '' || nextName === name);
}

function readPages(value: unknown, apiUrl: string): Record<string, CachedPage> {
  const entries = Object.entries(readFields(value)).flatMap(([url, each]) => {
    const {etag, next, advisories: claims} = readFields(each);
    const advisories = readList(claims).map(readPageEntry);
    const isKnown =
      repositoryOfQuestion(url, apiUrl) !== null &&
      matches(etag, ETAG) &&
      (next === null || (typeof next === 'string' && isNextPage(next, url, apiUrl))) &&
      Array.isArray(claims) &&
      advisories.every((entry) => entry !== null);
    return isKnown ? [[url, {etag, next, advisories}] as const] : [];
  });
  return Object.fromEntries(entries);
}

/** What a sync will ask again, if nothing in its configuration has changed. */
export function knownQuestions({repositories, pages}: Cache): Question[] {
  return [
    ...Object.entries(repositories).map(([name, {etag}]) => ({url: repositoryUrl(name), etag})),
    ...Object.entries(pages).map(([url, {etag}]) => ({url, etag})),
  ].filter((question): question is Question => question.etag !== null);
}

/**
 * Reads the cache; one that is missing, broken or of another key is an empty one. It may have been
 * changed by a stranger, too: entries that ask for anything but advisories are left out.
 *
 * @param apiUrl base address of the REST API
 */
export async function readCache({
  file,
  key,
  apiUrl,
}: {
  file: string;
  key: string;
  apiUrl: string;
}): Promise<Cache> {
  const empty = emptyCache(key);
  let value: unknown;
  try {
    value = JSON.parse((await readFileIfExists(file)) ?? 'null');
  } catch {
    return empty;
  }
  const fields = readFields(value);
  const syncedAt = shapeDate(fields.syncedAt);
  return fields.key === key
    ? {
        key,
        snapshot: matches(fields.snapshot, DIGEST) ? fields.snapshot : null,
        repositories: readRepositories(fields.repositories),
        pages: readPages(fields.pages, apiUrl),
        enrichedAt: shapeDate(fields.enrichedAt),
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
 * @param isOwnSnapshot whether the snapshot's file is the very one that the cache was written with:
 * then its digests need not be worked out again. Who forges both could as well forge right ones
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
    return advisory && (isOwnSnapshot || digestOfAdvisory(advisory) === expected)
      ? advisory
      : undefined;
  });
  return page && advisories?.every((advisory) => advisory !== undefined)
    ? {etag: page.etag, next: page.next, advisories}
    : null;
}

/** The digests of the advisories that GitHub has not modified, by id: of those on no other page. */
export function findUnmodified(
  {pages: cached}: Cache,
  pages: readonly Page[],
): Map<GhsaId, string> {
  const modified = new Set(
    pages.filter(({isModified}) => isModified).flatMap(({ghsaIds}) => ghsaIds),
  );
  return new Map(
    pages
      .flatMap(({url, isModified}) => (isModified ? [] : (cached[url]?.advisories ?? [])))
      .filter(({ghsaId}) => !modified.has(ghsaId))
      .map(({ghsaId, digest}) => [ghsaId, digest]),
  );
}

/** Pages to be found again, as long as the advisories are stored as they are now. */
export function toCachedPages({
  pages,
  advisories,
}: {
  pages: readonly Page[];
  advisories: readonly HeldAdvisory[];
}): Record<string, CachedPage> {
  const digests = new Map(advisories.map(({advisory, digest}) => [advisory.ghsaId, digest]));
  return Object.fromEntries(
    pages.flatMap(({url, etag, next, ghsaIds}) => {
      const stored = ghsaIds.map((ghsaId) => ({ghsaId, digest: digests.get(ghsaId) ?? ''}));
      return etag === null ? [] : [[url, {etag, next, advisories: stored}]];
    }),
  );
}

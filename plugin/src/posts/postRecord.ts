import fs from 'node:fs';
import path from 'node:path';
import {readFileIfExists, writeFileIfChanged} from '../store/atomicFile';
import {GHSA_PATTERN, parseGhsaId} from '../advisory/ids';
import {digestOfText} from '../store/digest';
import {readFields} from '../door/fields';
import {LIMITS} from '../door/limits';
import {shapeLine} from '../door/shapeLine';
import {isPostFileName} from './postFileName';
import type {GhsaId, PublishedAdvisory} from '../advisory/advisory';
import type {PostSettings} from './postSettings';

/** What a post was made from and what came of it, so that it need not be made again. */
export interface RecordedPost {
  /** Digest of everything that the post depends on. */
  readonly source: string;
  /** Digest of its file. */
  readonly file: string;
  /** Of its file, from `stampOf`; null makes the file be read. */
  readonly stamp: string | null;
  /** What was said of it when it was made. */
  readonly warnings: readonly string[];
}

/**
 * By the path of the file, relative to the site, with `/`. May be lost at any time.
 *
 * It lies in the cache, and so may have been changed. It can then spare that a post is made again, whose
 * file was changed as well: who can change both can change every package in `node_modules`, and the
 * bundler's own cache. It can do nothing else: it makes no file ours, and no path in it is written to.
 */
export type PostRecord = Readonly<Record<string, RecordedPost>>;

const {version} = JSON.parse(
  fs.readFileSync(path.join(__dirname, '../../package.json'), 'utf8'),
) as {version: string};

const GHSA_IDS = new RegExp(GHSA_PATTERN, 'gi');

/** The advisories that a text names and that have a post: the post changes when these come or go. */
function linkedPosts({description}: PublishedAdvisory, posts: ReadonlySet<GhsaId>): GhsaId[] {
  const named = description.match(GHSA_IDS) ?? [];
  const ids = new Set(named.map(parseGhsaId).filter((id) => id !== null));
  return [...ids].filter((id) => posts.has(id)).sort();
}

/** An advisory to post about, and what tells whether it was posted about as it is. */
export interface PostSource {
  readonly advisory: PublishedAdvisory;
  /** The same for the same advisory only. */
  readonly digest: string;
}

/** A digest of everything that the post of an advisory depends on. */
export function sourceDigest({advisory, digest}: PostSource, settings: PostSettings): string {
  const {language, tag, author, canonical, images, truncateMarker, admonitions, posts} = settings;
  const {indexPath, machineFiles, pageDirection} = settings;
  const {osvFolder, csafFolder} = machineFiles;
  return digestOfText(
    JSON.stringify([
      version,
      digest,
      [
        language.locale,
        language.ofSite,
        pageDirection,
        tag,
        author,
        canonical,
        images,
        String(truncateMarker),
        [...admonitions].sort(),
        [osvFolder, csafFolder, indexPath],
      ],
      linkedPosts(advisory, posts),
    ]),
  );
}

const DIGEST = /^[\w-]{43}$/;
const STAMP = /^[\d.]{1,40}(?: [\d.]{1,40}){3}$/;
const MOST_WARNINGS = 10;

/** They are said to the person at the terminal, so that nothing may be hidden in them. */
function isWarning(value: unknown): boolean {
  return typeof value === 'string' && shapeLine(value, LIMITS.versions) === value;
}

function isRecordedPost(value: unknown): value is RecordedPost {
  const {source, file, stamp, warnings} = readFields(value);
  return (
    typeof source === 'string' &&
    DIGEST.test(source) &&
    typeof file === 'string' &&
    DIGEST.test(file) &&
    (stamp === null || (typeof stamp === 'string' && STAMP.test(stamp))) &&
    Array.isArray(warnings) &&
    warnings.length <= MOST_WARNINGS &&
    warnings.every(isWarning)
  );
}

/** Reads the record; one that is missing or broken is an empty one. */
export async function readPostRecord(file: string): Promise<PostRecord> {
  try {
    const value = readFields(JSON.parse((await readFileIfExists(file)) ?? '{}'));
    return Object.fromEntries(
      Object.entries(value).filter((entry): entry is [string, RecordedPost] => {
        const [place, post] = entry;
        return isPostFileName(path.posix.basename(place)) && isRecordedPost(post);
      }),
    );
  } catch {
    return {};
  }
}

/** Writes the record; one that says the same is not touched. */
export async function writePostRecord(file: string, record: PostRecord): Promise<void> {
  await writeFileIfChanged(file, `${JSON.stringify(record)}\n`);
}

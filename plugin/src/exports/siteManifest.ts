import {SEVERITIES} from '../advisory/advisory';
import {CVE_ID, parseGhsaId} from '../advisory/ids';
import {isFields, readFields, readList, readText} from '../door/fields';
import {LIMITS} from '../door/limits';
import {shapeDate} from '../door/shapeDate';
import {shapeLine} from '../door/shapeLine';
import {DIGESTED_PARTS, toPublicFacts} from './publicFacts';
import type {PublishedAdvisory} from '../advisory/advisory';
import type {DigestedPart, PublicFacts} from './publicFacts';

/** A later form has another number, and is not guessed at. */
const VERSION = 1;

const STATES = ['published', 'withdrawn', 'closed'] as const;

/** What a deployed site says of its advisories. */
export interface SiteManifest {
  /** Those that have a post. */
  readonly advisories: readonly PublicFacts[];
  /** Ids of those that the site leaves out on purpose. */
  readonly leftOut: readonly string[];
}

/** Where a build publishes it, below the site's base URL. @param id of the plugin's instance */
export function manifestPath(id: string): string {
  return id === 'default' ? 'security-advisories.json' : `security-advisories-${id}.json`;
}

/**
 * The text of the manifest: the same for the same advisories.
 *
 * @param posted those that have a post
 * @param published all that GitHub publishes
 */
export function writeManifest({
  posted,
  published,
}: {
  posted: readonly PublishedAdvisory[];
  published: readonly PublishedAdvisory[];
}): string {
  const ids = new Set(posted.map(({ghsaId}) => ghsaId));
  const byId = (one: string, other: string) => (one < other ? -1 : 1);
  const manifest = {
    version: VERSION,
    advisories: posted.map(toPublicFacts).sort((one, other) => byId(one.ghsaId, other.ghsaId)),
    leftOut: published
      .map(({ghsaId}) => ghsaId)
      .filter((ghsaId) => !ids.has(ghsaId))
      .sort(byId),
  };
  return `${JSON.stringify(manifest, null, 1)}\n`;
}

function readDigests(value: unknown): Record<DigestedPart, string> {
  const fields = readFields(value);
  const entries = DIGESTED_PARTS.map((part) => [part, readText(fields[part])?.slice(0, 64) ?? '']);
  return Object.fromEntries(entries) as Record<DigestedPart, string>;
}

function readFacts(value: unknown): PublicFacts[] {
  const fields = readFields(value);
  const ghsaId = parseGhsaId(fields.ghsaId);
  const state = STATES.find((each) => each === fields.state);
  if (ghsaId === null || state === undefined) {
    return [];
  }
  const {cveId} = fields;
  return [
    {
      ghsaId,
      title: shapeLine(fields.title, LIMITS.summary) ?? ghsaId,
      state,
      severity: SEVERITIES.find((each) => each === fields.severity) ?? null,
      cveId: typeof cveId === 'string' && CVE_ID.test(cveId) ? cveId : null,
      publishedAt: shapeDate(fields.publishedAt),
      updatedAt: shapeDate(fields.updatedAt),
      digests: readDigests(fields.digests),
    },
  ];
}

/** Reads what a site published; null for what is no manifest, or one of another version. */
export function parseManifest(text: string): SiteManifest | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isFields(value) || value.version !== VERSION || !Array.isArray(value.advisories)) {
    return null;
  }
  return {
    advisories: readList(value.advisories).flatMap(readFacts),
    leftOut: readList(value.leftOut).flatMap((id) => parseGhsaId(id) ?? []),
  };
}

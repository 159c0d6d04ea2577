import type {PostFacts} from './postFacts';
import type {Credit} from '../../../github/index';

const {compare: compareVersions} = new Intl.Collator('en', {numeric: true});

/** `closed` is one that only a token can still open, `closed but visible` one that everybody can. */
export type Status =
  'none' | 'draft' | 'published' | 'withdrawn' | 'closed' | 'closed but visible' | 'deleted';

export type Severity = 'low' | 'high' | 'critical';

/** An advisory as GitHub has it. */
export interface ModelAdvisory {
  readonly ghsaId: string;
  /** Its place among the repositories. */
  readonly repository: number;
  status: Status;
  /** Whether it ever was public. */
  wasPublic: boolean;
  revision: number;
  severity: Severity;
  patchedVersions: string;
  cveId: string | null;
  readonly credits: Map<string, Credit['state']>;
}

/** What one repository said when it was last read in full, by id. */
export type Answer = ReadonlyMap<string, PostFacts>;

/** What GitHub has, and what the site was told of it. */
export interface Model {
  /** Changes so far: each makes a moment and a revision of its own. */
  changes: number;
  readonly withdrawnStayListed: boolean;
  /** The present `owner/name` of each. */
  readonly repositories: string[];
  readonly advisories: readonly ModelAdvisory[];
  /** Of each repository; null where there never was a complete one. */
  readonly answers: (Answer | null)[];
}

/** How the sources are configured: names that they may lose, but which lead to them for ever. */
export const SOURCES = ['paper-rocket/rocket', 'paper-rocket/launchpad', 'paper-rocket/kite'];

/** People who may be credited, by login; the names are known to GraphQL only. */
export const PEOPLE = {
  'example-ada': 'Ada Example',
  'example-bob': 'Bob Example',
  'example-cleo': 'Cleo Example',
};

const SHARED = 'GHSA-ffff-ffff-ffff';

/** Which advisories there may be; the first two repositories publish one of them together. */
const ADVISORIES: [ghsaId: string, repository: number][] = [
  ['GHSA-2222-2222-2222', 0],
  ['GHSA-3333-3333-3333', 0],
  [SHARED, 0],
  ['GHSA-4444-4444-4444', 1],
  [SHARED, 1],
  ['GHSA-5555-5555-5555', 2],
  ['GHSA-6666-6666-6666', 2],
];

/** How many advisories there may be. */
export const ADVISORY_COUNT = ADVISORIES.length;

/** A GitHub with nothing in it but repositories, and a site that was never synced. */
export function createModel({withdrawnStayListed}: {withdrawnStayListed: boolean}): Model {
  return {
    changes: 0,
    withdrawnStayListed,
    repositories: [...SOURCES],
    advisories: ADVISORIES.map(([ghsaId, repository]) => ({
      ghsaId,
      repository,
      status: 'none',
      wasPublic: false,
      revision: 0,
      severity: 'low',
      patchedVersions: '',
      cveId: null,
      credits: new Map(),
    })),
    answers: SOURCES.map(() => null),
  };
}

/** The summary of an advisory, which no other revision of any has. */
export function summaryOf({ghsaId, repository, revision}: ModelAdvisory): string {
  return `Flaw ${ghsaId.slice(-4)} of ${SOURCES[repository] ?? ''} in revision ${revision}`;
}

/** The moment of the last change. */
export function now({changes}: Model): string {
  return new Date(Date.UTC(2026, 0, 1) + changes * 3_600_000).toISOString().replace('.000Z', 'Z');
}

const NOTICES: Partial<Record<Status, string>> = {
  withdrawn: 'Withdrawn: ',
  'closed but visible': 'Closed: ',
};

function factsOf(advisory: ModelAdvisory, repository: string): PostFacts {
  return {
    title: `${NOTICES[advisory.status] ?? ''}${summaryOf(advisory)}`,
    description: `revision ${advisory.revision}`,
    severity: advisory.severity,
    cveId: advisory.cveId,
    // A post has the newest first.
    fixedIn: advisory.patchedVersions
      .split(', ')
      .filter(Boolean)
      .sort((a, b) => compareVersions(b, a)),
    credits: [...advisory.credits]
      .flatMap(([login, state]) => (state === 'accepted' ? [login] : []))
      .sort(),
    publishedBy: [repository],
  };
}

/**
 * The contract: what a repository's posts are after it was read in full. What the list leaves out
 * stays for a site that knew it, if a reader without a token can still open it.
 */
export function readInFull({
  model,
  repository,
  known,
}: {
  model: Model;
  repository: number;
  known: Answer | null;
}): Answer {
  const {advisories, repositories, withdrawnStayListed} = model;
  const name = repositories[repository] ?? '';
  const isListed = ({status}: ModelAdvisory) =>
    status === 'published' || (status === 'withdrawn' && withdrawnStayListed);
  const stays = ({status, ghsaId}: ModelAdvisory) =>
    known?.has(ghsaId) === true && (status === 'withdrawn' || status === 'closed but visible');
  return new Map(
    advisories
      .filter((advisory) => advisory.repository === repository)
      .filter((advisory) => isListed(advisory) || stays(advisory))
      .map((advisory) => [advisory.ghsaId, factsOf(advisory, name)]),
  );
}

/**
 * Whether a loss looks like a mistake: all of a repository's advisories are gone at once, and
 * GitHub does not say so of each, because a token can still open one.
 */
export function smells({
  model,
  repository,
  seesClosed,
}: {
  model: Model;
  repository: number;
  seesClosed: boolean;
}): boolean {
  const known = model.answers[repository] ?? null;
  const present = readInFull({model, repository, known});
  const goneIds = [...(known?.keys() ?? [])].filter((ghsaId) => !present.has(ghsaId));
  const isClosed = (ghsaId: string) =>
    model.advisories.some(
      (advisory) =>
        advisory.repository === repository &&
        advisory.ghsaId === ghsaId &&
        advisory.status === 'closed',
    );
  return seesClosed && known !== null && goneIds.length === known.size && goneIds.some(isClosed);
}

/** The contract: one post an id, with the text of the first source that has it. */
export function postsOf(answers: readonly (Answer | null)[]): Map<string, PostFacts> {
  const posts = new Map<string, PostFacts>();
  for (const [ghsaId, facts] of answers.flatMap((answer) => [...(answer ?? [])])) {
    const {publishedBy, ...text} = posts.get(ghsaId) ?? {...facts, publishedBy: []};
    posts.set(ghsaId, {...text, publishedBy: [...publishedBy, ...facts.publishedBy]});
  }
  return posts;
}

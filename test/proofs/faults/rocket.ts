import {
  buildAdvisory,
  buildPrivateFork,
  buildRepository,
  buildTeam,
  buildUser,
  edit,
  publish,
} from '../../github/index';
import {arrange} from '../sync/arrange';
import type {GitHub} from '../../github/index';
import type {Arrangement} from '../sync/arrange';

export const REPOSITORY = 'paper-rocket/rocket';
export const TRAVERSAL = 'GHSA-2222-3333-4444';
export const INJECTION = 'GHSA-5555-6666-7777';
/** A draft at first. */
export const OVERFLOW = 'GHSA-8888-9999-cccc';

/** What an edit makes of the description of `TRAVERSAL`. */
export const EDITED = 'It is worse than it seemed.';

/** Begins the mark of everything that is not public; what follows says what it is. */
const MARKER = 'unpublished-marker';

const NEVER_PUBLISHED = {
  draft: 'GHSA-5555-6666-8888',
  triage: 'GHSA-5555-6666-9999',
  closed: 'GHSA-5555-6666-cccc',
  private: 'GHSA-9999-9999-9999',
} as const;

const UNPUBLISHED = new RegExp(
  [`${MARKER}[\\w-]*`, ...Object.values(NEVER_PUBLISHED)].join('|'),
  'gi',
);

/** Whatever a text says that is not public; a repeated mark counts once. */
export function findUnpublished(text: string): string[] {
  return [...new Set(text.match(UNPUBLISHED) ?? [])];
}

function hidden(what: string) {
  return buildUser(`${MARKER}-${what}`, {name: `${MARKER}-${what}-name`});
}

const ADA = buildUser('example-ada', {name: 'Ada Example'});

/** Everything about an advisory that only its maintainers may see, each with a mark of its own. */
function secretsOf(place: string) {
  return {
    author: hidden(`author-${place}`),
    publisher: hidden(`publisher-${place}`),
    submission: {accepted: true},
    private_fork: buildPrivateFork(`paper-rocket/${MARKER}-fork-${place}`),
    collaborating_users: [hidden(`collaborator-${place}`)],
    collaborating_teams: [
      buildTeam(`paper-rocket/${MARKER}-team-${place}`, {
        name: `${MARKER}-team-name-${place}`,
        description: `${MARKER}-team-description-${place}`,
      }),
    ],
    credits: [
      {user: ADA, type: 'reporter' as const},
      {user: hidden(`pending-${place}`), type: 'finder' as const, state: 'pending' as const},
      {user: hidden(`declined-${place}`), type: 'analyst' as const, state: 'declined' as const},
    ],
  };
}

/** The id of one of the many advisories that fill GitHub's pages, in GitHub's order. */
export function idOfMore(index: number): string {
  return `GHSA-2222-2222-${String(index + 2000)}`;
}

function rocket(more: number) {
  return buildRepository(REPOSITORY, {
    releases: [{tag_name: 'v1.2.0', published_at: '2025-01-20T00:00:00Z'}],
    advisories: [
      buildAdvisory({
        ghsa_id: TRAVERSAL,
        summary: 'Path traversal in the launcher',
        vulnerabilities: [{package: {ecosystem: 'npm', name: 'rocket'}, patched_versions: '1.2.0'}],
        global: {references: ['https://example.org/write-up']},
        ...secretsOf('traversal'),
      }),
      buildAdvisory({
        ghsa_id: INJECTION,
        summary: 'SQL injection in the flight log',
        ...secretsOf('injection'),
      }),
      buildAdvisory({
        ghsa_id: OVERFLOW,
        summary: 'Overflow in the fuel gauge',
        state: 'draft',
        ...secretsOf('overflow'),
      }),
      ...(['draft', 'triage', 'closed'] as const).map((state) =>
        buildAdvisory({
          ghsa_id: NEVER_PUBLISHED[state],
          summary: `${MARKER}-${state}-title`,
          description: `${MARKER}-${state}-text`,
          state,
          ...secretsOf(state),
          credits: [{user: hidden(`reporter-of-${state}`), type: 'reporter'}],
        }),
      ),
      ...Array.from({length: more}, (_, index) =>
        buildAdvisory({
          ghsa_id: idOfMore(index),
          summary: `Number ${index}`,
          published_at: new Date(Date.UTC(2025, 5, 1, 0, index)).toISOString(),
        }),
      ),
    ],
  });
}

/** A repository that publishes two advisories, and keeps all kinds of things to itself. */
export function arrangeRocket({more = 0}: {more?: number | undefined} = {}): ReturnType<
  typeof arrange
> {
  return arrange({
    users: [ADA],
    repositories: [
      rocket(more),
      buildRepository(`paper-rocket/${MARKER}-private-repository`, {
        private: true,
        advisories: [
          buildAdvisory({ghsa_id: NEVER_PUBLISHED.private, summary: `${MARKER}-private-title`}),
        ],
      }),
    ],
  });
}

/** Publishes an advisory and edits another one. */
export function publishAndEdit(github: GitHub): void {
  publish({advisory: github.advisory(OVERFLOW), at: '2026-02-01T00:00:00Z'});
  edit({
    advisory: github.advisory(TRAVERSAL),
    at: '2026-02-02T00:00:00Z',
    changes: {description: EDITED, severity: 'critical'},
  });
}

/** Every file of the site, caches included, by its path. */
export async function readAllFiles({site}: Arrangement): Promise<Map<string, string>> {
  const files = await site.list('.');
  return new Map(
    await Promise.all(files.map(async (file) => [file, await site.read(file)] as const)),
  );
}

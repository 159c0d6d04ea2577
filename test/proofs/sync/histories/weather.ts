import {advisoryAnswer} from '../../../github/rest/advisory';
import {readerOf} from '../../../github/reader';
import {SOURCES} from './model';
import type {Model} from './model';
import type {Fault, FaultOrder, GitHub, PlacedFault, RouteName} from '../../../github/index';

/** Something that goes wrong between GitHub and the site. */
export interface Trouble {
  readonly kind: keyof typeof FAULTS | 'half the list' | 'no requests left';
  readonly route: (typeof ROUTES)[number];
  /** Its place among the repositories. */
  readonly repository: number;
  readonly times: 1 | 'always';
}

export const ROUTES = [
  'repository',
  'repository-advisories',
  'repository-advisory',
  'graphql',
] as const satisfies RouteName[];

export const FAULTS = {
  'status 500': {kind: 'status', status: 500},
  'status 502': {kind: 'status', status: 502},
  'status 503': {kind: 'status', status: 503},
  // Where a single advisory or a repository is asked for, it is no fault but an answer.
  'status 404': {kind: 'status', status: 404},
  'a status of 204': {kind: 'status', status: 204, body: ''},
  'a cut connection': {kind: 'cut', at: 'before-headers'},
  'a cut answer': {kind: 'cut', at: 'within-body'},
  'broken JSON': {kind: 'broken-json'},
  'a page for people': {kind: 'html'},
  'an object': {kind: 'json', body: {}},
  'an item that is no advisory': {
    kind: 'changed-json',
    change: (body) => (Array.isArray(body) ? [...(body as unknown[]), {ghsa_id: 'GHSA'}] : null),
  },
  'too many requests at a time': {kind: 'secondary-limit', retryAfter: 1},
  'an error of GraphQL': {
    kind: 'graphql-errors',
    errors: [{message: 'Something went wrong', type: 'INTERNAL'}],
  },
} satisfies Record<string, Fault>;

/** In plain words. */
export function describeTrouble({kind, route, repository, times}: Trouble): string {
  if (kind === 'no requests left') return kind;
  const when = times === 1 ? 'once' : 'every time';
  const place = kind === 'half the list' ? 'repository-advisories' : route;
  return `${kind} ${when} (${place}${place === 'graphql' ? '' : ` of ${SOURCES[repository] ?? ''}`})`;
}

/** The first half of the list comes, with a link to a second page, which does not. */
function sendHalf({
  github,
  name,
  token,
}: {
  github: GitHub;
  name: string;
  token: string | null;
}): PlacedFault {
  const repository = github.repository(name);
  const reader = readerOf({
    authorization: token === null ? undefined : `token ${token}`,
    state: github.state,
  });
  const published = repository.advisories.filter(({state}) => state === 'published');
  const half = reader
    ? published
        .slice(0, Math.ceil(published.length / 2))
        .map((advisory) =>
          advisoryAnswer({advisory, repository, call: {reader, apiVersion: '2022-11-28'}}),
        )
    : [];
  const next = `${github.url}/repositories/${repository.id}/security-advisories?after=half`;
  const on = {route: 'repository-advisories', repository: name} as const;
  const second = github.fault({
    kind: 'status',
    status: 502,
    on: {...on, query: {after: 'half'}},
    times: 'always',
  });
  github.fault({
    kind: 'status',
    status: 200,
    body: half,
    headers: {link: `<${next}>; rel="next"`},
    on,
    times: 'always',
  });
  return second;
}

/**
 * Makes it go wrong.
 *
 * @returns whether, in the end, the trouble made it impossible to read its repository in full
 */
export function brew({
  trouble: {kind, route, repository, times},
  model,
  github,
  token,
}: {
  trouble: Trouble;
  model: Model;
  github: GitHub;
  token: string | null;
}): () => boolean {
  const name = model.repositories[repository] ?? '';
  if (kind === 'no requests left') {
    github.setRemaining({
      remaining: 0,
      resetInSeconds: 60,
      ...(token === null ? {} : {token}),
    });
    return () => false;
  }
  if (kind === 'half the list') {
    const second = sendHalf({github, name, token});
    return () => second.hits > 0;
  }
  if (kind === 'status 404' && route !== 'repository-advisories') return () => false;
  const on = route === 'graphql' ? {route} : {route, repository: name};
  const order: FaultOrder = {...FAULTS[kind], on, times};
  const placed = github.fault(order);
  return () => route === 'repository-advisories' && times === 'always' && placed.hits > 0;
}

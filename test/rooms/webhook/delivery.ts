import {createHmac, randomUUID} from 'node:crypto';
import {buildAdvisory, numberedGhsaId} from '../../github/index';
import type {components} from '@octokit/openapi-webhooks-types';

type Schemas = components['schemas'];
type Event = Schemas['webhook-repository-advisory-published'];

/** Of the repository only what says which one it is. */
type Repository = Pick<Schemas['repository-webhooks'], 'full_name' | 'private'>;

export const SECRET = 'a secret between GitHub and us';

export const REPOSITORY = 'paper-rocket/rocket';

/** What stands for text that must not get anywhere. */
export const MARKER = 'MARKER-OF-THE-BODY';

/** A request as GitHub sends it, before it is one. */
export interface Delivery {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer>;
}

/** As GitHub signs, by other means than the handler verifies. */
export function signatureOf(body: string | Uint8Array<ArrayBuffer>, secret = SECRET): string {
  return `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
}

/** The body of an event about an advisory, by GitHub's own description of it. */
export function buildEvent({
  ghsaId = numberedGhsaId(1),
  repository = REPOSITORY,
  action = 'published',
}: {
  ghsaId?: string;
  repository?: string;
  action?: 'published' | 'reported';
} = {}): string {
  const event: Pick<Event, 'repository_advisory'> & {action: string; repository: Repository} = {
    action,
    repository: {full_name: repository, private: false},
    repository_advisory: {
      ...buildAdvisory({ghsa_id: ghsaId, summary: `Path traversal ${MARKER}`}),
      url: `https://api.github.com/repos/${repository}/security-advisories/${ghsaId}`,
      html_url: `https://github.com/${repository}/security/advisories/${ghsaId}`,
    } as Event['repository_advisory'],
  };
  return JSON.stringify(event);
}

/** A delivery, signed unless its headers say otherwise; null takes a header away. */
export function buildDelivery({
  body = buildEvent(),
  id = randomUUID(),
  event = 'repository_advisory',
  secret = SECRET,
  method = 'POST',
  headers = {},
}: {
  body?: string | Uint8Array<ArrayBuffer>;
  id?: string;
  event?: string;
  secret?: string;
  method?: string;
  headers?: Readonly<Record<string, string | null>>;
} = {}): Delivery {
  const all: Record<string, string | null> = {
    'content-type': 'application/json',
    'user-agent': 'GitHub-Hookshot/0123456',
    'x-github-delivery': id,
    'x-github-event': event,
    'x-hub-signature-256': signatureOf(body, secret),
    ...headers,
  };
  return {
    method,
    body,
    headers: Object.fromEntries(
      Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
    ),
  };
}

/** The delivery as a platform hands it to the handler. */
export function toRequest({method, headers, body}: Delivery): Request {
  return new Request('https://hook.example/', {
    method,
    headers,
    ...(method === 'GET' || method === 'HEAD' ? {} : {body}),
  });
}

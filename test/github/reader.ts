import {createHash} from 'node:crypto';
import type {Access, GitHubState} from './state';

/** Who asks, and what they may see. */
export interface Reader {
  /** A digest of the token, or `anonymous`: tells readers apart without keeping a secret. */
  id: string;
  isAnonymous: boolean;
  access: Access;
  seesPrivateRepositories: boolean;
  /** REST requests an hour. */
  hourlyLimit: number;
}

const ANONYMOUS: Reader = {
  id: 'anonymous',
  isAnonymous: true,
  access: 'none',
  seesPrivateRepositories: false,
  // https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#primary-rate-limit-for-unauthenticated-users
  hourlyLimit: 60,
};

/** The reader whom an `Authorization` header stands for, or null for a token that is not known. */
export function readerOf({
  authorization,
  state,
}: {
  authorization: string | undefined;
  state: GitHubState;
}): Reader | null {
  if (authorization === undefined) return ANONYMOUS;
  // GitHub takes both: https://docs.github.com/en/rest/authentication/authenticating-to-the-rest-api
  const given = /^(?:bearer|token) +(.+)$/i.exec(authorization)?.[1]?.trim();
  const known = state.tokens.find(({token}) => token === given);
  if (!known) return null;
  return {
    id: readerId(known.token),
    isAnonymous: false,
    access: known.access,
    seesPrivateRepositories: known.seesPrivateRepositories ?? false,
    hourlyLimit: known.hourlyLimit ?? 5000,
  };
}

/** The id of the reader who holds this token; of the anonymous one without a token. */
export function readerId(token: string | undefined): string {
  return token === undefined
    ? ANONYMOUS.id
    : createHash('sha256').update(token).digest('hex').slice(0, 16);
}

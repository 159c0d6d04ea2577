import {readerId} from './reader';
import type {Reader} from './reader';

/** REST and GraphQL have budgets of their own. */
export type Resource = 'core' | 'graphql';

export interface Budget {
  limit: number;
  used: number;
  /** When it is full again, in seconds since 1970. */
  reset: number;
}

/** What a test may say about a budget. */
export interface Remaining {
  remaining: number;
  /** Whose budget: a token's, or without one that of anonymous readers. */
  token?: string;
  resource?: Resource;
  resetInSeconds?: number;
}

export interface Limits {
  /** The reader's budget as it is now. */
  budget: (of: {reader: Reader; resource: Resource}) => Budget;
  setRemaining: (remaining: Remaining) => void;
  reset: () => void;
}

const HOUR = 3600;
const GRAPHQL_POINTS = 5000;

/**
 * The hourly budgets of all readers.
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
export function createLimits(): Limits {
  const budgets = new Map<string, Budget>();
  const ordered = new Map<string, Remaining>();

  function budget({reader, resource}: {reader: Reader; resource: Resource}): Budget {
    const key = `${resource} ${reader.id}`;
    const limit = resource === 'graphql' ? GRAPHQL_POINTS : reader.hourlyLimit;
    const order = ordered.get(key);
    if (order) {
      ordered.delete(key);
      const reset = now() + (order.resetInSeconds ?? HOUR);
      budgets.set(key, {limit, used: limit - order.remaining, reset});
    }
    const current = budgets.get(key);
    if (current && current.reset > now()) return current;
    const fresh = {limit, used: 0, reset: now() + HOUR};
    budgets.set(key, fresh);
    return fresh;
  }

  return {
    budget,
    setRemaining(remaining) {
      ordered.set(`${remaining.resource ?? 'core'} ${readerId(remaining.token)}`, remaining);
    },
    reset() {
      budgets.clear();
      ordered.clear();
    },
  };
}

/** The headers by which GitHub tells a reader about the budget. */
export function limitHeaders({
  budget,
  resource,
}: {
  budget: Budget;
  resource: Resource;
}): Record<string, string> {
  return {
    'x-ratelimit-limit': String(budget.limit),
    'x-ratelimit-remaining': String(remainingOf(budget)),
    'x-ratelimit-reset': String(budget.reset),
    'x-ratelimit-used': String(budget.used),
    'x-ratelimit-resource': resource,
  };
}

export function remainingOf({limit, used}: Budget): number {
  return Math.max(0, limit - used);
}

function now(): number {
  return Math.floor(Date.now() / 1000);
}

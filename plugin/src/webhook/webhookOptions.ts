import {REPOSITORY_NAME} from '../advisory/ids';
import type {AttemptLimits} from './tryRepeatedly';
import type {DeliveryStore} from './deliveryStore';
import type {BodyLimits} from './readBody';
import type {Secrets} from './readDelivery';
import type {AdvisoryNotice} from './readEvent';

/** Deliveries that came within one window, to be acted on once. */
export interface Batch {
  /** The same one in every attempt, and in no other batch: an idempotency key for whoever is called. */
  readonly key: string;
  /** Each advisory once, the first one first. */
  readonly advisories: readonly AdvisoryNotice[];
  /** GitHub's ids of the deliveries. */
  readonly deliveries: readonly string[];
  /** Counted from 1. */
  readonly attempt: number;
  /** Aborted when the time of this attempt is over. Give it to `fetch`. */
  readonly signal: AbortSignal;
}

/** Acts on a batch. It is called again, after a while, for as long as it throws or rejects. */
export type Act = (batch: Batch) => unknown;

/** A batch that could not be handed on, however often it was tried. */
export interface FailedBatch extends Pick<Batch, 'key' | 'advisories' | 'deliveries'> {
  /** What the last attempt threw. */
  readonly error: unknown;
}

/** What a webhook handler is made of. All times are milliseconds. */
export interface WebhookOptions {
  /** As in the settings of the webhook on GitHub; several of them while you change it. */
  readonly secret: string | readonly string[];
  /** Called when advisories have been published. */
  readonly onPublished: Act;
  /**
   * Called when vulnerabilities have been reported. A report is confidential: it gets the ids, and no
   * word of what was reported. Without it reports are ignored.
   */
  readonly onReported?: Act;
  /** `owner/name` of those that matter; all of which the webhook tells if left out. */
  readonly repositories?: readonly string[];
  /** Deliveries within this time after the first are joined into one call. Default: 3,000. */
  readonly window?: number;
  /** How many attempts there are. Default: 5. */
  readonly attempts?: number;
  /** Time until the second attempt; it doubles, and chance makes it up to twice as long. Default: 1,000. */
  readonly firstDelay?: number;
  /** The longest time between two attempts. Default: 8,000. */
  readonly maxDelay?: number;
  /** Time that one attempt may take. Default: 10,000. */
  readonly attemptTimeout?: number;
  /** Bytes that a body may have. Default: 1 MiB, several times the largest advisory. */
  readonly maxBytes?: number;
  /** Time in which a body has to arrive. Default: 10,000; GitHub itself waits no longer. */
  readonly bodyTimeout?: number;
  /** Deliveries that may wait for their call to end; more are refused. Default: 1,000. */
  readonly maxPending?: number;
  /** Remembers what was taken beyond the life of this instance. Default: nothing does. */
  readonly store?: DeliveryStore;
  /** Time that the store may take to answer. Default: 2,000; GitHub waits ten seconds for an answer. */
  readonly storeTimeout?: number;
  /**
   * Called when all attempts have failed, and waited for as long as for an attempt. Default: writes a line to
   * `console.error`.
   */
  readonly onFailure?: (batch: FailedBatch) => unknown;
}

/** The options with their defaults, checked. */
export interface Settings extends AttemptLimits, BodyLimits {
  readonly secrets: Secrets;
  readonly onPublished: Act;
  readonly onReported: Act | null;
  /** In lower case; null for all. */
  readonly repositories: ReadonlySet<string> | null;
  readonly window: number;
  readonly maxPending: number;
  readonly store: DeliveryStore | undefined;
  readonly storeTimeout: number;
  readonly onFailure: (batch: FailedBatch) => unknown;
}

/** Names no advisory, and not the error: both may be confidential, and logs are read by many. */
function logFailure({deliveries}: FailedBatch): void {
  const {length} = deliveries;
  console.error(
    `Webhook of security advisories: ${length} ${length === 1 ? 'delivery' : 'deliveries'} could not be handed on. Mend the cause, and redeliver them in the settings of the webhook on GitHub. The option onFailure gets the error.`,
  );
}

function readSecrets(secret: unknown): Secrets {
  const given: readonly unknown[] = Array.isArray(secret) ? secret : [secret];
  const secrets = given.filter(
    (value): value is string => typeof value === 'string' && value.trim() !== '',
  );
  const [first, ...others] = secrets;
  if (first === undefined || secrets.length < given.length) {
    throw new TypeError(
      'createWebhookHandler: the option "secret" is missing or empty. Without it anybody could start your builds. Give it the secret of the webhook on GitHub; is the environment variable that holds it set?',
    );
  }
  return [first, ...others];
}

function readRepositories(repositories: readonly string[] | undefined): Set<string> | null {
  if (repositories === undefined) {
    return null;
  }
  const wrong = repositories.find((name) => !REPOSITORY_NAME.test(name));
  if (wrong !== undefined) {
    throw new TypeError(
      `createWebhookHandler: the option "repositories" holds ${JSON.stringify(wrong)}, which is no "owner/name" of a repository.`,
    );
  }
  return new Set(repositories.map((name) => name.toLowerCase()));
}

/** Timers of every platform hold at most 2³¹ − 1 milliseconds, and fire at once beyond that. */
const MAX_TIME = 2 ** 31 - 1;

function readNumber(
  name: keyof WebhookOptions,
  value: number | undefined,
  {standard, min, max = MAX_TIME}: {standard: number; min: number; max?: number},
): number {
  const number = value ?? standard;
  if (!Number.isSafeInteger(number) || number < min || number > max) {
    throw new TypeError(
      `createWebhookHandler: the option "${name}" is ${String(value)}. A whole number from ${min} to ${max} is expected.`,
    );
  }
  return number;
}

/** @throws {TypeError} for an option that makes no sense; a secret is never part of the message */
export function readOptions(options: WebhookOptions): Settings {
  const {onPublished, onReported = null, store, onFailure = logFailure} = options;
  if (typeof onPublished !== 'function') {
    throw new TypeError('createWebhookHandler: the option "onPublished" has to be a function.');
  }
  return {
    secrets: readSecrets(options.secret),
    onPublished,
    onReported,
    store,
    onFailure,
    repositories: readRepositories(options.repositories),
    window: readNumber('window', options.window, {standard: 3000, min: 0}),
    attempts: readNumber('attempts', options.attempts, {standard: 5, min: 1, max: 1000}),
    firstDelay: readNumber('firstDelay', options.firstDelay, {standard: 1000, min: 0}),
    maxDelay: readNumber('maxDelay', options.maxDelay, {standard: 8000, min: 0}),
    attemptTimeout: readNumber('attemptTimeout', options.attemptTimeout, {
      standard: 10_000,
      min: 1,
    }),
    storeTimeout: readNumber('storeTimeout', options.storeTimeout, {standard: 2000, min: 1}),
    maxBytes: readNumber('maxBytes', options.maxBytes, {standard: 1024 * 1024, min: 1}),
    bodyTimeout: readNumber('bodyTimeout', options.bodyTimeout, {standard: 10_000, min: 1}),
    maxPending: readNumber('maxPending', options.maxPending, {
      standard: 1000,
      min: 1,
      max: 1_000_000,
    }),
  };
}

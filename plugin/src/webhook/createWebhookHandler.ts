import {createLane} from './createLane';
import {readDelivery} from './readDelivery';
import {readEvent} from './readEvent';
import {Refusal} from './refusal';
import {createOnce} from './createOnce';
import {readOptions} from './webhookOptions';
import type {Taken} from './createLane';
import type {AdvisoryNotice} from './readEvent';
import type {WebhookOptions} from './webhookOptions';

/** What a platform gives along with a request, such as the context of a Cloudflare Worker. */
export interface PlatformContext {
  /** Keeps the instance alive until the promise has settled, though the answer has been sent. */
  waitUntil?: (promise: Promise<unknown>) => void;
}

/**
 * Answers a delivery of GitHub's, at once: what it starts goes on behind the answer. Give it the
 * context where a platform stops instances that have answered.
 */
export type WebhookHandler = (request: Request, context?: PlatformContext) => Promise<Response>;

/** How many deliveries an instance remembers; several times what may wait. */
const REMEMBERED = 10_000;

function answer(status: number, text: string, headers: Readonly<Record<string, string>> = {}) {
  return new Response(`${text}\n`, {
    status,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      ...headers,
    },
  });
}

/**
 * Makes a handler for GitHub's webhook "Repository advisories". It needs nothing but the Web's own
 * interfaces, so that it runs on Node, Deno, Cloudflare Workers and the like.
 *
 * @throws {TypeError} for an empty secret, and for other options that make no sense
 * @see https://docs.github.com/en/webhooks/webhook-events-and-payloads#repository_advisory
 */
export function createWebhookHandler(options: WebhookOptions): WebhookHandler {
  const settings = readOptions(options);
  const {onPublished, onReported, repositories, maxPending} = settings;
  const once = createOnce({
    capacity: Math.max(REMEMBERED, 2 * maxPending),
    store: settings.store,
    storeTimeout: settings.storeTimeout,
  });
  let pending = 0;
  const onSettled = (count: number) => {
    pending -= count;
  };
  const lanes = {
    published: createLane({act: onPublished, settings, once, onSettled}),
    reported: onReported && createLane({act: onReported, settings, once, onSettled}),
  };

  function isWanted({repository}: AdvisoryNotice): boolean {
    return repositories === null || repositories.has(repository.toLowerCase());
  }

  /** Takes what is new, if there is room for it. */
  async function take(taken: Taken): Promise<void> {
    if (pending >= maxPending) {
      throw Refusal.busy();
    }
    pending += 1;
    if (!(await once.take(taken))) {
      pending -= 1;
      throw Refusal.replay();
    }
  }

  async function handle(request: Request, context?: PlatformContext): Promise<Response> {
    const delivery = await readDelivery(request, settings);
    const event = readEvent(delivery);
    if (event.kind === 'ping') {
      return answer(
        200,
        event.sendsAdvisories
          ? 'The webhook works.'
          : 'The webhook works, but it does not send advisories yet: choose the event "Repository advisories" in its settings.',
      );
    }
    const lane = event.kind === 'other' ? null : lanes[event.kind];
    if (event.kind === 'other' || lane === null || !isWanted(event.notice)) {
      return answer(200, 'There is nothing to do for this delivery.');
    }
    const {id, signature} = delivery;
    const taken = {id, signature, notice: event.notice};
    await take(taken);
    const started = lane(taken);
    if (started !== null) {
      // As a method: the context of a platform may insist on being itself.
      context?.waitUntil?.(started);
    }
    return answer(202, 'Accepted.');
  }

  return async (request, context) => {
    try {
      return await handle(request, context);
    } catch (error) {
      if (error instanceof Refusal) {
        return answer(error.status, error.message, error.headers);
      }
      throw error;
    }
  };
}

import {isSignedWith} from './isSignedWith';
import {readBody} from './readBody';
import {Refusal} from './refusal';
import type {BodyLimits} from './readBody';

/** What GitHub sent, by its signature. */
export interface Delivery {
  /** GitHub's id of it; the same one when it is redelivered. */
  readonly id: string;
  /** Of the body, as GitHub writes it: `sha256=` and 64 hexadecimal digits. */
  readonly signature: string;
  /** The name of the event. No signature stands for it, nor for the id: only for the body. */
  readonly event: string;
  readonly body: string;
}

/** One at least: without a secret anybody could send deliveries. */
export type Secrets = readonly [string, ...string[]];

const JSON_TYPE = /^application\/json(?:\s*;|$)/i;

const SIGNATURE = /^sha256=[\da-f]{64}$/;

const DELIVERY_ID = /^[\da-z-]{1,64}$/i;

function readHeader(request: Request, name: string, form: RegExp): string | null {
  const value = request.headers.get(name);
  return value !== null && form.test(value) ? value : null;
}

/**
 * Reads a request that claims to be a delivery of GitHub's. What costs least is looked at first: of a
 * request without a signature nothing but the head is read.
 *
 * @throws {Refusal} for all that GitHub did not send, by any of the secrets
 * @see https://docs.github.com/en/webhooks/webhook-events-and-payloads#delivery-headers
 * @see https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries
 */
export async function readDelivery(
  request: Request,
  {secrets, ...limits}: BodyLimits & {readonly secrets: Secrets},
): Promise<Delivery> {
  if (request.method !== 'POST') {
    throw Refusal.method();
  }
  if (readHeader(request, 'content-type', JSON_TYPE) === null) {
    throw Refusal.contentType();
  }
  const signature = readHeader(request, 'x-hub-signature-256', SIGNATURE);
  if (signature === null) {
    throw Refusal.signature();
  }
  const id = readHeader(request, 'x-github-delivery', DELIVERY_ID);
  if (id === null) {
    throw Refusal.deliveryId();
  }
  const body = await readBody(request, limits);
  for (const secret of secrets) {
    if (await isSignedWith(secret, {body, signature})) {
      return {id, signature, event: request.headers.get('x-github-event') ?? '', body};
    }
  }
  throw Refusal.signature();
}

import type {IncomingMessage, ServerResponse} from 'node:http';
import type {WebhookHandler} from './createWebhookHandler';

/**
 * Milliseconds that whoever still sends a refused body has to read why. A connection that is cut at
 * once takes the answer with it.
 */
const LINGER = 1000;

/** Methods that `Request` knows, but gives no body. */
const WITHOUT_BODY = new Set(['GET', 'HEAD']);

/** The body as it comes in. To stop reading leaves the connection open, for the answer. */
function toStream(incoming: IncomingMessage): ReadableStream<Uint8Array> {
  const chunks = incoming[Symbol.asyncIterator]() as AsyncIterator<Uint8Array, undefined>;
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const {done, value} = await chunks.next();
        if (done === true) {
          controller.close();
        } else {
          controller.enqueue(value);
        }
      },
    },
    {highWaterMark: 0},
  );
}

/** The address is not handed on: the handler does not look at it, and it may be no address at all. */
function toRequest(incoming: IncomingMessage): Request {
  const {method = 'GET', rawHeaders} = incoming;
  const headers = new Headers();
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    headers.append(rawHeaders[index] ?? '', rawHeaders[index + 1] ?? '');
  }
  return new Request('http://localhost/', {
    method,
    headers,
    ...(WITHOUT_BODY.has(method) ? {} : {body: toStream(incoming), duplex: 'half'}),
  });
}

async function send(response: Response, outgoing: ServerResponse): Promise<void> {
  const text = await response.text();
  outgoing.writeHead(response.status, Object.fromEntries(response.headers)).end(text);
}

/** Cuts the connection of whoever goes on sending a body that nobody reads. */
function stopLingering(incoming: IncomingMessage): void {
  if (incoming.complete || incoming.destroyed) {
    return;
  }
  const timer = setTimeout(() => incoming.destroy(), LINGER);
  const clear = () => {
    clearTimeout(timer);
  };
  incoming.once('end', clear).once('close', clear);
}

async function respond(
  handler: WebhookHandler,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  let request: Request;
  try {
    request = toRequest(incoming);
  } catch {
    // A method or header that Node takes and the Web does not.
    outgoing.writeHead(400).end();
    return;
  }
  try {
    await send(await handler(request), outgoing);
  } catch {
    // The handler answers all that comes from outside; this would be a mistake in it.
    outgoing.writeHead(500).end();
  }
}

/**
 * Makes a listener for Node's own server of a webhook handler:
 * `http.createServer(toNodeListener(handler))`. In Express or the like, mount it before anything
 * that reads bodies.
 *
 * @see https://nodejs.org/api/http.html#event-request
 */
export function toNodeListener(
  handler: WebhookHandler,
): (incoming: IncomingMessage, outgoing: ServerResponse) => void {
  return (incoming, outgoing) => {
    // A connection may break at any time; then there is nobody to tell.
    incoming.on('error', () => undefined);
    outgoing.on('error', () => undefined);
    outgoing.once('finish', () => {
      stopLingering(incoming);
    });
    void respond(handler, incoming, outgoing);
  };
}

import http from 'node:http';
import {setTimeout as wait} from 'node:timers/promises';
import type {Delivery} from './delivery';

/** How a request over a connection came to its end. */
export type HttpEnd =
  | {readonly kind: 'answer'; readonly status: number; readonly text: string; readonly sent: number}
  /** The connection was cut before there was an answer. */
  | {readonly kind: 'cut'; readonly sent: number};

/** A body in pieces, with a pause before each. */
export interface Pieces {
  readonly pieces: Iterable<string | Uint8Array>;
  /** Milliseconds. */
  readonly pause: number;
}

/** Sends a delivery to a server on this machine, over a connection of its own. */
export async function sendOverHttp(
  port: number,
  {method, headers, body}: Omit<Delivery, 'body'> & {readonly body: Delivery['body'] | Pieces},
): Promise<HttpEnd> {
  const request = http.request({host: '127.0.0.1', port, method, headers, agent: false});
  let sent = 0;
  // Of an object, as what happens meanwhile changes it.
  const state = {over: false};
  const end = new Promise<HttpEnd>((resolve) => {
    request.on('response', (response) => {
      let text = '';
      response
        .setEncoding('utf8')
        .on('data', (chunk: string) => (text += chunk))
        .on('end', () => {
          resolve({kind: 'answer', status: response.statusCode ?? 0, text, sent});
        })
        .on('error', () => {
          resolve({kind: 'cut', sent});
        });
    });
    request.on('error', () => {
      resolve({kind: 'cut', sent});
    });
  }).finally(() => {
    state.over = true;
    request.destroy();
  });
  if (typeof body === 'string' || body instanceof Uint8Array) {
    request.end(body);
    return end;
  }
  request.flushHeaders();
  for (const piece of body.pieces) {
    if (body.pause > 0) {
      await Promise.race([wait(body.pause), end]);
    }
    if (state.over) {
      break;
    }
    sent += piece.length;
    if (!request.write(piece)) {
      await Promise.race([new Promise((resolve) => request.once('drain', resolve)), end]);
    }
  }
  request.end();
  return end;
}

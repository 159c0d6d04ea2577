import {once} from 'node:events';
import {setTimeout as sleep} from 'node:timers/promises';
import type {ServerResponse} from 'node:http';
import type {Fault} from './fault';
import type {Message} from '../send';

/** The faults that happen while an answer is sent. */
export type TransportFault = Extract<
  Fault,
  {kind: 'cut' | 'broken-json' | 'endless-body' | 'huge-body'}
>;

const CHUNK = 64 * 1024;

/** Whether a fault happens while the answer is sent, and not in what it says. */
export function isTransportFault(fault: Fault): fault is TransportFault {
  return ['cut', 'broken-json', 'endless-body', 'huge-body'].includes(fault.kind);
}

/** Sends an answer as it should not be sent. */
export async function misbehave({
  fault,
  message,
  response,
  signal,
}: {
  fault: TransportFault;
  message: Message;
  response: ServerResponse;
  /** Ends what would have no end. */
  signal: AbortSignal;
}): Promise<void> {
  switch (fault.kind) {
    case 'cut':
      await cut({at: fault.at, message, response});
      return;
    case 'broken-json': {
      const half = message.body.subarray(0, Math.floor(message.body.length / 2));
      response.writeHead(message.status, {...message.headers, 'content-length': half.length});
      response.end(half);
      return;
    }
    case 'endless-body':
      response.writeHead(message.status, message.headers);
      response.write(message.body);
      await drip({response, signal, every: fault.everyMilliseconds ?? 100});
      return;
    case 'huge-body':
      response.writeHead(message.status, message.headers);
      await flood({response, signal, bytes: fault.bytes});
      return;
  }
}

async function cut({
  at,
  message,
  response,
}: {
  at: Extract<Fault, {kind: 'cut'}>['at'];
  message: Message;
  response: ServerResponse;
}): Promise<void> {
  const {socket} = response;
  if (at === 'within-headers') {
    await written((done) => socket?.write('HTTP/1.1 200 OK\r\ncontent-type: applicat', done));
  }
  if (at === 'within-body') {
    response.writeHead(message.status, {
      ...message.headers,
      'content-length': message.body.length,
    });
    const half = message.body.subarray(0, Math.ceil(message.body.length / 2));
    await written((done) => response.write(half, done));
  }
  socket?.destroy();
}

function written(write: (done: () => void) => unknown): Promise<void> {
  return new Promise((resolve) => {
    write(() => {
      resolve();
    });
  });
}

/** Blanks may follow JSON, so that nothing is wrong with the answer but that it doesn't end. */
async function drip({
  response,
  signal,
  every,
}: {
  response: ServerResponse;
  signal: AbortSignal;
  every: number;
}): Promise<void> {
  while (!response.destroyed) {
    response.write(' ');
    await sleep(every, undefined, {signal});
  }
}

async function flood({
  response,
  signal,
  bytes,
}: {
  response: ServerResponse;
  signal: AbortSignal;
  bytes: number;
}): Promise<void> {
  response.write('["');
  for (let left = bytes - 4; left > 0 && !response.destroyed; left -= CHUNK) {
    const takesMore = response.write('x'.repeat(Math.min(CHUNK, left)));
    if (!takesMore) await once(response, 'drain', {signal});
  }
  response.end('"]');
}

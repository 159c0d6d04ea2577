import {once} from 'node:events';
import http from 'node:http';
import net from 'node:net';
import {setTimeout as wait} from 'node:timers/promises';
import {afterEach, describe, expect, it, vi} from 'vitest';
import {createWebhookHandler} from '../../../plugin/src/webhook';
import {toNodeListener} from '../../../plugin/src/webhook/toNodeListener';
import {buildDelivery, buildEvent, SECRET} from './delivery';
import {sendOverHttp} from './sendOverHttp';
import type {AddressInfo} from 'node:net';
import type {WebhookHandler, WebhookOptions} from '../../../plugin/src/webhook';

let server: http.Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function serve(handler: WebhookHandler): Promise<number> {
  server = http.createServer(toNodeListener(handler)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

async function listen(options: Partial<WebhookOptions> = {}) {
  const onPublished = vi.fn();
  const port = await serve(
    createWebhookHandler({secret: SECRET, window: 5, onPublished, ...options}),
  );
  return {port, onPublished};
}

/** Sends these bytes as they are, and gives all that comes back until the connection ends. */
async function sendRaw(port: number, bytes: string): Promise<string> {
  const socket = net.connect(port, '127.0.0.1');
  let answer = '';
  socket.setEncoding('utf8').on('data', (chunk: string) => (answer += chunk));
  socket.write(bytes);
  await once(socket, 'close');
  return answer;
}

describe("the handler behind Node's own server", () => {
  it('takes a delivery', async () => {
    const {port, onPublished} = await listen();
    expect(await sendOverHttp(port, buildDelivery())).toMatchObject({
      kind: 'answer',
      status: 202,
      text: 'Accepted.\n',
    });
    await vi.waitFor(() => {
      expect(onPublished).toHaveBeenCalledOnce();
    });
  });

  it('takes a delivery in pieces, cut within a character', async () => {
    const {port, onPublished} = await listen();
    const text = buildEvent().replace('Path', 'Pfad – ü');
    const bytes = new TextEncoder().encode(text);
    const pieces = Array.from({length: Math.ceil(bytes.length / 7)}, (_, index) =>
      bytes.slice(index * 7, index * 7 + 7),
    );
    const delivery = buildDelivery({body: text});
    expect(await sendOverHttp(port, {...delivery, body: {pieces, pause: 0}})).toMatchObject({
      status: 202,
    });
    await vi.waitFor(() => {
      expect(onPublished).toHaveBeenCalledOnce();
    });
  });

  it('answers several deliveries over one connection, refused ones between them', async () => {
    const {port} = await listen();
    const one = ({method, headers, body}: ReturnType<typeof buildDelivery>) =>
      `${method} / HTTP/1.1\r\nhost: localhost\r\ncontent-length: ${body.length}\r\n${Object.entries(
        headers,
      )
        .map(([name, value]) => `${name}: ${value}\r\n`)
        .join('')}\r\n${String(body)}`;
    const answers = await sendRaw(
      port,
      one(buildDelivery({headers: {'x-hub-signature-256': 'none'}})) +
        one(buildDelivery({headers: {'content-type': 'text/plain'}})) +
        one(buildDelivery({headers: {connection: 'close'}})),
    );
    expect([...answers.matchAll(/^HTTP\/1\.1 (\d+)/gm)].map(([, status]) => status)).toEqual([
      '401',
      '415',
      '202',
    ]);
  });

  it('lets the sender of an endless body read why it is refused, and then cuts the connection', async () => {
    const {port, onPublished} = await listen({maxBytes: 100_000});
    const head = Object.entries(buildDelivery().headers).map((header) => header.join(': '));
    const socket = net.connect(port, '127.0.0.1');
    socket.write(
      ['POST / HTTP/1.1', 'host: x', 'transfer-encoding: chunked', ...head, '', ''].join('\r\n'),
    );
    const piece = `10000\r\n${' '.repeat(0x10000)}\r\n`;
    const sending = setInterval(() => {
      if (socket.writableLength < 1024 * 1024) {
        socket.write(piece);
      }
    }, 1);
    let answer = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => (answer += chunk));
    // It never stops by itself, not even when the connection is cut under its hands.
    socket.on('error', () => undefined);
    await new Promise((resolve) => socket.once('close', resolve));
    clearInterval(sending);
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(onPublished).not.toHaveBeenCalled();
  });

  it('waits for no slow body for ever', async () => {
    const {port, onPublished} = await listen({bodyTimeout: 50});
    const pieces = Array.from({length: 1000}, () => ' ');
    expect(await sendOverHttp(port, {...buildDelivery(), body: {pieces, pause: 20}})).toMatchObject(
      {kind: 'answer', status: 408},
    );
    expect(onPublished).not.toHaveBeenCalled();
  });

  it('outlives who goes away in the middle', async () => {
    const {port} = await listen();
    const {headers} = buildDelivery();
    const socket = net.connect(port, '127.0.0.1');
    socket.write(
      `POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1000\r\ncontent-type: application/json\r\nx-github-delivery: a\r\nx-hub-signature-256: ${headers['x-hub-signature-256'] ?? ''}\r\n\r\nhalf`,
    );
    await wait(50);
    socket.destroy();
    expect(await sendOverHttp(port, buildDelivery())).toMatchObject({status: 202});
  });

  it.each([
    [
      'a method that the Web does not know',
      'TRACE / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n',
      400,
    ],
    ['an address that is none', 'POST //[ HTTP/1.1\r\nhost: [\r\nconnection: close\r\n\r\n', 415],
    ['a look by a browser', 'GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n', 405],
    ['a look at the head', 'HEAD / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n', 405],
  ])('answers %s', async (_what, bytes, status) => {
    const {port} = await listen();
    expect(await sendRaw(port, bytes)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  });

  it('answers for a handler that makes a mistake, without a word of it', async () => {
    const port = await serve(() => Promise.reject(new Error('the secret')));
    expect(await sendOverHttp(port, buildDelivery())).toMatchObject({status: 500, text: ''});
  });
});

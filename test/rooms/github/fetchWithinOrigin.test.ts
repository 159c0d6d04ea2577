import {createServer} from 'node:http';
import {once} from 'node:events';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {fetchWithinOrigin} from '../../../plugin/src/github/fetchWithinOrigin';
import type {AddressInfo} from 'node:net';

const LARGEST = 1000;

describe('fetchWithinOrigin', () => {
  let origin = '';
  // `/declared/1001` says how long it is, `/streamed/1001` does not.
  const server = createServer((request, response) => {
    const [, kind, bytes] = request.url?.split('/') ?? [];
    const text = 'x'.repeat(Number(bytes));
    if (kind === 'declared') {
      response.writeHead(200, {'content-length': text.length, etag: '"x"'}).end(text);
    } else {
      response.writeHead(200, {etag: '"x"'});
      response.write(text.slice(0, 10));
      response.end(text.slice(10));
    }
  });
  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.close();
  });

  const get = (path: string) => {
    const count = {requests: 0, notModified: 0};
    return fetchWithinOrigin({origin, count, largestAnswer: LARGEST})(`${origin}${path}`);
  };

  it.each(['declared', 'streamed'])('gives an answer as it came: %s', async (kind) => {
    const response = await get(`/${kind}/${LARGEST}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('etag')).toBe('"x"');
    expect(await response.text()).toHaveLength(LARGEST);
  });

  it('refuses an answer that says that it is too large', async () => {
    await expect(get(`/declared/${LARGEST + 1}`)).rejects.toThrow('more than 1000 bytes');
  });

  it('ends an answer that turns out to be too large', async () => {
    const response = await get(`/streamed/${LARGEST + 1}`);
    await expect(response.text()).rejects.toThrow('more than 1000 bytes');
  });
});

import {createServer} from 'node:http';
import {once} from 'node:events';
import {text} from 'node:stream/consumers';
import type {IncomingMessage} from 'node:http';
import type {AddressInfo} from 'node:net';

interface Recorded {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Buffer;
}

/** What makes two requests ask the same. */
function keyOf({url, headers}: IncomingMessage): string {
  return JSON.stringify([url, headers['if-none-match'], headers.authorization]);
}

/**
 * Gives the answers of the stand-in again without working them out again: GitHub's work is not the
 * plugin's. Where the request is a new one, the stand-in is asked.
 *
 * @param github base address of the stand-in
 */
export async function startRecordedGitHub(github: string) {
  const recorded = new Map<string, Recorded>();
  let url = '';

  async function ask(request: IncomingMessage): Promise<Recorded> {
    const {url: path = '/', method = 'GET', headers} = request;
    const passedOn = ['authorization', 'if-none-match', 'user-agent', 'accept', 'content-type'];
    const given = passedOn.flatMap((name) => {
      const value = headers[name];
      return typeof value === 'string' ? [[name, value] as [string, string]] : [];
    });
    const body = method === 'GET' ? {} : {body: await text(request)};
    const response = await fetch(`${github}${path}`, {method, headers: given, ...body});
    const left = ['content-length', 'connection', 'keep-alive', 'transfer-encoding'];
    const kept = [...response.headers].filter(([name]) => !left.includes(name));
    const here = (words: string) => words.replaceAll(github, url);
    return {
      status: response.status,
      headers: Object.fromEntries(kept.map(([name, value]) => [name, here(value)])),
      body: Buffer.from(here(await response.text())),
    };
  }

  async function answer(request: IncomingMessage): Promise<Recorded> {
    const key = request.method === 'GET' ? keyOf(request) : null;
    const known = key === null ? undefined : recorded.get(key);
    const given = known ?? (await ask(request));
    if (key !== null) {
      recorded.set(key, given);
    }
    return given;
  }

  const server = createServer((request, response) => {
    void answer(request).then(({status, headers, body}) => {
      response.writeHead(status, headers).end(body);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    /** Asks the stand-in anew from now on: it has changed. */
    forget: () => {
      recorded.clear();
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

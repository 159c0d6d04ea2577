import {once} from 'node:events';
import http from 'node:http';
import type {AddressInfo} from 'node:net';

/** What the target is asked to start. */
export interface Start {
  readonly key: string;
  readonly deliveries: readonly string[];
  readonly advisories: readonly {readonly ghsaId: string; readonly repository: string}[];
}

/** How the target dies while it is being called: before it has started anything, or just after. */
export type Death = 'before the start' | 'before the answer';

/** What a webhook is to start, such as the builds of a site. It can be restarted, and forgets nothing. */
export class Target {
  /** Each thing that was started, by its key: to ask again for one does not start it again. */
  readonly starts = new Map<string, Start>();
  /** How often it was asked, whatever came of it. */
  requests = 0;
  #port = 0;
  #death: Death | null = null;
  #server: http.Server | null = null;

  get url(): string {
    return `http://127.0.0.1:${this.#port}/`;
  }

  get isUp(): boolean {
    return this.#server !== null;
  }

  /** At the same address as before. */
  async start(): Promise<void> {
    const server = http.createServer((request, response) => {
      void this.#answer(request, response);
    });
    server.listen(this.#port, '127.0.0.1');
    await once(server, 'listening');
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  /** As a process that is killed: connections end without an answer, and nobody listens any more. */
  stop(): void {
    this.#server?.close();
    this.#server?.closeAllConnections();
    this.#server = null;
  }

  /** The next one who calls sees it die. */
  dieAtNextCall(death: Death): void {
    this.#death = death;
  }

  async #answer(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    this.requests += 1;
    let text = '';
    for await (const chunk of request.setEncoding('utf8')) {
      text += String(chunk);
    }
    const death = this.#death;
    this.#death = null;
    if (death !== 'before the start') {
      const start = JSON.parse(text) as Start;
      this.starts.set(start.key, this.starts.get(start.key) ?? start);
    }
    if (death === null) {
      response.writeHead(204).end();
    } else {
      this.stop();
    }
  }
}

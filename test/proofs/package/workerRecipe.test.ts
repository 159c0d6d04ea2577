import {execFile} from 'node:child_process';
import {once} from 'node:events';
import fs from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import {promisify} from 'node:util';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import ts from 'typescript';
import {ROOT} from '../../site/docusaurus';
import {bundle} from '../../rooms/webhook/bundle';
import {buildDelivery, SECRET, toRequest} from '../../rooms/webhook/delivery';
import {runInWebContext} from '../../rooms/webhook/webContext';
import type {AddressInfo} from 'node:net';

const execute = promisify(execFile);

const PAGE = 'website/docs/recipes/webhook.md';

const TOKEN = 'a token that may start the workflow';

/** As Cloudflare calls it. */
interface Worker {
  fetch(
    request: Request,
    env: Readonly<Record<string, unknown>>,
    context: {waitUntil: (promise: Promise<unknown>) => void},
  ): Promise<Response>;
}

/** What GitHub was asked for. */
interface Dispatch {
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly authorization: string | undefined;
  readonly body: unknown;
}

const dispatches: Dispatch[] = [];
let server: http.Server;
let code: string;

async function read(file: string): Promise<string> {
  return fs.readFile(path.join(ROOT, file), 'utf8');
}

/** The address of our stand-in in the place of GitHub's, and nothing else changed. */
function toStandIn(address: string, init?: RequestInit): Promise<Response> {
  const {port} = server.address() as AddressInfo;
  return fetch(address.replace('https://api.github.com', `http://127.0.0.1:${port}`), init);
}

function loadWorker(): Worker {
  const {default: worker} = runInWebContext(code, 'worker', {fetch: toStandIn}) as {
    default: Worker;
  };
  return worker;
}

/** A key-value store of the platform, as far as the Worker knows it. */
function createKeyValueStore() {
  const values = new Map<string, string>();
  return {
    values,
    get: (key: string) => Promise.resolve(values.get(key) ?? null),
    put: (key: string, value: string) => Promise.resolve(void values.set(key, value)),
    delete: (key: string) => Promise.resolve(void values.delete(key)),
  };
}

/** A context that insists on being called as what it is, as Cloudflare's does. */
class Context {
  readonly #started: Promise<unknown>[] = [];

  waitUntil(promise: Promise<unknown>): void {
    this.#started.push(promise);
  }

  async settled(): Promise<void> {
    await Promise.all(this.#started);
  }
}

beforeAll(async () => {
  // From the package as a site has it, by its exports.
  ({code} = await bundle('website/worker/index.ts', 'worker'));
  server = http.createServer((request, response) => {
    let text = '';
    request
      .setEncoding('utf8')
      .on('data', (chunk: string) => (text += chunk))
      .on('end', () => {
        const {method, url, headers} = request;
        dispatches.push({
          method,
          path: url,
          authorization: headers.authorization,
          body: JSON.parse(text) as unknown,
        });
        // GitHub is busy, the first time.
        response.writeHead(dispatches.length === 1 ? 502 : 204).end();
      });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('the Cloudflare Worker of the documentation', () => {
  it.each([
    ['ts', 'worker/index.ts'],
    ['jsonc', 'worker/wrangler.jsonc'],
  ])('is shown as it is: %s %s', async (language, file) => {
    expect(await read(PAGE)).toContain(
      `\`\`\`${language} title="${file}"\n${await read(`website/${file}`)}\`\`\`\n`,
    );
  });

  it("type-checks with Cloudflare's own types", async () => {
    const tsc = path.join(ROOT, 'node_modules/typescript/bin/tsc');
    const {stdout} = await execute(process.execPath, [tsc, '-p', 'website/worker'], {cwd: ROOT});
    expect(stdout).toBe('');
  });

  it('starts the workflow for a delivery, however busy GitHub is at first', async () => {
    const worker = loadWorker();
    const context = new Context();
    const env = {
      SITE_REPOSITORY: 'paper-rocket-demo/rocket-website',
      WEBHOOK_SECRET: SECRET,
      DISPATCH_TOKEN: TOKEN,
      DELIVERIES: createKeyValueStore(),
    };
    const delivery = buildDelivery();
    expect((await worker.fetch(toRequest(delivery), env, context)).status).toBe(202);
    await context.settled();
    const dispatch: Dispatch = {
      method: 'POST',
      path: '/repos/paper-rocket-demo/rocket-website/dispatches',
      authorization: `Bearer ${TOKEN}`,
      body: {event_type: 'security-advisory'},
    };
    expect(dispatches).toEqual([dispatch, dispatch]);

    // Another instance, which has forgotten all but what is in the store.
    const other = loadWorker();
    expect((await other.fetch(toRequest(delivery), env, context)).status).toBe(409);
  });

  it('accepts nothing while its secret is not set', async () => {
    const worker = loadWorker();
    const env = {WEBHOOK_SECRET: undefined, DELIVERIES: createKeyValueStore()};
    await expect(async () =>
      worker.fetch(toRequest(buildDelivery()), env, new Context()),
    ).rejects.toThrow('"secret" is missing or empty');
  });

  it('has a configuration that names what it asks for, and no secret', async () => {
    const text = await read('website/worker/wrangler.jsonc');
    const {config, error} = ts.parseConfigFileTextToJson('wrangler.jsonc', text) as {
      config: {main: string; vars: object; kv_namespaces: readonly {binding: string}[]};
      error?: unknown;
    };
    expect(error).toBeUndefined();
    expect(config.main).toBe('index.ts');
    expect(Object.keys(config.vars)).toEqual(['SITE_REPOSITORY']);
    expect(config.kv_namespaces.map(({binding}) => binding)).toEqual(['DELIVERIES']);
  });

  it('starts the event that the workflows of the documentation listen to', async () => {
    for (const name of ['cached', 'checked', 'committed']) {
      expect(await read(`website/workflows/${name}.yml`)).toContain('types: [security-advisory]');
    }
  });
});

describe('the doors of the package', () => {
  it.each([
    ['docusaurus-plugin-security-advisories', 'default'],
    ['docusaurus-plugin-security-advisories/webhook', 'createWebhookHandler'],
    ['docusaurus-plugin-security-advisories/webhook/node', 'toNodeListener'],
  ])('%s has %s, for `import` and for `require`', async (door, name) => {
    const script = `
      const required = require(${JSON.stringify(door)});
      import(${JSON.stringify(door)}).then((imported) => {
        const types = [typeof required[${JSON.stringify(name)}], typeof imported[${JSON.stringify(name)}]];
        console.log(types.join(' '));
      });`;
    const {stdout} = await execute(process.execPath, ['--eval', script], {cwd: ROOT});
    expect(stdout.trim()).toMatch(/^function (?:function|object)$/);
  });

  it('the one for webhooks loads nothing of Docusaurus', async () => {
    const script = `
      require('docusaurus-plugin-security-advisories/webhook');
      console.log(Object.keys(require.cache).filter((file) => /@docusaurus/.test(file)).length);`;
    const {stdout} = await execute(process.execPath, ['--eval', script], {cwd: ROOT});
    expect(stdout.trim()).toBe('0');
  });
});

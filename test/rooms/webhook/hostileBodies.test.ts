import fc from 'fast-check';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {createWebhookHandler} from '../../../plugin/src/webhook';
import {runs} from '../../given/seed';
import {buildDelivery, buildEvent, SECRET, toRequest} from './delivery';
import type {Delivery} from './delivery';

/** Words that would be told apart from ours anywhere. */
const STRANGE = 'zq7x';

const strangeText = fc.string({unit: 'binary'}).map((text) => `${STRANGE}${text}`);

const hostileText = fc.oneof(
  strangeText,
  fc.constantFrom(
    '../../etc/passwd',
    '::error::zq7x%0A',
    '\u{1B}[31mzq7x',
    '<script>zq7x</script>',
    'zq7x\nGHSA-2222-3333-4444',
    'GHSA-2222-3333-4444\n',
    'paper-rocket/rocket\n',
    'paper-rocket/..',
    '__proto__',
    'constructor',
  ),
);

const hostileValue = fc.oneof(fc.jsonValue(), hostileText, fc.array(hostileText));

/** An event with strange values where there should be an id, a name or an action. */
const hostileEvent = fc.record(
  {
    action: fc.oneof(fc.constantFrom('published', 'reported'), hostileValue),
    repository_advisory: fc.oneof(hostileValue, fc.record({ghsa_id: hostileValue})),
    repository: fc.oneof(hostileValue, fc.record({full_name: hostileValue})),
    [STRANGE]: hostileValue,
  },
  {requiredKeys: []},
);

const hostileJson = fc.oneof(
  hostileEvent.map((value) => JSON.stringify(value)),
  fc.jsonValue().map((value) => JSON.stringify(value)),
  fc.string({unit: 'binary', minLength: 1}),
  // Deep enough for a parser that calls itself.
  fc.integer({min: 1, max: 100_000}).map((depth) => '['.repeat(depth)),
  fc.integer({min: 1, max: 20_000}).map((depth) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`),
  fc.nat({max: buildEvent().length}).map((cut) => buildEvent().slice(cut)),
);

const headerText = fc.string({unit: 'grapheme-ascii', maxLength: 80});

let logged: unknown[];

beforeEach(() => {
  logged = [];
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, method).mockImplementation((...args) => logged.push(args));
  }
});

afterEach(() => {
  vi.restoreAllMocks();
});

/** What a handler of its own answers to one delivery, and how often it has started something. */
async function deliver(delivery: Delivery) {
  const act = vi.fn();
  const started: Promise<unknown>[] = [];
  const handler = createWebhookHandler({
    secret: SECRET,
    window: 0,
    attempts: 1,
    onPublished: act,
    onReported: act,
  });
  const response = await handler(toRequest(delivery), {
    waitUntil: (promise) => started.push(promise),
  });
  await Promise.all(started);
  return {
    status: response.status,
    said: (await response.text()) + JSON.stringify([[...response.headers], logged]),
    calls: act.mock.calls as unknown[],
  };
}

describe('whatever a signed body says', () => {
  it.each(['repository_advisory', 'ping', 'push'])(
    'it gets an answer that repeats nothing of it, and starts nothing: %s',
    async (event) => {
      await fc.assert(
        fc.asyncProperty(hostileJson, async (body) => {
          const {status, said, calls} = await deliver(buildDelivery({event, body}));
          expect(event === 'ping' ? [200, 400] : [200, 400, 422]).toContain(status);
          expect(said).not.toContain(STRANGE);
          expect(calls).toEqual([]);
        }),
        {numRuns: runs(300)},
      );
    },
    60_000,
  );

  it('nothing but an id and the name of a repository ever gets past it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('published', 'reported'),
        fc.constantFrom('GHSA-2222-3333-4444', 'ghsa-2222-3333-4444'),
        fc.dictionary(hostileText, hostileValue, {maxKeys: 5}),
        async (action, ghsaId, rest) => {
          const body = JSON.stringify({
            ...rest,
            action,
            repository_advisory: {...rest, ghsa_id: ghsaId},
            repository: {...rest, full_name: 'paper-rocket/rocket'},
          });
          const {status, said, calls} = await deliver(buildDelivery({id: 'one', body}));
          expect(status).toBe(202);
          expect(calls).toHaveLength(1);
          expect(said + JSON.stringify(calls)).not.toContain(STRANGE);
        },
      ),
      {numRuns: runs(200)},
    );
  });

  it('bytes that are no text are refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({minLength: 1, maxLength: 400}), async (bytes) => {
        const {status, calls} = await deliver(buildDelivery({body: new Uint8Array(bytes)}));
        expect([400, 422]).toContain(status);
        expect(calls).toEqual([]);
      }),
      {numRuns: runs(300)},
    );
  });
});

describe('whatever an unsigned request says', () => {
  it('starts nothing', async () => {
    const name = fc.constantFrom(
      'content-type',
      'x-github-delivery',
      'x-github-event',
      'x-hub-signature-256',
      'x-hub-signature',
      'content-length',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('POST', 'GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD'),
        fc.dictionary(name, headerText),
        hostileJson,
        async (method, headers, body) => {
          const delivery = buildDelivery({method, body, secret: 'a guess', headers});
          const {status, said, calls} = await deliver(delivery);
          expect([400, 401, 405, 413, 415]).toContain(status);
          expect(said).not.toContain(STRANGE);
          expect(calls).toEqual([]);
        },
      ),
      {numRuns: runs(500)},
    );
  });
});

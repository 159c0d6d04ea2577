import {setTimeout as wait} from 'node:timers/promises';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {createWebhookHandler} from '../../../plugin/src/webhook';
import {numberedGhsaId} from '../../github/index';
import {
  buildDelivery,
  buildEvent,
  MARKER,
  REPOSITORY,
  SECRET,
  signatureOf,
  toRequest,
} from './delivery';
import type {
  Batch,
  DeliveryStore,
  WebhookHandler,
  WebhookOptions,
} from '../../../plugin/src/webhook';
import type {Delivery} from './delivery';

/** Short, so that no test waits; each opens a window of its own. */
const QUICK = {window: 20, firstDelay: 5, maxDelay: 20};

/** A handler, and what it has called. */
function listen(options: Partial<WebhookOptions> = {}) {
  const published: Batch[] = [];
  const handler = createWebhookHandler({
    secret: SECRET,
    onPublished: (batch) => {
      published.push(batch);
    },
    ...QUICK,
    ...options,
  });
  return {handler, published};
}

async function send(handler: WebhookHandler, delivery: Delivery) {
  const started: Promise<unknown>[] = [];
  const response = await handler(toRequest(delivery), {
    waitUntil: (promise) => started.push(promise),
  });
  return {
    status: response.status,
    text: await response.text(),
    headers: response.headers,
    /** Resolves when what it started is over. */
    done: Promise.all(started),
    starts: started.length,
  };
}

/** A body of so many bytes that comes in pieces, and counts how many were asked for. */
function streamed(bytes: number, piece = 64 * 1024) {
  const count = {pulled: 0, cancelled: false};
  const body = new ReadableStream<Uint8Array>(
    {
      pull: (controller) => {
        if (count.pulled >= bytes) {
          controller.close();
          return;
        }
        count.pulled += piece;
        controller.enqueue(new Uint8Array(piece).fill(0x20));
      },
      cancel: () => {
        count.cancelled = true;
      },
    },
    {highWaterMark: 0},
  );
  return {body, count};
}

function requestWith(body: ReadableStream<Uint8Array>, headers: Record<string, string> = {}) {
  // Asked for by the Web's rules, and not known to the types.
  const streaming = {body, duplex: 'half'};
  return new Request('https://hook.example/', {
    method: 'POST',
    headers: buildDelivery({headers}).headers,
    ...streaming,
  });
}

/** A store of the platform's, shared by what forgets. */
function createStore(): DeliveryStore & {keys: Set<string>} {
  const keys = new Set<string>();
  return {
    keys,
    add: (key) => Promise.resolve(keys.size < keys.add(key).size),
    delete: (key) => {
      keys.delete(key);
      return Promise.resolve();
    },
  };
}

const logged: unknown[][] = [];

beforeEach(() => {
  logged.length = 0;
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, method).mockImplementation((...args) => logged.push(args));
  }
});

afterEach(() => {
  vi.restoreAllMocks();
  expect(JSON.stringify(logged)).not.toContain(MARKER);
  expect(JSON.stringify(logged)).not.toContain(SECRET);
});

describe('a delivery of GitHub', () => {
  it('starts what the site has to do, with the ids and nothing else of the advisory', async () => {
    const {handler, published} = listen();
    const {status, done} = await send(handler, buildDelivery({id: 'first'}));
    expect(status).toBe(202);
    await done;
    expect(published).toEqual([
      {
        key: 'first',
        advisories: [{ghsaId: numberedGhsaId(1), repository: REPOSITORY}],
        deliveries: ['first'],
        attempt: 1,
        signal: expect.any(AbortSignal) as unknown,
      },
    ]);
    expect(JSON.stringify(published)).not.toContain(MARKER);
  });

  it('is signed as the example in the documentation of GitHub', async () => {
    const {handler} = listen({secret: "It's a Secret to Everybody"});
    const headers = {
      'x-hub-signature-256':
        'sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17',
    };
    // Right as a signature, and no JSON.
    expect(await send(handler, buildDelivery({body: 'Hello, World!', headers}))).toMatchObject({
      status: 400,
    });
    expect(await send(handler, buildDelivery({body: 'Hello, World?', headers}))).toMatchObject({
      status: 401,
    });
  });

  it('may be signed with any of several secrets, while they are changed', async () => {
    const {handler, published} = listen({secret: ['new', 'old']});
    for (const [number, secret] of ['new', 'old', 'older'].entries()) {
      const body = buildEvent({ghsaId: numberedGhsaId(number)});
      const {status, done} = await send(handler, buildDelivery({body, secret}));
      expect(status).toBe(secret === 'older' ? 401 : 202);
      await done;
    }
    expect(published).toHaveLength(2);
  });

  it('of a new webhook is a ping, which is answered well', async () => {
    const {handler, published} = listen();
    const body = JSON.stringify({zen: MARKER, hook: {events: ['repository_advisory']}});
    const {status, text} = await send(handler, buildDelivery({event: 'ping', body}));
    expect({status, text}).toEqual({status: 200, text: 'The webhook works.\n'});
    expect(published).toEqual([]);
  });

  it('of a webhook that sends other events is answered with what to choose', async () => {
    const {handler} = listen();
    const body = JSON.stringify({hook: {events: ['push']}});
    const {status, text} = await send(handler, buildDelivery({event: 'ping', body}));
    expect(status).toBe(200);
    expect(text).toContain('Repository advisories');
  });

  it('about a report is ignored, unless the site asks for it', async () => {
    const {handler, published} = listen();
    const delivery = buildDelivery({body: buildEvent({action: 'reported'})});
    expect(await send(handler, delivery)).toMatchObject({status: 200, starts: 0});
    expect(published).toEqual([]);
  });

  it('about a report hands on the ids alone where the site asks for it', async () => {
    const onReported = vi.fn();
    const {handler, published} = listen({onReported});
    const {done} = await send(handler, buildDelivery({body: buildEvent({action: 'reported'})}));
    await done;
    expect(published).toEqual([]);
    expect(onReported).toHaveBeenCalledOnce();
    expect(JSON.stringify(onReported.mock.calls)).not.toContain(MARKER);
  });

  it('about something that GitHub may yet invent is ignored', async () => {
    const {handler} = listen();
    const body = buildEvent().replace('"published"', '"admired"');
    expect(await send(handler, buildDelivery({body}))).toMatchObject({status: 200, starts: 0});
  });

  it('of another repository than those chosen is ignored', async () => {
    const {handler} = listen({repositories: ['Paper-Rocket/ROCKET']});
    const other = buildEvent({repository: 'paper-rocket/launchpad'});
    expect(await send(handler, buildDelivery({body: other}))).toMatchObject({
      status: 200,
      starts: 0,
    });
    expect(await send(handler, buildDelivery())).toMatchObject({status: 202, starts: 1});
  });
});

describe('what is refused, and starts nothing', () => {
  const tooLarge = ' '.repeat(1024 * 1024 + 1);
  it.each<[string, number, Delivery]>([
    ['another method', 405, buildDelivery({method: 'GET'})],
    ['PUT', 405, buildDelivery({method: 'PUT'})],
    ['no content type', 415, buildDelivery({headers: {'content-type': ''}})],
    [
      "a form, GitHub's default",
      415,
      buildDelivery({headers: {'content-type': 'application/x-www-form-urlencoded'}}),
    ],
    [
      'a type that begins like JSON',
      415,
      buildDelivery({headers: {'content-type': 'application/jsonp'}}),
    ],
    ['no signature', 401, buildDelivery({headers: {'x-hub-signature-256': null}})],
    [
      'the signature of SHA-1 alone',
      401,
      buildDelivery({headers: {'x-hub-signature-256': null, 'x-hub-signature': 'sha1=00'}}),
    ],
    ['an empty signature', 401, buildDelivery({headers: {'x-hub-signature-256': ''}})],
    [
      'a signature that is no number',
      401,
      buildDelivery({headers: {'x-hub-signature-256': `sha256=${'z'.repeat(64)}`}}),
    ],
    [
      'half a signature',
      401,
      buildDelivery({
        headers: {'x-hub-signature-256': signatureOf(buildEvent()).slice(0, 39)},
      }),
    ],
    [
      'two signatures',
      401,
      buildDelivery({
        headers: {'x-hub-signature-256': `${signatureOf('x')}, ${signatureOf(buildEvent())}`},
      }),
    ],
    ['the signature of another secret', 401, buildDelivery({secret: 'a guess'})],
    [
      'the signature of another body',
      401,
      buildDelivery({headers: {'x-hub-signature-256': signatureOf(`${buildEvent()} `)}}),
    ],
    [
      'a signature of which one digit is another',
      401,
      buildDelivery({
        headers: {
          'x-hub-signature-256': signatureOf(buildEvent()).replace(/.$/, (digit) =>
            digit === '0' ? '1' : '0',
          ),
        },
      }),
    ],
    ['no id', 400, buildDelivery({headers: {'x-github-delivery': null}})],
    ['an id that is none', 400, buildDelivery({id: `<b>${MARKER}</b>`})],
    ['an id without end', 400, buildDelivery({id: 'a'.repeat(10_000)})],
    ['no body', 400, buildDelivery({body: ''})],
    ['no UTF-8', 400, buildDelivery({body: new Uint8Array([0x22, 0xff, 0xfe, 0x22])})],
    ['no JSON', 400, buildDelivery({body: `{"action": ${MARKER}`})],
    ['JSON that breaks off', 400, buildDelivery({body: buildEvent().slice(0, -1)})],
    ['a byte order mark', 400, buildDelivery({body: `\u{FEFF}${buildEvent()}`})],
    ['a body that is too large', 413, buildDelivery({body: tooLarge})],
    ['another event', 422, buildDelivery({event: 'push'})],
    ['no event', 422, buildDelivery({headers: {'x-github-event': null}})],
    ['the global database’s event', 422, buildDelivery({event: 'security_advisory'})],
    ['a body of another event', 422, buildDelivery({body: '{"action":"published"}'})],
    ['a body that is no object', 422, buildDelivery({body: `["${MARKER}"]`})],
    ['an id of no advisory', 422, buildDelivery({body: buildEvent({ghsaId: MARKER})})],
    [
      'a repository that is none',
      422,
      buildDelivery({body: buildEvent({repository: `../${MARKER}`})}),
    ],
  ])('%s', async (_what, status, delivery) => {
    const {handler, published} = listen();
    const answer = await send(handler, delivery);
    expect(answer.status).toBe(status);
    expect(answer.starts).toBe(0);
    expect(answer.text + JSON.stringify([...answer.headers])).not.toContain(MARKER);
    await wait(2 * QUICK.window);
    expect(published).toEqual([]);
    // It did not use up the id, nor the body.
    expect(await send(handler, buildDelivery())).toMatchObject({status: 202});
  });

  it('says which method is accepted', async () => {
    const {handler} = listen();
    const {headers} = await send(handler, buildDelivery({method: 'GET'}));
    expect(headers.get('allow')).toBe('POST');
  });

  it('reads no more of a huge body than it needs to see that', async () => {
    const {handler} = listen({maxBytes: 100_000});
    const {body, count} = streamed(1024 ** 3);
    const response = await handler(requestWith(body));
    expect(response.status).toBe(413);
    expect(count.pulled).toBeLessThan(300_000);
    await vi.waitFor(() => {
      expect(count.cancelled).toBe(true);
    });
  });

  it('believes no length that a huge body claims', async () => {
    const {handler} = listen({maxBytes: 100_000});
    const {body} = streamed(1024 ** 3);
    expect((await handler(requestWith(body, {'content-length': '12'}))).status).toBe(413);
  });

  it('reads nothing of a body that says that it is huge, or that has no signature', async () => {
    const {handler} = listen({maxBytes: 100_000});
    for (const [status, headers] of [
      [413, {'content-length': '100001'}],
      [401, {'x-hub-signature-256': 'none'}],
    ] as const) {
      const {body, count} = streamed(1024 ** 2);
      expect((await handler(requestWith(body, headers))).status).toBe(status);
      expect(count.pulled).toBe(0);
    }
  });

  it('takes a body of single bytes as it takes another one', async () => {
    const {handler, published} = listen();
    const bytes = new TextEncoder().encode(buildEvent());
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        for (const byte of bytes) {
          controller.enqueue(new Uint8Array([byte]));
        }
        controller.close();
      },
    });
    expect((await handler(requestWith(body))).status).toBe(202);
    await vi.waitFor(() => {
      expect(published).toHaveLength(1);
    });
  });

  it('waits for a slow body only so long', async () => {
    const {handler} = listen({bodyTimeout: 30});
    const body = new ReadableStream<Uint8Array>();
    expect((await handler(requestWith(body))).status).toBe(408);
  });

  it('answers a body that breaks off', async () => {
    const {handler} = listen();
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        controller.error(new Error(MARKER));
      },
    });
    const response = await handler(requestWith(body));
    expect(response.status).toBe(400);
    expect(await response.text()).not.toContain(MARKER);
  });
});

describe('a replay', () => {
  it('is refused by its id, and by its body under another id', async () => {
    const {handler, published} = listen();
    const {done} = await send(handler, buildDelivery({id: 'one'}));
    expect(await send(handler, buildDelivery({id: 'one'}))).toMatchObject({status: 409});
    expect(await send(handler, buildDelivery({id: 'two'}))).toMatchObject({status: 409});
    await done;
    expect(await send(handler, buildDelivery({id: 'three'}))).toMatchObject({status: 409});
    expect(published).toHaveLength(1);
  });

  it('is known again when the secret has changed since', async () => {
    const {handler} = listen({secret: ['old', 'new']});
    await send(handler, buildDelivery({id: 'one', secret: 'old'}));
    const again = buildDelivery({id: 'one', secret: 'new'});
    expect(await send(handler, again)).toMatchObject({status: 409});
  });

  it('cannot use up the id of a delivery that is yet to come', async () => {
    const {handler} = listen();
    await send(handler, buildDelivery({id: 'one'}));
    expect(await send(handler, buildDelivery({id: 'two'}))).toMatchObject({status: 409});
    const other = buildDelivery({id: 'two', body: buildEvent({ghsaId: numberedGhsaId(2)})});
    expect(await send(handler, other)).toMatchObject({status: 202});
  });

  it('is refused when it comes at the same time', async () => {
    const {handler, published} = listen({store: createStore()});
    const delivery = buildDelivery();
    const answers = await Promise.all([1, 2, 3, 4].map(() => send(handler, delivery)));
    expect(answers.map(({status}) => status).sort()).toEqual([202, 409, 409, 409]);
    await Promise.all(answers.map(({done}) => done));
    expect(published).toHaveLength(1);
  });

  it('is refused by another instance that has the same store', async () => {
    const store = createStore();
    const first = listen({store});
    await send(first.handler, buildDelivery({id: 'one'}));
    const second = listen({store});
    expect(await send(second.handler, buildDelivery({id: 'one'}))).toMatchObject({status: 409});
    expect(await send(second.handler, buildDelivery({id: 'two'}))).toMatchObject({status: 409});
    expect([...store.keys].every((key) => key.length <= 100)).toBe(true);
  });

  it.each<[string, DeliveryStore]>([
    [
      'rejects',
      {
        add: () => Promise.reject(new Error('The store is down.')),
        delete: () => Promise.reject(new Error('The store is down.')),
      },
    ],
    [
      'throws',
      {
        add: () => {
          throw new Error('The store is down.');
        },
        delete: () => {
          throw new Error('The store is down.');
        },
      },
    ],
    [
      'does not answer',
      {add: () => new Promise(() => undefined), delete: () => new Promise(() => undefined)},
    ],
  ])('is refused as well as one instance can where the store %s', async (_how, store) => {
    const {handler, published} = listen({store, storeTimeout: 50});
    const {status, done} = await send(handler, buildDelivery());
    expect(status).toBe(202);
    expect(await send(handler, buildDelivery())).toMatchObject({status: 409});
    await done;
    expect(published).toHaveLength(1);
  });
});

describe('a delivery that is known by one of its signs', () => {
  const SECRETS = {old: 'the old secret', new: 'the new secret'};
  const signedWith = (secret: string) => buildDelivery({id: 'one', secret});

  it.each([
    ['in one instance', undefined],
    ['with a store', createStore()],
  ])('can be redelivered with either secret once it is forgotten: %s', async (_where, store) => {
    let fail: (error: Error) => void = () => undefined;
    const published: Batch[] = [];
    const {handler} = listen({
      ...{secret: [SECRETS.old, SECRETS.new], attempts: 1},
      ...(store ? {store} : {}),
      onPublished: (batch) => {
        published.push(batch);
        return published.length > 1 ? null : new Promise((_resolve, reject) => (fail = reject));
      },
    });
    const first = await send(handler, signedWith(SECRETS.old));
    expect(await send(handler, signedWith(SECRETS.new))).toMatchObject({status: 409});
    await vi.waitFor(() => {
      expect(published).toHaveLength(1);
    });
    fail(new Error('The target is down.'));
    await first.done;
    expect(await send(handler, signedWith(SECRETS.new))).toMatchObject({status: 202});
  });

  it('can be redelivered to an instance that refused it while another one tried', async () => {
    const store = createStore();
    const tried = listen({
      ...{store, attempts: 1},
      onPublished: () => Promise.reject(new Error('The target is down.')),
    });
    const other = listen({store});
    const first = await send(tried.handler, buildDelivery());
    expect(await send(other.handler, buildDelivery())).toMatchObject({status: 409});
    await first.done;
    expect(await send(other.handler, buildDelivery())).toMatchObject({status: 202});
  });
});

describe('a platform', () => {
  it('may hand over a context of another kind', async () => {
    const {handler, published} = listen();
    const response = await handler(toRequest(buildDelivery()), {});
    expect(response.status).toBe(202);
    await vi.waitFor(() => {
      expect(published).toHaveLength(1);
    });
  });
});

describe('a burst', () => {
  it('starts one thing, with all ids, and each advisory once', async () => {
    const {handler, published} = listen({window: 200});
    const bodies = [
      buildEvent({ghsaId: numberedGhsaId(1)}),
      buildEvent({ghsaId: numberedGhsaId(2)}),
      // As the webhook of the organisation has it.
      `${buildEvent({ghsaId: numberedGhsaId(1)})}\n`,
    ];
    const answers = await Promise.all(
      bodies.map((body, index) => send(handler, buildDelivery({body, id: `${index}`}))),
    );
    // One of them is kept alive for it, not all: no request may wait for what another one began.
    expect(answers.map(({starts}) => starts).sort()).toEqual([0, 0, 1]);
    await Promise.all(answers.map(({done}) => done));
    expect(published).toHaveLength(1);
    expect([...(published[0]?.deliveries ?? [])].sort()).toEqual(['0', '1', '2']);
    expect(published[0]?.advisories.map(({ghsaId}) => ghsaId).sort()).toEqual([
      numberedGhsaId(1),
      numberedGhsaId(2),
    ]);
  });

  it('is over when the window is: what comes later starts another one', async () => {
    const {handler, published} = listen();
    for (const number of [1, 2]) {
      const body = buildEvent({ghsaId: numberedGhsaId(number)});
      await (
        await send(handler, buildDelivery({body}))
      ).done;
    }
    expect(published).toHaveLength(2);
    expect(new Set(published.map(({key}) => key)).size).toBe(2);
  });

  it('that is too large is refused in part, and room is made when it is over', async () => {
    const {handler, published} = listen({window: 100, maxPending: 2});
    const deliveries = [1, 2, 3].map((number) =>
      buildDelivery({body: buildEvent({ghsaId: numberedGhsaId(number)}), id: `${number}`}),
    );
    const answers = [];
    for (const delivery of deliveries) {
      answers.push(await send(handler, delivery));
    }
    expect(answers.map(({status}) => status)).toEqual([202, 202, 503]);
    expect(answers[2]?.headers.get('retry-after')).toBe('60');
    await answers[0]?.done;
    expect(published[0]?.deliveries).toEqual(['1', '2']);
    expect(await send(handler, deliveries[2] ?? buildDelivery())).toMatchObject({status: 202});
  });
});

describe('what fails', () => {
  it('is tried again with a back-off, as the same batch', async () => {
    const times: number[] = [];
    const batches: Batch[] = [];
    const {handler} = listen({
      firstDelay: 40,
      maxDelay: 1000,
      onPublished: (batch) => {
        times.push(performance.now());
        batches.push(batch);
        if (batch.attempt < 4) {
          // Not only what a network throws: an answer may be strange as well.
          throw new TypeError(MARKER);
        }
      },
    });
    await (
      await send(handler, buildDelivery({id: 'one'}))
    ).done;
    expect(batches.map(({attempt, key}) => `${key} ${attempt}`)).toEqual([
      'one 1',
      'one 2',
      'one 3',
      'one 4',
    ]);
    const waits = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    for (const [index, least] of [40, 80, 160].entries()) {
      // Timers may be a little early by another clock.
      expect(waits[index]).toBeGreaterThanOrEqual(least - 5);
    }
  });

  it('is tried again when there was no answer in time, and told that its time is over', async () => {
    const signals: AbortSignal[] = [];
    const {handler} = listen({
      attemptTimeout: 20,
      attempts: 2,
      onPublished: ({attempt, signal}) => {
        signals.push(signal);
        return attempt === 1 ? new Promise(() => undefined) : undefined;
      },
    });
    await (
      await send(handler, buildDelivery())
    ).done;
    expect(signals.map(({aborted}) => aborted)).toEqual([true, false]);
  });

  it('for good is reported, and can be redelivered', async () => {
    const store = createStore();
    let down = true;
    const onFailure = vi.fn();
    const published: Batch[] = [];
    const {handler} = listen({
      attempts: 3,
      store,
      onFailure,
      onPublished: (batch) => {
        if (down) {
          throw new Error('The target is down.');
        }
        published.push(batch);
      },
    });
    const delivery = buildDelivery({id: 'one'});
    await (
      await send(handler, delivery)
    ).done;
    expect(onFailure).toHaveBeenCalledExactlyOnceWith({
      key: 'one',
      advisories: [{ghsaId: numberedGhsaId(1), repository: REPOSITORY}],
      deliveries: ['one'],
      error: new Error('The target is down.'),
    });
    expect(store.keys.size).toBe(0);
    down = false;
    const again = await send(handler, delivery);
    expect(again.status).toBe(202);
    await again.done;
    expect(published).toHaveLength(1);
  });

  it('for good is a line of the log that tells nothing of the advisory or the error', async () => {
    const {handler} = listen({
      attempts: 1,
      onPublished: () => Promise.reject(new Error(`${MARKER} ${SECRET}`)),
    });
    await (
      await send(handler, buildDelivery({id: 'one'}))
    ).done;
    expect(logged).toHaveLength(1);
    expect(JSON.stringify(logged)).toContain('1 delivery could not be handed on');
    expect(JSON.stringify(logged)).not.toContain('GHSA');
  });

  it('does no harm where the function that is told of it fails too', async () => {
    const {handler} = listen({
      attempts: 1,
      onPublished: () => Promise.reject(new Error('The target is down.')),
      onFailure: () => {
        throw new Error('So is the pager.');
      },
    });
    await (
      await send(handler, buildDelivery())
    ).done;
    expect(JSON.stringify(logged)).toContain('onFailure');
  });

  it('does no harm either where that function fails later', async () => {
    const {handler} = listen({
      attempts: 1,
      onPublished: () => Promise.reject(new Error('The target is down.')),
      onFailure: async () => {
        await wait(10);
        throw new Error('So is the pager.');
      },
    });
    await (
      await send(handler, buildDelivery())
    ).done;
    expect(JSON.stringify(logged)).toContain('onFailure');
  });

  it.each([
    ['waits for that function', 10_000, true],
    ['but no longer than for an attempt', 30, false],
  ])('%s', async (_what, attemptTimeout, isWaitedFor) => {
    let told = false;
    const {handler} = listen({
      ...{attempts: 1, attemptTimeout},
      onPublished: () => Promise.reject(new Error('The target is down.')),
      onFailure: async () => {
        await wait(200);
        told = true;
      },
    });
    await (
      await send(handler, buildDelivery())
    ).done;
    expect(told).toBe(isWaitedFor);
  });
});

describe('options that make no sense', () => {
  it.each([
    ['no secret', undefined],
    ['an empty secret', ''],
    ['a secret of spaces', '  '],
    ['no secret in a list', []],
    ['an empty secret beside another one', ['good', '']],
    ['a number', 12345678],
  ])('are refused at once: %s', (_what, secret) => {
    const create = () => listen({secret} as Partial<WebhookOptions>);
    expect(create).toThrow(TypeError);
    expect(create).toThrow('"secret" is missing or empty');
    expect(create).not.toThrow('good');
  });

  it.each<[string, Partial<WebhookOptions>]>([
    ['window', {window: -1}],
    ['window', {window: 2 ** 31}],
    ['attempts', {attempts: 0}],
    ['attempts', {attempts: Infinity}],
    ['maxBytes', {maxBytes: NaN}],
    ['repositories', {repositories: ['rocket']}],
    ['onPublished', {onPublished: 'https://example.com' as unknown as () => void}],
  ])('are refused with the name of the option: %s', (name, options) => {
    expect(() => listen(options)).toThrow(`the option "${name}"`);
  });
});

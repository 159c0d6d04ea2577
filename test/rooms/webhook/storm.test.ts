import {fork} from 'node:child_process';
import {randomUUID} from 'node:crypto';
import path from 'node:path';
import fc from 'fast-check';
import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest';
import {numberedGhsaId} from '../../github/index';
import {buildDelivery, buildEvent, SECRET} from './delivery';
import {sendOverHttp} from './sendOverHttp';
import {Target} from './target';
import type {ChildProcess} from 'node:child_process';
import type {Death} from './target';
import type {HttpEnd, Pieces} from './sendOverHttp';
import type {StormMessage} from './stormServer';

const BURSTS = 5;

/** How many of each come in a burst; together 200. */
const MIX = {
  good: 40,
  'bad signature': 30,
  'no signature': 15,
  'wrong event': 25,
  'no JSON': 15,
  'other type': 10,
  'other method': 5,
  'not ours': 10,
  huge: 10,
  slow: 8,
  ping: 2,
  'replayed id': 15,
  'replayed body': 15,
} as const;

type Kind = keyof typeof MIX;

/** What each is answered. Replays only come when what they repeat has been taken. */
const STATUS: Readonly<Record<Kind, number>> = {
  good: 202,
  'bad signature': 401,
  'no signature': 401,
  'wrong event': 422,
  'no JSON': 400,
  'other type': 415,
  'other method': 405,
  'not ours': 200,
  huge: 413,
  slow: 408,
  ping: 200,
  'replayed id': 409,
  'replayed body': 409,
};

/**
 * Who still sends when the answer comes has a second to read it, and then the connection is cut: on a
 * slow machine that may be all that the sender sees.
 */
const MAY_BE_CUT: readonly Kind[] = ['huge', 'slow'];

const REPLAYS: readonly Kind[] = ['replayed id', 'replayed body'];

/** What the target does while a burst is on its way to it; null: it does its work. */
const TARGET: readonly (Death | 'is down' | null)[] = [
  null,
  'is down',
  'before the start',
  'before the answer',
  null,
];

const OPTIONS = {
  secret: SECRET,
  repositories: ['paper-rocket/rocket'],
  window: 4000,
  bodyTimeout: 1000,
  firstDelay: 100,
  maxDelay: 1000,
  // As many as it takes the target to come back, on a slow machine.
  attempts: 60,
};

interface Sendable {
  readonly kind: Kind;
  readonly id: string;
  readonly delivery: Omit<ReturnType<typeof buildDelivery>, 'body'> & {
    readonly body: string | Uint8Array<ArrayBuffer> | Pieces;
  };
}

let child: ChildProcess;
let port: number;
const target = new Target();
const messages: StormMessage[] = [];
const ends: {kind: Kind; burst: number; end: HttpEnd}[] = [];
/** Ids of the deliveries that have to start something, burst by burst. */
const good: string[][] = [];
let peakBefore: number;
let peakAfter: number;

function* spaces(pieces: number, length: number) {
  for (let count = 0; count < pieces; count += 1) {
    yield new Uint8Array(length).fill(0x20);
  }
}

async function nextMessage<Kind extends StormMessage['kind']>(kind: Kind) {
  return new Promise<Extract<StormMessage, {kind: Kind}>>((resolve) => {
    const listen = (message: StormMessage) => {
      if (message.kind === kind) {
        child.off('message', listen);
        resolve(message as Extract<StormMessage, {kind: Kind}>);
      }
    };
    child.on('message', listen);
  });
}

async function askPeak(): Promise<number> {
  const answer = nextMessage('memory');
  child.send('memory');
  return (await answer).peak;
}

function create(kind: Kind, number: number, repeated: Sendable | undefined): Sendable {
  const id = randomUUID();
  const body = buildEvent({ghsaId: numberedGhsaId(number)});
  const like = (changes: Parameters<typeof buildDelivery>[0]): Sendable => ({
    kind,
    id,
    delivery: buildDelivery({id, body, ...changes}),
  });
  const streamed = (pieces: Iterable<Uint8Array>, pause: number): Sendable => {
    const {method, headers} = buildDelivery({id, body});
    return {kind, id, delivery: {method, headers, body: {pieces, pause}}};
  };
  switch (kind) {
    case 'good':
      return like({});
    case 'bad signature':
      return like({secret: `guess ${number}`});
    case 'no signature':
      return like({headers: {'x-hub-signature-256': null}});
    case 'wrong event':
      return like({event: ['push', 'issues', 'security_advisory'][number % 3] ?? 'push'});
    case 'no JSON':
      return like({body: `${body.slice(0, -1)} ${number}`});
    case 'other type':
      return like({headers: {'content-type': 'application/x-www-form-urlencoded'}});
    case 'other method':
      return like({method: 'PUT'});
    case 'not ours':
      return like({
        body: buildEvent({
          ghsaId: numberedGhsaId(number),
          repository: 'paper-rocket/launchpad',
        }),
      });
    case 'huge':
      // 256 MiB, of which the sender would send all.
      return streamed(spaces(4096, 64 * 1024), 0);
    case 'slow':
      return streamed(spaces(1000, 1), 100);
    case 'ping':
      return like({event: 'ping', body: `{"zen": "Keep it ${number}.", "hook_id": 1}`});
    case 'replayed id':
    case 'replayed body': {
      if (repeated === undefined) {
        throw new Error('There is nothing to repeat.');
      }
      const newId = kind === 'replayed id' ? repeated.id : randomUUID();
      const {headers} = repeated.delivery;
      return {
        kind,
        id: newId,
        delivery: {...repeated.delivery, headers: {...headers, 'x-github-delivery': newId}},
      };
    }
  }
}

/** In another order each time, and the same in every run. */
function shuffle<Item>(items: readonly Item[], seed: number): Item[] {
  const [shuffled = []] = fc.sample(
    fc.shuffledSubarray([...items], {minLength: items.length, maxLength: items.length}),
    {numRuns: 1, seed},
  );
  return shuffled;
}

async function sendAll(sendables: readonly Sendable[], burst: number): Promise<void> {
  await Promise.all(
    sendables.map(async ({kind, delivery}) => {
      ends.push({kind, burst, end: await sendOverHttp(port, delivery)});
    }),
  );
}

async function runBurst(burst: number): Promise<void> {
  const kinds = (Object.entries(MIX) as [Kind, number][]).flatMap(([kind, count]) =>
    Array.from({length: count}, () => kind),
  );
  const number = (index: number) => 1000 * (burst + 1) + index;
  const first = shuffle(
    kinds
      .filter((kind) => !REPLAYS.includes(kind))
      .map((kind, index) => create(kind, number(index), undefined)),
    burst,
  );
  const taken = first.filter(({kind}) => kind === 'good');
  good.push(taken.map(({id}) => id));

  const what = TARGET[burst] ?? null;
  if (what === 'is down') {
    target.stop();
  } else if (what !== null) {
    target.dieAtNextCall(what);
  }
  const failed = what === null ? null : nextMessage('attempt failed');

  // The ones that take a second are on their way while the others are answered.
  const others = sendAll(
    first.filter(({kind}) => kind !== 'good'),
    burst,
  );
  await sendAll(taken, burst);
  await sendAll(
    shuffle(
      kinds
        .filter((kind) => REPLAYS.includes(kind))
        .map((kind, index) => create(kind, number(index), taken[index % taken.length])),
      burst,
    ),
    burst,
  );
  await others;

  if (failed !== null) {
    await failed;
    expect(target.isUp).toBe(false);
    await target.start();
  }
  await vi.waitFor(
    () => {
      const seen = new Set([...target.starts.values()].flatMap(({deliveries}) => deliveries));
      expect(taken.every(({id}) => seen.has(id)) && target.isUp).toBe(true);
    },
    {timeout: 60_000, interval: 20},
  );
}

beforeAll(async () => {
  await target.start();
  child = fork(path.join(__dirname, 'stormServer.ts'), [target.url, JSON.stringify(OPTIONS)], {
    execArgv: ['--import', 'tsx'],
  });
  child.on('message', (message: StormMessage) => messages.push(message));
  ({port} = await nextMessage('listening'));
  peakBefore = await askPeak();
  for (let burst = 0; burst < BURSTS; burst += 1) {
    await runBurst(burst);
  }
  peakAfter = await askPeak();
}, 5 * 60_000);

afterAll(() => {
  child.disconnect();
  target.stop();
});

describe('1,000 deliveries of all kinds, in five bursts, at a target that is restarted three times', () => {
  it('are 1,000', () => {
    expect(ends).toHaveLength(1000);
  });

  it('are each answered as they should be', () => {
    const counted = new Map<string, number>();
    for (const {kind, end} of ends) {
      const cut = MAY_BE_CUT.includes(kind) ? STATUS[kind] : 'cut';
      const what = `${kind}: ${end.kind === 'answer' ? end.status : cut}`;
      counted.set(what, (counted.get(what) ?? 0) + 1);
    }
    expect(Object.fromEntries(counted)).toEqual(
      Object.fromEntries(
        (Object.entries(MIX) as [Kind, number][]).map(([kind, count]) => [
          `${kind}: ${STATUS[kind]}`,
          count * BURSTS,
        ]),
      ),
    );
  });

  it('start five things: one a burst', () => {
    expect(target.starts.size).toBe(BURSTS);
  });

  it('lose no good one, hand on each once, and nothing else', () => {
    const started = [...target.starts.values()].map(({deliveries}) => [...deliveries].sort());
    expect(started).toEqual(good.map((ids) => [...ids].sort()));
    for (const {advisories, deliveries} of target.starts.values()) {
      expect(advisories).toHaveLength(deliveries.length);
    }
  });

  it('had to be handed on more often than that, since the target went away', () => {
    const failed = messages.filter(({kind}) => kind === 'attempt failed');
    expect(failed.length).toBeGreaterThanOrEqual(3);
    expect(target.requests).toBe(BURSTS + 2);
    expect(messages.filter(({kind}) => kind === 'given up')).toEqual([]);
  });

  it('take memory for what is read, not for what is sent', () => {
    // 50 huge bodies would be 12.5 GiB.
    expect(peakAfter - peakBefore).toBeLessThan(200 * 1024 * 1024);
  });
});

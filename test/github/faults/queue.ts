import {sameName} from '../find';
import type {Fault, FaultOrder, FaultPlace} from './fault';
import type {RequestRecord} from '../log';

/** A fault that a test has placed. */
export interface PlacedFault {
  /** How many requests it has met so far. */
  readonly hits: number;
  /** Takes it away before it has met as many as it was meant to. */
  lift: () => void;
}

export interface FaultQueue {
  place: (order: FaultOrder) => PlacedFault;
  /** The faults of one request: any number of delays, and at most one other. */
  take: (request: RequestRecord) => Fault[];
  clear: () => void;
}

interface Waiting {
  order: FaultOrder;
  toSkip: number;
  hits: number;
}

/** Faults that wait for their requests; those that were placed first go first. */
export function createFaultQueue(): FaultQueue {
  let waiting: Waiting[] = [];

  return {
    place(order) {
      const placed: Waiting = {order, toSkip: order.skip ?? 0, hits: 0};
      waiting.push(placed);
      return {
        get hits() {
          return placed.hits;
        },
        lift() {
          waiting = waiting.filter((other) => other !== placed);
        },
      };
    },
    take(request) {
      const taken: Fault[] = [];
      for (const placed of waiting) {
        if (!isSpent(placed) && fits({place: placed.order.on ?? {}, request})) {
          if (placed.toSkip > 0) {
            placed.toSkip -= 1;
          } else {
            placed.hits += 1;
            taken.push(placed.order);
            if (placed.order.kind !== 'delay') break;
          }
        }
      }
      return taken;
    },
    clear() {
      waiting = [];
    },
  };
}

function isSpent({order: {times = 1}, hits}: Waiting): boolean {
  return times !== 'always' && hits >= times;
}

function fits({place, request}: {place: FaultPlace; request: RequestRecord}): boolean {
  const {route, repository, path, query = {}, withToken} = place;
  return (
    (route === undefined || [route].flat().includes(request.route)) &&
    (repository === undefined ||
      (request.repository !== null && sameName(repository, request.repository))) &&
    (path === undefined || matches({pattern: path, text: request.path})) &&
    (withToken === undefined || withToken === request.withToken) &&
    Object.entries(query).every(([name, pattern]) =>
      matches({pattern, text: request.query[name] ?? ''}),
    )
  );
}

function matches({pattern, text}: {pattern: string | RegExp; text: string}): boolean {
  return typeof pattern === 'string' ? pattern === text : pattern.test(text);
}

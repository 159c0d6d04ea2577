import {DeliveryMemory} from './deliveryStore';
import {withinTime} from './withinTime';
import type {DeliveryStore} from './deliveryStore';
import type {Delivery} from './readDelivery';

/** What a delivery is known by again. */
export type Known = Pick<Delivery, 'id' | 'signature'>;

/** Takes every delivery once. */
export interface Once {
  /** @returns whether it had not been taken */
  readonly take: (delivery: Known) => Promise<boolean>;
  /** Forgets it, so that GitHub can redeliver it. */
  readonly forget: (delivery: Known) => Promise<void>;
}

/**
 * The signature comes first: whoever sends a body again can choose another id, which must not become
 * known by that. The id knows a delivery again that was signed with another secret since.
 */
function keysOf({id, signature}: Known): readonly string[] {
  return [`signature:${signature}`, `delivery:${id}`];
}

/**
 * @param capacity how many deliveries are remembered in this instance
 * @param store remembers beyond it. Where it fails, or does not answer, a delivery is taken: to start
 *   something twice does no harm, to miss an advisory does.
 * @param storeTimeout milliseconds that the store may take to answer
 */
export function createOnce({
  capacity,
  store,
  storeTimeout,
}: {
  readonly capacity: number;
  readonly store: DeliveryStore | undefined;
  readonly storeTimeout: number;
}): Once {
  const memory = new DeliveryMemory(2 * capacity);

  async function isNewToStore(key: string): Promise<boolean> {
    try {
      return store === undefined || (await withinTime(storeTimeout, () => store.add(key)));
    } catch {
      return true;
    }
  }

  function forgetHere(keys: readonly string[]): void {
    for (const key of keys) {
      memory.delete(key);
    }
  }

  async function forgetInStore(keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      try {
        await withinTime(storeTimeout, () => store?.delete(key));
      } catch {
        // It will refuse a redelivery then, and a schedule has to do.
      }
    }
  }

  return {
    take: async (delivery) => {
      const keys = keysOf(delivery);
      // In one go, without a pause in between: two that come at once are told apart by it.
      const known = keys.findIndex((key) => !memory.add(key));
      if (known !== -1) {
        // What this one has added goes: it may be redelivered once what is known is forgotten.
        forgetHere(keys.slice(0, known));
        return false;
      }
      for (const [index, key] of keys.entries()) {
        if (!(await isNewToStore(key))) {
          forgetHere(keys);
          await forgetInStore(keys.slice(0, index));
          return false;
        }
      }
      return true;
    },
    forget: async (delivery) => {
      forgetHere(keysOf(delivery));
      await forgetInStore(keysOf(delivery));
    },
  };
}

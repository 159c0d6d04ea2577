import {DeliveryMemory} from './deliveryStore';
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
 * @param store remembers beyond it. Where it fails, a delivery is taken: to start something twice
 *   does no harm, to miss an advisory does.
 */
export function createOnce({
  capacity,
  store,
}: {
  readonly capacity: number;
  readonly store?: DeliveryStore | undefined;
}): Once {
  const memory = new DeliveryMemory(2 * capacity);

  async function isNewToStore(key: string): Promise<boolean> {
    try {
      return store === undefined || (await store.add(key));
    } catch {
      return true;
    }
  }

  async function forgetInStore(key: string): Promise<void> {
    try {
      await store?.delete(key);
    } catch {
      // It will refuse a redelivery then, and a schedule has to do.
    }
  }

  return {
    take: async (delivery) => {
      for (const key of keysOf(delivery)) {
        // In one go, without a pause in between: two that come at once are told apart by it.
        if (!memory.add(key)) {
          return false;
        }
      }
      for (const key of keysOf(delivery)) {
        if (!(await isNewToStore(key))) {
          return false;
        }
      }
      return true;
    },
    forget: async (delivery) => {
      for (const key of keysOf(delivery)) {
        memory.delete(key);
        await forgetInStore(key);
      }
    },
  };
}

/**
 * Remembers which deliveries were taken. The handler has such a memory of its own; give it another
 * one beside it where instances come and go and forget, such as a key-value store of the platform.
 */
export interface DeliveryStore {
  /**
   * Remembers a key of at most 100 characters, for some days at least.
   *
   * @returns whether it is new
   */
  readonly add: (key: string) => Promise<boolean>;
  /** Forgets a key, so that GitHub can redeliver what could not be handed on. */
  readonly delete: (key: string) => Promise<void>;
}

/** Keys in the order in which they came, the oldest of which make room. */
export class DeliveryMemory {
  readonly #keys = new Set<string>();
  readonly #capacity: number;

  /** @param capacity how many keys are remembered, the newest ones */
  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get size(): number {
    return this.#keys.size;
  }

  /** @returns whether it is new */
  add(key: string): boolean {
    if (this.#keys.has(key)) {
      return false;
    }
    for (const oldest of this.#keys) {
      if (this.#keys.size < this.#capacity) {
        break;
      }
      this.#keys.delete(oldest);
    }
    this.#keys.add(key);
    return true;
  }

  delete(key: string): void {
    this.#keys.delete(key);
  }
}

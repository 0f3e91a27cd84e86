/**
 * Limits tries per key (a code, a workshop), never per address: a whole hall sits behind one address. Each key has
 * a bucket of `capacity` tries that fills up by `perMinute`.
 */
export class AttemptBudget {
  readonly #options: BudgetOptions;
  readonly #buckets = new Map<string, Bucket>();

  constructor(options: BudgetOptions) {
    this.#options = options;
  }

  /** Takes one try; false when none is left. Taken before the outcome is known, so that tries at once count too. */
  take(key: string): boolean {
    this.#dropFull();
    const bucket = this.#refilled(key);
    if (bucket.left < 1) return false;
    this.#buckets.set(key, { ...bucket, left: bucket.left - 1 });
    return true;
  }

  /** Gives a try back that turned out right: only wrong ones cost. */
  giveBack(key: string): void {
    const bucket = this.#refilled(key);
    this.#buckets.set(key, { ...bucket, left: Math.min(this.#options.capacity, bucket.left + 1) });
  }

  #refilled(key: string): Bucket {
    const at = this.#options.now();
    const { capacity, perMinute } = this.#options;
    const bucket = this.#buckets.get(key);
    if (bucket === undefined) return { left: capacity, at };
    const gained = (Math.max(0, at - bucket.at) / msPerMinute) * perMinute;
    return { left: Math.min(capacity, bucket.left + gained), at };
  }

  /** Buckets that are full again say nothing; without this, made-up keys would pile up. */
  #dropFull(): void {
    if (this.#buckets.size < bucketsMax) return;
    for (const key of this.#buckets.keys()) {
      if (this.#refilled(key).left >= this.#options.capacity) this.#buckets.delete(key);
    }
  }
}

export interface BudgetOptions {
  readonly capacity: number;
  readonly perMinute: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

interface Bucket {
  readonly left: number;
  readonly at: number;
}

const msPerMinute = 60_000;
const bucketsMax = 5_000;

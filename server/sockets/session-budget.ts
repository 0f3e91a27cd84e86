/** Tokens a session gets back every second; a person at work needs two or three. */
const tokensPerSecond = 200;
/** After a night offline a page opens every worksheet and sends what it has at once. */
const tokensMax = 1_000;
/** Sessions whose bucket is full again are forgotten from time to time. */
const sweepAt = 2_000;

interface Bucket {
  tokens: number;
  at: number;
}

/** A token bucket per session, never per address: the whole hall is one address (promise A8). */
export class SessionBudget {
  readonly #now: () => number;
  readonly #buckets = new Map<string, Bucket>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Takes `cost` tokens. 0 when they were there, else after how many milliseconds they will be. */
  take(sessionId: string, cost: number): number {
    const bucket = this.#refilled(sessionId);
    if (bucket.tokens >= cost) {
      bucket.tokens -= cost;
      return 0;
    }
    return Math.ceil(((cost - bucket.tokens) / tokensPerSecond) * 1_000);
  }

  #refilled(sessionId: string): Bucket {
    const now = this.#now();
    const known = this.#buckets.get(sessionId);
    if (known !== undefined) {
      known.tokens = Math.min(tokensMax, known.tokens + ((now - known.at) / 1_000) * tokensPerSecond);
      known.at = now;
      return known;
    }
    if (this.#buckets.size >= sweepAt) this.#sweep(now);
    const bucket = { tokens: tokensMax, at: now };
    this.#buckets.set(sessionId, bucket);
    return bucket;
  }

  #sweep(now: number): void {
    const fullAgainMs = (tokensMax / tokensPerSecond) * 1_000;
    for (const [id, { at }] of this.#buckets) if (now - at >= fullAgainMs) this.#buckets.delete(id);
  }
}

/** What a message costs: opening loads and encodes, a push is paid by its size. */
export const costs = {
  open: 10,
  command: 20,
  presence: 1,
  device: 1,
  push: (bytes: number): number => 1 + bytes / 2_048,
} as const;

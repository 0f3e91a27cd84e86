/** What a message costs: its share of the processor, and its share of disk and wire. */
export interface Cost {
  readonly tokens: number;
  readonly bytes: number;
}

/** What a session gets back every second; a person at work needs two or three messages and some hundred bytes. */
const shippedRefill: Cost = { tokens: 200, bytes: 64 * 1024 };
/** After a night offline a page opens every worksheet and sends what it has at once. */
const shippedFull: Cost = { tokens: 1_000, bytes: 4 * 1024 * 1024 };
/** Our page waits when it is told to. Whoever goes on sending is cut off. */
const overdraftMax = 1_000;
/** Sessions whose bucket is full again are forgotten from time to time. */
const sweepAt = 2_000;

interface Bucket {
  tokens: number;
  bytes: number;
  at: number;
}

/** A token bucket per session, never per address: the whole hall is one address (promise A8). */
export class SessionBudget {
  readonly #now: () => number;
  readonly #refill: Cost;
  readonly #full: Cost;
  readonly #buckets = new Map<string, Bucket>();

  /** `messagesPerSecond` raises everything in proportion. */
  constructor(now: () => number, messagesPerSecond = shippedRefill.tokens) {
    const times = messagesPerSecond / shippedRefill.tokens;
    this.#now = now;
    this.#refill = scaled(shippedRefill, times);
    this.#full = scaled(shippedFull, times);
  }

  /** Takes what it costs. 0 when it was there, else after how many milliseconds it will be. */
  take(sessionId: string, { tokens, bytes }: Cost): number {
    const bucket = this.#refilled(sessionId);
    if (bucket.tokens >= tokens && bucket.bytes >= bytes) {
      bucket.tokens -= tokens;
      bucket.bytes -= bytes;
      return 0;
    }
    const forTokens = (tokens - bucket.tokens) / this.#refill.tokens;
    const forBytes = (bytes - bucket.bytes) / this.#refill.bytes;
    return Math.ceil(Math.max(forTokens, forBytes) * 1_000);
  }

  /** Takes what an answer cost, there or not: how large it is shows only once it has been made. */
  charge(sessionId: string, { tokens, bytes }: Cost): void {
    const bucket = this.#refilled(sessionId);
    bucket.tokens = Math.max(bucket.tokens - tokens, -overdraftMax / 2);
    bucket.bytes -= bytes;
  }

  /** Takes one token for a message that has come, there or not. False when the session has overdrawn by far too much. */
  takeArrival(sessionId: string): boolean {
    const bucket = this.#refilled(sessionId);
    bucket.tokens = Math.max(bucket.tokens - 1, -overdraftMax);
    return bucket.tokens > -overdraftMax;
  }

  #refilled(sessionId: string): Bucket {
    const now = this.#now();
    const known = this.#buckets.get(sessionId);
    if (known !== undefined) {
      const seconds = (now - known.at) / 1_000;
      known.tokens = Math.min(this.#full.tokens, known.tokens + seconds * this.#refill.tokens);
      known.bytes = Math.min(this.#full.bytes, known.bytes + seconds * this.#refill.bytes);
      known.at = now;
      return known;
    }
    if (this.#buckets.size >= sweepAt) this.#sweep(now);
    const bucket = { ...this.#full, at: now };
    this.#buckets.set(sessionId, bucket);
    return bucket;
  }

  #sweep(now: number): void {
    const emptiest = { tokens: this.#full.tokens + overdraftMax, bytes: this.#full.bytes };
    const fullAgainMs =
      Math.max(emptiest.tokens / this.#refill.tokens, emptiest.bytes / this.#refill.bytes) * 1_000;
    for (const [id, { at }] of this.#buckets) if (now - at >= fullAgainMs) this.#buckets.delete(id);
  }
}

function scaled({ tokens, bytes }: Cost, times: number): Cost {
  return { tokens: tokens * times, bytes: bytes * times };
}

/** What a message costs beyond its arrival: opening loads, reads a vector and encodes, a push is paid by its size. */
export const costs = {
  open: (vectorBytes: number): Cost => ({ tokens: 10 + vectorBytes / 2_048, bytes: 0 }),
  opened: (answerBytes: number): Cost => ({ tokens: answerBytes / 10_240, bytes: 0 }),
  command: { tokens: 20, bytes: 0 },
  presence: { tokens: 1, bytes: 0 },
  device: { tokens: 1, bytes: 0 },
  push: (bytes: number): Cost => ({ tokens: 1 + bytes / 2_048, bytes }),
} as const;

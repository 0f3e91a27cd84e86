/** An honest page never gets one; three are no accident. */
const strikesMax = 3;
const rememberedMs = 10 * 60_000;

/** Counts, per session, edits that spoiled a document: each costs a reload. */
export class Strikes {
  readonly #now: () => number;
  readonly #bySession = new Map<string, readonly number[]>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** True when the session is out with this one. */
  add(sessionId: string): boolean {
    this.#forget();
    const times = [...(this.#bySession.get(sessionId) ?? []), this.#now()].slice(-strikesMax);
    this.#bySession.set(sessionId, times);
    return this.isOut(sessionId);
  }

  /** Whether the session has had as many as it may within a while. */
  isOut(sessionId: string): boolean {
    const times = this.#bySession.get(sessionId);
    if (times === undefined) return false;
    const since = this.#now() - rememberedMs;
    return times.filter((at) => at > since).length >= strikesMax;
  }

  #forget(): void {
    const since = this.#now() - rememberedMs;
    for (const [id, times] of this.#bySession)
      if (times.every((at) => at <= since)) this.#bySession.delete(id);
  }
}

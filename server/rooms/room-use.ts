/** Who keeps a room loaded, and when it was needed last. */
export class RoomUse {
  readonly #now: () => number;
  readonly #holders = new Set<object>();
  #usedAt: number;
  /** For its live document. */
  #workedAt: number;

  constructor(now: () => number) {
    this.#now = now;
    this.#usedAt = now();
    this.#workedAt = this.#usedAt;
  }

  get holderCount(): number {
    return this.#holders.size;
  }

  /** A room that somebody holds stays loaded. */
  hold(holder: object): void {
    this.#holders.add(holder);
  }

  release(holder: object): void {
    this.#holders.delete(holder);
    this.touch();
  }

  touch(): void {
    this.#usedAt = this.#now();
  }

  /** Needed, and its live document too. */
  touchLive(): void {
    this.touch();
    this.#workedAt = this.#usedAt;
  }

  isIdleSince(time: number): boolean {
    return this.#holders.size === 0 && this.#usedAt <= time;
  }

  isLiveIdleSince(time: number): boolean {
    return this.#workedAt <= time;
  }
}

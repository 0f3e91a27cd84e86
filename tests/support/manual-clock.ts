import type { Clock } from "../../client/sync/clock";

interface Alarm {
  readonly at: number;
  readonly task: () => void;
}

/** A clock that stands still unless turned. */
export class ManualClock implements Clock {
  #now = Date.UTC(2026, 10, 22);
  readonly #alarms = new Set<Alarm>();

  now(): number {
    return this.#now;
  }

  after(delayMs: number, task: () => void): () => void {
    const alarm = { at: this.#now + delayMs, task };
    this.#alarms.add(alarm);
    return () => this.#alarms.delete(alarm);
  }

  /** Turns the clock; what falls due runs in its order, with the time it was due at. */
  advance(ms: number): void {
    const end = this.#now + ms;
    for (let next = this.#dueBy(end); next !== undefined; next = this.#dueBy(end)) {
      this.#alarms.delete(next);
      this.#now = next.at;
      next.task();
    }
    this.#now = end;
  }

  #dueBy(end: number): Alarm | undefined {
    return [...this.#alarms].filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at)[0];
  }
}

import type { Clock } from "./clock";

export interface Pace {
  /** A push goes out this long after the last keystroke... */
  readonly quietMs: number;
  /** ...and while typing goes on at least this often. */
  readonly maxWaitMs: number;
}

/** Others see what is typed well within a second. */
export const quickPace: Pace = { quietMs: 250, maxWaitMs: 500 };
/**
 * Where the server only holds edits: a whole thought at a time, as what it holds leaves the page, and a facilitator
 * reads it.
 */
export const slowPace: Pace = { quietMs: 3_000, maxWaitMs: 30_000 };

/** Tells when the edits so far should go out. */
export class PushTimer {
  readonly #clock: Clock;
  readonly #pace: () => Pace;
  readonly #due: () => void;
  #firstAt: number | null = null;
  #cancel: (() => void) | undefined;

  constructor({ clock, pace, due }: { clock: Clock; pace: () => Pace; due: () => void }) {
    this.#clock = clock;
    this.#pace = pace;
    this.#due = due;
  }

  /** One more edit. */
  touch(): void {
    const now = this.#clock.now();
    const { quietMs, maxWaitMs } = this.#pace();
    this.#firstAt ??= now;
    const left = Math.max(0, this.#firstAt + maxWaitMs - now);
    this.#cancel?.();
    this.#cancel = this.#clock.after(Math.min(quietMs, left), this.fire);
  }

  /** Nothing waits any longer. */
  clear(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    this.#firstAt = null;
  }

  /** Now instead of later. */
  readonly fire = (): void => {
    this.clear();
    this.#due();
  };
}

import type { Clock } from "./clock";

/** A push goes out this long after the last keystroke... */
const pushQuietMs = 250;
/** ...and while typing goes on at least this often, so that others see it well within a second. */
const pushMaxWaitMs = 500;

/** Tells when the edits so far should go out. */
export class PushTimer {
  readonly #clock: Clock;
  readonly #due: () => void;
  #firstAt: number | null = null;
  #cancel: (() => void) | undefined;

  constructor(clock: Clock, due: () => void) {
    this.#clock = clock;
    this.#due = due;
  }

  /** One more edit. */
  touch(): void {
    const now = this.#clock.now();
    this.#firstAt ??= now;
    const left = Math.max(0, this.#firstAt + pushMaxWaitMs - now);
    this.#cancel?.();
    this.#cancel = this.#clock.after(Math.min(pushQuietMs, left), this.fire);
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

import type { Clock } from "../sync/clock";

/** What happens within this long is told in one sentence. */
const gatherMs = 4_000;
/** Between one sentence and the next. */
const pauseMs = 8_000;
/** Somebody who is writing is asked again whether they still are. */
const askAgainMs = 2_000;

interface NewsParts {
  readonly clock: Clock;
  /** The person is writing: nothing is said. */
  readonly isBusy: () => boolean;
  /** Says what has gathered; false when it came to nothing. */
  readonly say: () => boolean;
}

/** Decides when to say what others did: gathered, seldom, and never into somebody's writing. */
export class GatheredNews {
  readonly #parts: NewsParts;
  #stop: (() => void) | null = null;
  #saidAt = Number.NEGATIVE_INFINITY;

  constructor(parts: NewsParts) {
    this.#parts = parts;
  }

  /** Something happened. */
  add(): void {
    this.#stop ??= this.#parts.clock.after(gatherMs, () => this.#try());
  }

  dispose(): void {
    this.#stop?.();
    this.#stop = null;
  }

  #try(): void {
    const { clock, isBusy, say } = this.#parts;
    const pause = this.#saidAt + pauseMs - clock.now();
    const wait = isBusy() ? Math.max(askAgainMs, pause) : pause;
    if (wait > 0) {
      this.#stop = clock.after(wait, () => this.#try());
      return;
    }
    this.#stop = null;
    if (say()) this.#saidAt = clock.now();
  }
}

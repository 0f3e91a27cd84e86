const tickMs = 1_000;
/**
 * A commit takes some ten milliseconds on a slow disk. What takes longer than this may never come back; pages wait eight
 * seconds for an answer.
 */
const ticksMax = 6;

/**
 * Notices a disk that hangs: something waits and nothing at all is answered, neither done nor failed. Counts turns of the
 * event loop, not time, so that neither a busy machine nor one that was put to sleep looks like one.
 */
export class StallWatch {
  readonly #stalled: () => void;
  #ticks = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(stalled: () => void) {
    this.#stalled = stalled;
  }

  /** Something waits from now on. */
  start(): void {
    this.#timer ??= setInterval(() => {
      this.#ticks += 1;
      if (this.#ticks < ticksMax) return;
      this.stop();
      this.#stalled();
    }, tickMs).unref();
  }

  /** Something was answered. */
  answered(): void {
    this.#ticks = 0;
  }

  /** Nothing waits any more. */
  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#ticks = 0;
  }
}

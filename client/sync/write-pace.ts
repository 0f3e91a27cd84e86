import type { Clock } from "./clock";
import { quickPace, slowPace, type Pace } from "./push-timer";

/** The server lets in what was in flight when writing was taken away. */
const graceMs = 5_000;

/** How soon edits go out: quickly while the server takes them into the document, and shortly after that ended. */
export class WritePace {
  readonly #clock: Clock;
  #write = true;
  #quickUntil = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get now(): Pace {
    return this.#write || this.#clock.now() < this.#quickUntil ? quickPace : slowPace;
  }

  accessIs(write: boolean): void {
    if (this.#write && !write) this.#quickUntil = this.#clock.now() + graceMs;
    this.#write = write;
  }
}

import type { Clock } from "./clock";

/** At most one report a second per tab. */
const reportGapMs = 1000;

/**
 * What is typed reaches the server within a second. A facilitator is told only of what has stuck for longer, else a
 * hall at work would report with every word.
 */
const stuckAfterMs = 2000;

interface ReportParts {
  readonly clock: Clock;
  /** By this device's clock. */
  readonly unsent: () => Unsent;
  readonly send: (report: Unsent) => void;
}

interface Unsent {
  readonly changes: number;
  readonly since: number | null;
}

const nothing: Unsent = { changes: 0, since: null };

/** Tells the server how much of this device it does not have yet, and since when. */
export class DeviceReport {
  readonly #parts: ReportParts;
  #said: Unsent | null = null;
  #cancel: (() => void) | null = null;

  constructor(parts: ReportParts) {
    this.#parts = parts;
  }

  /** A new connection: the server wants to hear it in any case. */
  connected(): void {
    this.dispose();
    this.#say(this.#parts.unsent());
    this.changed();
  }

  disconnected(): void {
    this.dispose();
    this.#said = null;
  }

  /** Something was typed, sent, held or refused. */
  changed(): void {
    if (this.#said === null || this.#cancel !== null) return;
    if (same(this.#said, nothing) && this.#parts.unsent().changes === 0) return;
    this.#cancel = this.#parts.clock.after(reportGapMs, () => {
      this.#cancel = null;
      const stuck = this.#stuck;
      if (this.#said !== null && !same(this.#said, stuck)) this.#say(stuck);
      this.changed();
    });
  }

  dispose(): void {
    this.#cancel?.();
    this.#cancel = null;
  }

  get #stuck(): Unsent {
    const unsent = this.#parts.unsent();
    const { since } = unsent;
    return since !== null && this.#parts.clock.now() - since >= stuckAfterMs ? unsent : nothing;
  }

  #say(unsent: Unsent): void {
    this.#said = unsent;
    this.#parts.send(unsent);
  }
}

function same(a: Unsent, b: Unsent): boolean {
  return a.changes === b.changes && a.since === b.since;
}

import type { DocumentTick, RowLabel } from "../../shared/protocol/document-messages";

export type Tick = Omit<DocumentTick, "document">;

export interface TickPacerOptions {
  readonly send: (tick: Tick) => void;
  readonly now: () => number;
  readonly windowMs: () => number;
}

/**
 * Gathers what became durable into ticks: at once while the server is calm, together as it gets busy, so that a full
 * hall costs frames per tick, not frames per keystroke.
 */
export class TickPacer {
  readonly #options: TickPacerOptions;
  #gathered: { from: number; to: number; updates: Uint8Array[]; labels: RowLabel[] } | null = null;
  #timer: NodeJS.Timeout | undefined;
  #sentAt = 0;

  constructor(options: TickPacerOptions) {
    this.#options = options;
  }

  get isWaiting(): boolean {
    return this.#gathered !== null;
  }

  add({ from, to, updates, labels }: Tick): void {
    if (this.#gathered === null) this.#gathered = { from, to, updates: [...updates], labels: [...labels] };
    else {
      this.#gathered.to = to;
      this.#gathered.updates.push(...updates);
      this.#gathered.labels.push(...labels);
    }
    const waitMs = this.#sentAt + this.#options.windowMs() - this.#options.now();
    if (waitMs <= 0) this.flush();
    else this.#timer ??= setTimeout(() => this.flush(), waitMs);
  }

  /** Sends what is gathered; to be called before anybody is told a later sequence number. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const tick = this.#gathered;
    if (tick === null) return;
    this.#gathered = null;
    this.#sentAt = this.#options.now();
    this.#options.send(tick);
  }
}

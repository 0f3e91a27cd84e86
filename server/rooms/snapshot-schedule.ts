export interface SnapshotLimits {
  /** A snapshot is due once this much log would have to be read at the next load... */
  readonly entries: number;
  readonly bytes: number;
  /** ...and less is enough when the document is unloaded. */
  readonly closingEntries: number;
}

/** Reading that much log takes some 40 ms; taking a snapshot costs 10. */
export const snapshotLimits: SnapshotLimits = { entries: 2_000, bytes: 512 * 1024, closingEntries: 20 };

/** When to fold a document: by how much log lies behind its last snapshot. */
export class SnapshotSchedule {
  readonly #limits: SnapshotLimits;
  #entries = 0;
  #bytes = 0;
  #saving = false;

  constructor(limits: SnapshotLimits) {
    this.#limits = limits;
  }

  /** After loading: what had to be read behind the snapshot. */
  restart(tail: readonly Uint8Array[]): void {
    this.#entries = 0;
    this.#bytes = 0;
    this.note(tail);
  }

  note(updates: readonly Uint8Array[]): void {
    this.#entries += updates.length;
    for (const { byteLength } of updates) this.#bytes += byteLength;
  }

  isDue(when: "open" | "closing"): boolean {
    if (this.#saving) return false;
    const { entries, bytes, closingEntries } = this.#limits;
    return when === "closing"
      ? this.#entries >= closingEntries
      : this.#entries >= entries || this.#bytes >= bytes;
  }

  /** Runs one save at a time; a failed one is tried again after as much log again. Errors: rejects when `save` does. */
  async run(save: () => Promise<void>): Promise<void> {
    this.restart([]);
    this.#saving = true;
    try {
      await save();
    } finally {
      this.#saving = false;
    }
  }
}

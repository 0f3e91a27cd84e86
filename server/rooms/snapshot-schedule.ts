/** A snapshot is due once this much log would have to be read at the next load: some 40 ms; taking one costs 10. */
const dueEntries = 2_000;
const dueBytes = 512 * 1024;
/** At closing time less is enough. */
const closingEntries = 20;

/** When to fold a document: by how much log lies behind its last snapshot. */
export class SnapshotSchedule {
  #entries = 0;
  #bytes = 0;
  #saving = false;

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
    return when === "closing"
      ? this.#entries >= closingEntries
      : this.#entries >= dueEntries || this.#bytes >= dueBytes;
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

/** Writes to this device that are under way: whoever closes the store waits for them. */
export class PendingWrites {
  readonly #writes = new Set<Promise<unknown>>();

  /** Never rejects on their account. */
  add(write: Promise<unknown>): void {
    const noted = write
      .catch(() => undefined)
      .finally(() => {
        this.#writes.delete(noted);
      });
    this.#writes.add(noted);
  }

  /** Resolves when all that were added so far have ended. */
  async settled(): Promise<void> {
    await Promise.all(this.#writes);
  }
}

/** Kept for pages that were away for a while. */
const entriesMax = 2_000;
const bytesMax = 512 * 1024;

/** The end of a document's log: entries `start + 1`, ... in order. */
export class RecentLog {
  #start: number;
  #updates: Uint8Array[];
  #bytes: number;

  constructor(start: number, updates: readonly Uint8Array[]) {
    this.#start = start;
    this.#updates = [...updates];
    this.#bytes = bytesOf(updates);
  }

  get start(): number {
    return this.#start;
  }

  get headSeq(): number {
    return this.#start + this.#updates.length;
  }

  /** More than is worth keeping. */
  get isLong(): boolean {
    return this.#updates.length > entriesMax || this.#bytes > bytesMax;
  }

  add(updates: readonly Uint8Array[]): void {
    for (const update of updates) this.#updates.push(update);
    this.#bytes += bytesOf(updates);
  }

  /** Entries behind `seq`, which is not before `start`. */
  since(seq: number): readonly Uint8Array[] {
    return this.#updates.slice(seq - this.#start);
  }

  /** The entry at `seq`; undefined where it is not kept. */
  at(seq: number): Uint8Array | undefined {
    return this.#updates[seq - this.#start - 1];
  }

  /** Forgets the older half, but nothing behind `needed`. */
  forgetHalf(needed: number): void {
    const half = Math.min(Math.ceil(this.#updates.length / 2), needed - this.#start);
    if (half <= 0) return;
    const forgotten = this.#updates.splice(0, half);
    this.#start += forgotten.length;
    this.#bytes -= bytesOf(forgotten);
  }
}

export function bytesOf(updates: readonly Uint8Array[]): number {
  return updates.reduce((bytes, { byteLength }) => bytes + byteLength, 0);
}

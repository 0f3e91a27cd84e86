import type { DocumentKey } from "../../shared/domain/document-key";
import type { Clock } from "./clock";
import type { DocumentReplica } from "./document-replica";

/**
 * A worksheet nobody looks at stays open this long: people go back and forth, and a page that asked for it while it was
 * drawn holds it only once it is shown, which may be much later.
 */
export const lingerMs = 30_000;

interface Entry {
  readonly replica: DocumentReplica;
  holders: number;
  /** When it was last asked for or let go. */
  usedAt: number;
}

/** The replicas of this tab: made when first asked for, closed some time after nobody holds them and all is sent. */
export class OpenReplicas {
  readonly #clock: Clock;
  readonly #make: (key: DocumentKey) => DocumentReplica;
  readonly #entries = new Map<DocumentKey, Entry>();
  #cancelSweep: (() => void) | null = null;

  constructor(clock: Clock, make: (key: DocumentKey) => DocumentReplica) {
    this.#clock = clock;
    this.#make = make;
  }

  get(key: DocumentKey): DocumentReplica {
    const entry = this.#entries.get(key);
    if (entry !== undefined) {
      entry.usedAt = this.#clock.now();
      return entry.replica;
    }
    const replica = this.#make(key);
    this.#entries.set(key, { replica, holders: 0, usedAt: this.#clock.now() });
    this.#sweepLater();
    return replica;
  }

  find(key: DocumentKey): DocumentReplica | undefined {
    return this.#entries.get(key)?.replica;
  }

  /** What ticks of this connection name so. */
  numbered(number: number): DocumentReplica | undefined {
    return this.all.find((replica) => replica.number === number);
  }

  get all(): readonly DocumentReplica[] {
    return [...this.#entries.values()].map((entry) => entry.replica);
  }

  /** Keeps it open until the returned function is called. */
  retain(replica: DocumentReplica): () => void {
    const entry = this.#entries.get(replica.key);
    if (entry?.replica !== replica) return () => undefined;
    entry.holders += 1;
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      entry.holders -= 1;
      entry.usedAt = this.#clock.now();
      this.#sweepLater();
    };
  }

  /** Resolves when this device has written everything. */
  async dispose(): Promise<void> {
    this.#cancelSweep?.();
    const closing = this.all.map((replica) => replica.dispose());
    this.#entries.clear();
    await Promise.all(closing);
  }

  #sweepLater(): void {
    this.#cancelSweep ??= this.#clock.after(lingerMs, () => this.#sweep());
  }

  #sweep(): void {
    this.#cancelSweep = null;
    const before = this.#clock.now() - lingerMs;
    for (const [key, { replica, holders, usedAt }] of this.#entries) {
      if (holders > 0) continue;
      if (replica.idle && usedAt <= before) {
        this.#entries.delete(key);
        void replica.dispose();
      } else {
        this.#sweepLater();
      }
    }
  }
}

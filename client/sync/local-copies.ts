import type { Asked } from "./ask-again";
import type { Clock } from "./clock";
import type { DocumentLink } from "./document-link";
import { LiveValue, type Live } from "./live-value";
import type { LeftCopies, LocalCopy } from "./local-copy";
import type { LocalStore } from "./local-store";
import { PendingWrites } from "./pending-writes";

/** A part of the program that did not arrive: without a connection, or as there is a newer one. */
const fetchAgainMs = 30_000;

interface CopiesParts {
  readonly store: LocalStore;
  readonly link: DocumentLink;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly onHeld: (heldId: string) => void;
  readonly onChange: () => void;
}

/**
 * Edits that have left their documents. Each is offered to the server once more, which holds it or, where the
 * document has opened again, saves it; what it refuses stays on this device to be read.
 */
export class LocalCopies {
  readonly #parts: CopiesParts;
  readonly #writes = new PendingWrites();
  readonly #all = new Map<string, LocalCopy>();
  readonly #keeping = new Map<string, "writing" | "kept" | "lost">();
  readonly #readable = new LiveValue<readonly LocalCopy[]>([]);
  #connected = false;
  #asking = false;
  #cancelRetry: (() => void) | null = null;

  constructor(parts: CopiesParts) {
    this.#parts = parts;
  }

  /** Those the server will not take, in the order they left. */
  get readable(): Live<readonly LocalCopy[]> {
    return this.#readable;
  }

  /** Those it is still to be asked about. */
  get pending(): readonly LocalCopy[] {
    return [...this.#all.values()].filter((copy) => copy.pending !== null);
  }

  /** Reads what earlier pages and other tabs have left, and which of it others have deleted. Never rejects. */
  async load(): Promise<void> {
    await this.#writes.settled();
    const stored = await this.#parts.store.copies().catch(() => null);
    if (stored === null) return;
    const ids = new Set(stored.map((copy) => copy.id));
    for (const [id, keeping] of this.#keeping) {
      if (keeping !== "kept" || ids.has(id)) continue;
      this.#all.delete(id);
      this.#keeping.delete(id);
    }
    for (const copy of stored) {
      if (!this.#all.has(copy.id)) this.#all.set(copy.id, copy);
      this.#keeping.set(copy.id, this.#parts.store.persistent ? "kept" : "lost");
    }
    this.#changed();
  }

  /** No copy is known to be lost with this page. */
  get stored(): boolean {
    return ![...this.#keeping.values()].includes("lost");
  }

  /** Every single one is kept on this device by now. */
  get surelyStored(): boolean {
    return [...this.#keeping.values()].every((keeping) => keeping === "kept");
  }

  add({ copies, stored }: LeftCopies): void {
    for (const copy of copies) {
      this.#all.set(copy.id, copy);
      this.#keeping.set(copy.id, "writing");
    }
    this.#writes.add(stored.then((isStored) => this.#written(copies, isStored)));
    this.#changed();
  }

  /** For good, from this device. */
  discard(id: string): void {
    if (!this.#all.delete(id)) return;
    this.#keeping.delete(id);
    // What a browser fails to delete is listed again at the next visit.
    this.#writes.add(this.#parts.store.deleteCopy(id));
    this.#changed();
  }

  /** Takes `discard` back. */
  restore(copy: LocalCopy): void {
    const put = this.#parts.store.putCopy(copy);
    const { persistent } = this.#parts.store;
    this.add({ copies: [copy], stored: put.then(() => persistent).catch(() => false) });
  }

  connected(): void {
    this.#connected = true;
    this.#asking = false;
    this.#askNext();
  }

  disconnected(): void {
    this.#connected = false;
    this.#cancelRetry?.();
  }

  settled(): Promise<void> {
    return this.#writes.settled();
  }

  #written(copies: readonly LocalCopy[], isStored: boolean): void {
    for (const { id } of copies) if (this.#keeping.has(id)) this.#keeping.set(id, isStored ? "kept" : "lost");
    this.#parts.onChange();
    this.#askNext();
  }

  #changed(): void {
    this.#readable.set([...this.#all.values()].filter((copy) => copy.pending === null));
    this.#parts.onChange();
    this.#askNext();
  }

  /** One after the other, once it is stored. What asks is fetched when there is something to ask, which is rare. */
  #askNext(): void {
    const copy = this.pending.find(({ id }) => this.#keeping.get(id) !== "writing");
    if (!this.#connected || this.#asking || copy === undefined) return;
    this.#asking = true;
    import("./ask-again").then(
      ({ askAgain }) => askAgain(copy, { ...this.#parts, done: (outcome) => this.#asked(outcome) }),
      () => this.#asked({ kind: "later", afterMs: fetchAgainMs }),
    );
  }

  #asked(outcome: Asked): void {
    if (outcome.kind === "later") {
      const again = (): void => {
        this.#asking = false;
        this.#askNext();
      };
      this.#cancelRetry = this.#parts.clock.after(outcome.afterMs, outcome.resume ?? again);
    } else {
      this.#asking = false;
      this.#settle(outcome);
    }
  }

  #settle({ copy, stored }: Extract<Asked, { kind: "answered" }>): void {
    if (stored === null) {
      this.discard(copy.id);
      return;
    }
    this.#all.set(copy.id, copy);
    // A device that cannot write this asks the server once more at the next visit.
    this.#writes.add(this.#parts.store.putCopy(stored));
    this.#changed();
  }
}

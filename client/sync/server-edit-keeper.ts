import * as Y from "yjs";
import type { DocumentKey } from "../../shared/domain/document-key";
import type { RowLabel } from "../../shared/protocol/document-messages";
import type { Clock } from "./clock";
import type { LocalStore } from "./local-store";

/** Edits of others are kept this much later, many in one write: the server has them anyway. */
const keepAfterMs = 1000;

/** Merging takes time with the square of their number. */
const mergedAtMost = 100;

interface KeeperParts {
  readonly key: DocumentKey;
  readonly store: LocalStore;
  readonly clock: Clock;
  /** All labels as they are now. */
  readonly labels: () => readonly RowLabel[];
}

/** Keeps what the server sent on this device, a little later. */
export class ServerEditKeeper {
  readonly #parts: KeeperParts;
  #waiting: { epoch: number; lastSeq: number; updates: Uint8Array[] } | null = null;
  #cancel: (() => void) | undefined;

  constructor(parts: KeeperParts) {
    this.#parts = parts;
  }

  /** `updates` lead to `lastSeq` from wherever the former ones ended. */
  keep(epoch: number, lastSeq: number, updates: readonly Uint8Array[]): void {
    if (this.#waiting !== null && this.#waiting.epoch !== epoch) this.flush();
    this.#waiting ??= { epoch, lastSeq, updates: [] };
    this.#waiting.lastSeq = lastSeq;
    this.#waiting.updates.push(...updates);
    this.#cancel ??= this.#parts.clock.after(keepAfterMs, () => this.flush());
  }

  /** Forgets what is not kept yet. */
  drop(): void {
    this.#waiting = null;
    this.flush();
  }

  flush(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    const waiting = this.#waiting;
    this.#waiting = null;
    if (waiting === null) return;
    // A device that cannot keep them asks the server again next time.
    const { key, store, labels } = this.#parts;
    const { epoch, lastSeq, updates } = waiting;
    // One record for the letters of a second: the fewer there are, the seldomer they are folded while somebody types.
    const merged = updates.length > 1 && updates.length <= mergedAtMost ? [Y.mergeUpdates(updates)] : updates;
    const edits = { document: key, epoch, lastSeq, updates: merged, labels: labels() };
    store.addServerEdits(edits).catch(() => undefined);
  }
}

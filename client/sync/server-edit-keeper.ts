import * as Y from "yjs";
import type { DocumentKey } from "../../shared/domain/document-key";
import type { RowLabel } from "../../shared/protocol/document-messages";
import type { Clock } from "./clock";
import type { LocalStore, ServerEdits } from "./local-store";

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

type KeptEdits = Omit<ServerEdits, "document" | "labels">;

/** Keeps what the server sent on this device, a little later. */
export class ServerEditKeeper {
  readonly #parts: KeeperParts;
  #waiting: KeptEdits | null = null;
  #cancel: (() => void) | undefined;

  constructor(parts: KeeperParts) {
    this.#parts = parts;
  }

  /** `updates` lead to `lastSeq` from wherever the former ones ended. */
  keep(edits: KeptEdits): void {
    if (this.#waiting?.epoch !== edits.epoch) this.flush();
    this.#waiting = { ...edits, updates: [...(this.#waiting?.updates ?? []), ...edits.updates] };
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
    const { updates } = waiting;
    // One record for the letters of a second: the fewer there are, the seldomer they are folded while somebody types.
    const merged =
      updates.length > 1 && updates.length <= mergedAtMost ? [Y.mergeUpdates([...updates])] : updates;
    const edits = { ...waiting, document: key, updates: merged, labels: labels() };
    store.addServerEdits(edits).catch(() => undefined);
  }
}

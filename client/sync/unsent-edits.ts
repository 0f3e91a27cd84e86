import * as Y from "yjs";
import { clientIdsMax, pushMaxBytes } from "../../shared/protocol/limits";
import type { LocalEdit, LocalStore, StoredEdit, StoredId, TouchedCell } from "./local-store";
import { countCells } from "./touched-cells";

/** One local edit on its way to the server. */
interface UnsentEdit {
  readonly update: Uint8Array;
  readonly cells: readonly TouchedCell[];
  /** Resolves when the device has it, to null when it could not be kept. */
  readonly kept: Promise<StoredId | null>;
  /** `lost` with this page: the device does not keep it. */
  keeping: "writing" | "kept" | "lost";
}

/** What the next push holds and how many unsent edits that covers. */
export interface NextPush {
  readonly update: Uint8Array;
  readonly count: number;
}

/** Merging costs more than encoding the difference from about here on. */
const mergeMax = 200;

/** The edits of one document that the server has not acknowledged, oldest first, each kept on this device. */
export class UnsentEdits {
  readonly #store: LocalStore;
  readonly #onKept: () => void;
  readonly #touched = new Set<TouchedCell>();
  readonly #forgetting = new Set<Promise<void>>();
  #edits: UnsentEdit[] = [];

  constructor(store: LocalStore, onKept: () => void) {
    this.#store = store;
    this.#onKept = onKept;
  }

  get count(): number {
    return this.#edits.length;
  }

  /** Distinct cells touched. */
  get changes(): number {
    return countCells(this.#touched);
  }

  /** No edit is known to be lost with this page. */
  get stored(): boolean {
    return this.#edits.every((edit) => edit.keeping !== "lost");
  }

  /** Every single one is kept on this device by now. */
  get surelyStored(): boolean {
    return this.#edits.every((edit) => edit.keeping === "kept");
  }

  /** An edit made now. */
  add(edit: LocalEdit): void {
    const { update, cells } = edit;
    const added: UnsentEdit = { update, cells, keeping: "writing", kept: this.#write(edit) };
    void added.kept.then((id) => {
      added.keeping = id !== null && this.#store.persistent ? "kept" : "lost";
      this.#onKept();
    });
    this.#edits.push(added);
    this.#touch([added]);
  }

  /** Edits of earlier pages go before those of this one. */
  adopt(found: readonly StoredEdit[]): void {
    const keeping = this.#store.persistent ? "kept" : "lost";
    const adopted = found.map(({ id, update, cells }): UnsentEdit => ({
      update,
      cells,
      kept: Promise.resolve(id),
      keeping,
    }));
    this.#edits = [...adopted, ...this.#edits];
    this.#touch(adopted);
  }

  /** The server has the oldest `count`. */
  acknowledge(count: number, epoch: number): void {
    const sent = this.#edits.splice(0, count);
    this.#touched.clear();
    this.#touch(this.#edits);
    const forgetting = this.#forget(sent, epoch).finally(() => this.#forgetting.delete(forgetting));
    this.#forgetting.add(forgetting);
  }

  /** Resolves when this device has written what it was told so far. */
  async settled(): Promise<void> {
    await Promise.all([...this.#edits.map((edit) => edit.kept), ...this.#forgetting]);
  }

  /** Gives up on all, in memory; on the device they stay as they are. */
  setAside(): readonly TouchedCell[] {
    const cells = [...this.#touched];
    this.#edits = [];
    this.#touched.clear();
    return cells;
  }

  /** Yjs client ids to claim: this page's and those of earlier pages with edits in here. */
  clientIds(own: number): number[] {
    const ids = new Set([own]);
    for (const { update } of this.#edits) {
      for (const client of Y.parseUpdateMeta(update).from.keys()) ids.add(client);
    }
    return [...ids].slice(0, clientIdsMax);
  }

  /**
   * The next push. `missing` gives the difference to what the server has; right after opening it is sent `whole`,
   * as it holds all deletions, even those whose mark was lost. What is too large for one push goes edit by edit:
   * each is complete after those before it.
   */
  nextPush({ whole, missing }: { readonly whole: boolean; readonly missing: () => Uint8Array }): NextPush {
    const count = this.#edits.length;
    if (whole || count > mergeMax) {
      const update = missing();
      if (update.byteLength <= pushMaxBytes) return { update, count };
    }
    const fitting = this.#fitting();
    return { update: Y.mergeUpdates(fitting.map((edit) => edit.update)), count: fitting.length };
  }

  /** As many of the oldest as one push takes; at least one. */
  #fitting(): readonly UnsentEdit[] {
    let bytes = 0;
    const tooMany = this.#edits.findIndex(({ update }, at) => {
      bytes += update.byteLength;
      return at > 0 && (bytes > pushMaxBytes || at >= mergeMax);
    });
    return tooMany === -1 ? this.#edits : this.#edits.slice(0, tooMany);
  }

  #write(edit: LocalEdit): Promise<StoredId | null> {
    return this.#store.addEdit(edit).catch(() => null);
  }

  /** A mark that stays by mistake only makes the edit go out once more. */
  async #forget(sent: readonly UnsentEdit[], epoch: number): Promise<void> {
    const ids = await Promise.all(sent.map((edit) => edit.kept));
    await this.#store
      .acknowledge(
        ids.filter((id) => id !== null),
        epoch,
      )
      .catch(() => undefined);
  }

  #touch(edits: readonly UnsentEdit[]): void {
    for (const { cells } of edits) for (const cell of cells) this.#touched.add(cell);
  }
}

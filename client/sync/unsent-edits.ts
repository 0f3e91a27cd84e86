import * as Y from "yjs";
import type { DocumentKey } from "../../shared/domain/document-key";
import { clientIdsMax, pushMaxBytes } from "../../shared/protocol/limits";
import type { LocalCopy } from "./local-copy";
import type { LocalEdit, LocalStore, StoredEdit, StoredId, TouchedCell } from "./local-store";
import { PendingWrites } from "./pending-writes";
import { countCells } from "./touched-cells";

/** One local edit on its way to the server. */
interface UnsentEdit {
  readonly update: Uint8Array;
  readonly cells: readonly TouchedCell[];
  readonly at: number;
  /** Goes out in a push of its own. */
  readonly alone: boolean;
  /** Resolves when the device has it, to null when it could not be kept. */
  readonly kept: Promise<StoredId | null>;
  /** `lost` with this page: the device does not keep it. */
  keeping: "writing" | "kept" | "lost";
}

/** What the next push holds and up to which unsent edit, counted from the oldest, it covers them all. */
export interface NextPush {
  readonly update: Uint8Array;
  readonly count: number;
  /** Complete by itself: it also has what the server holds beside the document. */
  readonly whole: boolean;
}

export interface Replacement {
  readonly edits: readonly LocalEdit[];
  /** The first so many go out in pushes of their own. */
  readonly alone: number;
  readonly copies: readonly LocalCopy[];
  readonly forgets?: DocumentKey;
}

/** Merging costs more than encoding the difference from about here on. */
const mergeMax = 200;

/** The edits of one document that the server has not acknowledged, oldest first, each kept on this device. */
export class UnsentEdits {
  readonly #store: LocalStore;
  readonly #onKept: () => void;
  readonly #touched = new Set<TouchedCell>();
  readonly #writes = new PendingWrites();
  #exchanged: Promise<unknown> = Promise.resolve();
  #edits: UnsentEdit[] = [];
  #held = 0;
  #claimed: ReadonlySet<number> = new Set();

  constructor(store: LocalStore, onKept: () => void) {
    this.#store = store;
    this.#onKept = onKept;
  }

  get count(): number {
    return this.#edits.length;
  }

  /** How many of the oldest the server holds. */
  get held(): number {
    return this.#held;
  }

  /** Up to where, counted from the oldest, there are edits that go out in pushes of their own. */
  get aloneUpTo(): number {
    return this.#edits.findLastIndex((edit) => edit.alone) + 1;
  }

  /** Distinct cells touched that the server does not even hold. */
  get changes(): number {
    return countCells(this.#held === 0 ? this.#touched : this.cells(this.#held, this.count));
  }

  /** When the oldest that the server does not even hold was made; null for none. */
  get since(): number | null {
    const waiting = this.#held === 0 ? this.#edits : this.#edits.slice(this.#held);
    return waiting.reduce<number | null>((since, { at }) => Math.min(since ?? at, at), null);
  }

  /** No edit is known to be lost with this page. */
  get stored(): boolean {
    return this.#edits.every((edit) => edit.keeping !== "lost");
  }

  /** Every single one is kept on this device by now. */
  get surelyStored(): boolean {
    return this.#edits.every((edit) => edit.keeping === "kept");
  }

  /** The Yjs client ids they were made under. */
  get clients(): ReadonlySet<number> {
    return new Set(this.#edits.flatMap(({ update }) => clientsIn(update)));
  }

  /** The client ids of what comes behind the oldest `count` were named when the document was opened. */
  isClaimedBehind(count: number): boolean {
    const next = this.#edits[count];
    return next === undefined || this.#isClaimed(next);
  }

  /** An edit made now. */
  add(edit: LocalEdit): void {
    // Behind whatever is being exchanged: the order of storing is the order of sending.
    const kept = this.#exchanged.then(() => this.#store.addEdit(edit)).catch(() => null);
    this.#append([this.#track(edit, { kept, alone: false })]);
  }

  /** Edits of earlier pages go before those of this one. */
  adopt(found: readonly StoredEdit[]): void {
    const keeping = this.#store.persistent ? "kept" : "lost";
    const adopted = found.map(({ id, update, cells, at }): UnsentEdit => {
      return { update, cells, at, alone: false, kept: Promise.resolve(id), keeping };
    });
    this.#edits = [...adopted, ...this.#edits];
    this.#touch(adopted);
  }

  /** The server has the oldest `count` in the document. */
  acknowledge(count: number, epoch: number): void {
    const sent = this.#edits.splice(0, count);
    this.#held = Math.max(0, this.#held - count);
    this.#touched.clear();
    this.#touch(this.#edits);
    this.#writes.add(this.#forget(sent, epoch));
  }

  /** The server has the oldest `count` beside the document. They stay here until the document is left. */
  hold(count: number): void {
    this.#held = count;
  }

  /** Those of places `from` to `to`, counted from the oldest. */
  cells(from: number, to: number): readonly TouchedCell[] {
    return this.#edits.slice(from, to).flatMap((edit) => edit.cells);
  }

  /**
   * All of them in updates that each fit into a push and bring nothing of others. What the server holds already comes
   * along: the rest may stand on it, and it may be decided by the time that arrives.
   */
  packed(): readonly Uint8Array[] {
    const packs: Uint8Array[] = [];
    for (let at = 0; at < this.#edits.length;) {
      const pack = fitting(this.#edits.slice(at));
      packs.push(mergedUpdate(pack));
      at += pack.length;
    }
    return packs;
  }

  /** All of them leave; what takes their place is stored in the same step. Resolves to whether this device has it. */
  replace({ edits, alone, copies, forgets }: Replacement): Promise<boolean> {
    const leaving = this.#edits;
    const exchange = Promise.all([this.#exchanged, ...leaving.map((edit) => edit.kept)])
      .then(([, ...ids]) =>
        this.#store.exchange({ leaving: ids.filter((id) => id !== null), edits, copies, forgets }),
      )
      .catch(() => null);
    this.#exchanged = exchange;
    this.#writes.add(exchange);
    this.#edits = [];
    this.#held = 0;
    this.#touched.clear();
    this.#append(
      edits.map((edit, at) => {
        const kept = exchange.then((ids) => ids?.[at] ?? null);
        return this.#track(edit, { kept, alone: at < alone });
      }),
    );
    return exchange.then((ids) => ids !== null && this.#store.persistent);
  }

  /** Resolves when this device has written what it was told so far. */
  async settled(): Promise<void> {
    await Promise.all([...this.#edits.map((edit) => edit.kept), this.#writes.settled()]);
  }

  /**
   * Yjs client ids to claim: this page's and those of earlier pages with edits in here, as many of the oldest as one
   * opening takes. What they leave out is claimed by the next.
   */
  clientIds(own: number): number[] {
    const ids = new Set([own]);
    for (const edit of this.#edits) {
      const more = clientsIn(edit.update).filter((client) => !ids.has(client));
      if (ids.size + more.length > clientIdsMax) break;
      for (const client of more) ids.add(client);
    }
    this.#claimed = ids;
    return [...ids];
  }

  /** The id of the document that is to come is claimed by asking for it. */
  claimAlso(clientId: number): void {
    this.#claimed = new Set([...this.#claimed, clientId]);
  }

  /**
   * The next push. `missing` gives the difference to what the server has; right after opening it is sent `whole`, as
   * it holds all deletions, even those whose mark was lost, and while the server holds a part, as only that is
   * complete. What is too large for one push goes edit by edit: each is complete after those before it.
   */
  nextPush({ whole, missing }: { readonly whole: boolean; readonly missing: () => Uint8Array }): NextPush {
    const count = this.#edits.length;
    const rest = this.#edits.slice(this.#held);
    const together = rest.every((edit) => !edit.alone && this.#isClaimed(edit));
    if (together && (whole || this.#held > 0 || rest.length > mergeMax)) {
      const update = missing();
      if (update.byteLength <= pushMaxBytes) return { update, count, whole: true };
    }
    const unclaimed = rest.findIndex((edit) => !this.#isClaimed(edit));
    const pack = fitting(unclaimed <= 0 ? rest : rest.slice(0, unclaimed));
    return { update: mergedUpdate(pack), count: this.#held + pack.length, whole: false };
  }

  #isClaimed({ update }: UnsentEdit): boolean {
    return clientsIn(update).every((client) => this.#claimed.has(client));
  }

  #track(
    { update, cells, at }: LocalEdit,
    { kept, alone }: { readonly kept: Promise<StoredId | null>; readonly alone: boolean },
  ): UnsentEdit {
    const edit: UnsentEdit = { update, cells, at, alone, keeping: "writing", kept };
    void kept.then((id) => {
      edit.keeping = id !== null && this.#store.persistent ? "kept" : "lost";
      this.#onKept();
    });
    return edit;
  }

  #append(edits: readonly UnsentEdit[]): void {
    this.#edits.push(...edits);
    this.#touch(edits);
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

/** As many of the oldest as one push takes; at least one. Merged they leave no gap, which no server takes. */
function fitting(edits: readonly UnsentEdit[]): readonly UnsentEdit[] {
  let bytes = 0;
  const ends = new Map<number, number>();
  const tooMany = edits.findIndex(({ update, alone }, at) => {
    bytes += update.byteLength;
    const { from, to } = Y.parseUpdateMeta(update);
    const leavesGap = [...from].some(([client, clock]) => clock > (ends.get(client) ?? clock));
    for (const [client, clock] of to) ends.set(client, clock);
    if (at === 0) return false;
    const isFull = bytes > pushMaxBytes || at >= mergeMax || ends.size > clientIdsMax;
    return isFull || leavesGap || alone || edits[0]?.alone === true;
  });
  return tooMany === -1 ? edits : edits.slice(0, tooMany);
}

function mergedUpdate(edits: readonly UnsentEdit[]): Uint8Array {
  return Y.mergeUpdates(edits.map((edit) => edit.update));
}

/** The Yjs client ids whose content an update brings. */
export function clientsIn(update: Uint8Array): number[] {
  return [...Y.parseUpdateMeta(update).from.keys()];
}

import { documentAddress, type DocumentKey } from "../../shared/domain/document-key";
import { readRows } from "../../shared/documents/read-rows";
import { changesLeft, type RowChange } from "../../shared/documents/row-changes";
import type { PushOutcome } from "../../shared/protocol/document-messages";
import { heldRowColumn, type HeldChange } from "../../shared/protocol/held-messages";
import type { OfferedLabel } from "../../shared/protocol/recovery-messages";
import type { Column } from "../../shared/worksheets/column";
import { AttemptBudget } from "../access/attempt-budget";
import { newId } from "../access/secret";
import { ownerOf, type Session } from "../access/session";
import type { DocumentWork } from "./document-thread";
import type { ExaminedOffer } from "./examine-offer";
import { keptChanges, overLimit } from "./hold-late-edit";
import { heldBytes, type HeldRecord, type HeldStore, type HeldWithBytes } from "./held-store";
import { isRecent, ownShownMs } from "./held-view";
import { restoreSessionId } from "./log-sessions";
import { authorOf, patience } from "./push";
import type { Recoverable, Room } from "./room";
import type { BrokenRule } from "./room-events";

export interface RecoveryDeskOptions {
  readonly store: HeldStore;
  readonly thread: Pick<DocumentWork, "examine">;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly open: (key: DocumentKey) => Promise<Room>;
  /** Of the document's worksheet, as of now. */
  readonly columnsOf: (key: DocumentKey) => readonly Column[];
  readonly brokenRule: (room: Room, broken: BrokenRule) => void;
  /** Kept, relisted or settled; on disk. */
  readonly changed: (held: HeldRecord) => void;
  /** Somebody else has brought the same; on disk. */
  readonly joined: (held: HeldRecord, owner: string) => void;
}

/** What a device has of a document and the server has not. */
export interface RecoveryOffer {
  readonly id: string;
  readonly key: DocumentKey;
  readonly epoch: number;
  /** Yjs v1. */
  readonly update: Uint8Array;
  /** What the device knows of the rows in it. */
  readonly labels: readonly OfferedLabel[];
}

export type RecoveryOutcome =
  /** Beside the document, whoever brought it first: it waits, or a facilitator has decided. */
  | { readonly kind: "held"; readonly heldId: string }
  /** In the document. */
  | { readonly kind: "known" }
  | Extract<PushOutcome, { kind: "refused" | "busy" }>;

/** Of one session: a facilitator's device may have all 24 worksheets, twice. */
const pace = { capacity: 50, perMinute: 20 };
/** Offers of a hall that comes back at once; each takes some ten milliseconds of another thread. */
const waitingMax = 200;
const turnMs = 5_000;
/** The page looks anew at what is missing. */
const againMs = 1_000;

/** A Yjs v1 update that holds nothing. */
const noBytes = Uint8Array.of(0, 0);

/**
 * Takes in what devices still have and the server has lost: after an old backup was restored, or when a disk did not
 * keep what it promised. The only way in for what others wrote, so nothing of it goes into a document: it is examined
 * in another thread, and kept beside the document for a facilitator to decide.
 */
export class RecoveryDesk {
  readonly #options: RecoveryDeskOptions;
  readonly #turns: AttemptBudget;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  constructor(options: RecoveryDeskOptions) {
    this.#options = options;
    this.#turns = new AttemptBudget({ ...pace, now: options.now });
  }

  /** The outcome is "held" only once it is on disk. Errors: rejects when storage or the thread does. */
  async offer(session: Session, offer: RecoveryOffer): Promise<RecoveryOutcome> {
    if (this.#waiting >= waitingMax) return { kind: "busy", retryAfterMs: turnMs };
    if (!this.#turns.take(session.id)) return patience;
    // One after the other: of two devices that offer the same at once, the second joins the first.
    return this.#inTurn(() => this.#take(session, offer));
  }

  /** What is left of all that waits of a document, after something of it was let in. Errors: as `offer`. */
  refresh(key: DocumentKey, decidedBy: Session): Promise<void> {
    return this.#inTurn(async () => {
      const { store } = this.#options;
      const { workshopId } = documentAddress(key);
      for (const { id } of await store.recovered(key)) {
        // Each takes a while, and somebody may decide about the next meanwhile.
        const held = await store.read(workshopId, id);
        if (held?.state === "waiting") await this.#refresh(held, decidedBy);
      }
    });
  }

  async #take(session: Session, { id, key, epoch, update, labels }: RecoveryOffer): Promise<RecoveryOutcome> {
    const { store, open, now } = this.#options;
    const room = await open(key);
    const server = await room.recoverable();
    if (server.epoch !== epoch) return { kind: "refused", reason: "wrong-epoch" };
    const name = { sessionId: `${restoreSessionId}:${session.id}`, pushId: id };
    const known = await store.find({ ...name, key, epoch });
    if (known.sent !== null) return { kind: "held", heldId: known.sent.id };
    const examined = await this.#examine(key, server, update);
    if (examined.kind === "refused") {
      this.#options.brokenRule(room, { sessionId: session.id, rule: examined.rule, isSpoiled: false });
      return examined.isPassing ? patience : { kind: "refused", reason: "invalid" };
    }
    if (examined.kind === "outrun") return { kind: "busy", retryAfterMs: againMs };
    // Something else under the same Yjs names is no honest offer: an honest one is made from what the server has. Yet
    // whoever makes it keeps it.
    if (examined.kind === "nothing")
      return examined.isSame ? { kind: "known" } : { kind: "refused", reason: "invalid" };
    if (examined.changes.length === 0 && !examined.isHidden) return { kind: "known" };
    const changes = labelled(examined.changes, { server, labels });
    const same = (await store.recovered(key)).find(
      // What was declined so long ago that nobody is shown it any more is asked about anew.
      (held) => hasSame(held, changes) && isRecent(held, now(), ownShownMs),
    );
    if (same !== undefined) return this.#join(same.id, ownerOf(session));
    // Where somebody's page of now writes under such an id, it can only be written anew from its difference.
    const bytes = examined.clientIds.every((clientId) => server.admits(clientId)) ? examined.update : noBytes;
    const listed = listedOf(examined, changes);
    const held: HeldWithBytes = {
      id: newId(),
      workshopId: documentAddress(key).workshopId,
      document: key,
      epoch,
      baseSeq: server.headSeq,
      sessionId: name.sessionId,
      owner: ownerOf(session),
      bringers: [],
      author: authorOf(session),
      at: now(),
      reason: "restored",
      state: "waiting",
      decidedAt: null,
      parts: 1,
      update: bytes,
      ...listed,
    };
    const limit = overLimit({ ...known, waiting: null }, heldBytes(held));
    if (limit !== null) return limit;
    const heldId = await store.save(held, name);
    this.#changed({ ...held, id: heldId });
    return { kind: "held", heldId };
  }

  /** It is in no document yet, and may never be: whoever has it is told what becomes of it. */
  async #join(heldId: string, owner: string): Promise<RecoveryOutcome> {
    this.#options.joined(await this.#options.store.join(heldId, owner), owner);
    return { kind: "held", heldId };
  }

  async #refresh(held: HeldWithBytes, decidedBy: Session): Promise<void> {
    const { store, open, now, columnsOf } = this.#options;
    const { id, document: key, parts } = held;
    const room = await open(key);
    const rows = await room.read((doc) => readRows(doc, columnsOf(key)));
    const server = await room.recoverable();
    const examined = await this.#examine(key, server, held.update);
    const labels = labelsOf(held.changes);
    const isThere = examined.kind === "nothing" && examined.isSame;
    const left =
      examined.kind === "new"
        ? listedOf(examined, labelled(examined.changes, { server, labels }))
        : isThere
          ? { changes: [], moreChanges: 0 }
          : { changes: [...changesLeft(held.changes, rows)], moreChanges: held.moreChanges };
    if (left.changes.length + left.moreChanges > 0) {
      if (await store.relist({ id, ...left })) this.#changed({ ...held, ...left });
      return;
    }
    const decision = { id, from: "waiting", state: "accepted", sessionId: decidedBy.id, parts } as const;
    const settled = await store.decide({ ...decision, at: now() });
    if (settled !== null) this.#options.changed(settled);
  }

  #examine(key: DocumentKey, { stored }: Recoverable, update: Uint8Array): Promise<ExaminedOffer> {
    const { worksheet } = documentAddress(key);
    const { thread, columnsOf } = this.#options;
    return thread.examine({ stored, update, worksheet, columns: columnsOf(key) });
  }

  #changed(held: HeldWithBytes): void {
    const { update: _, ...record } = held;
    this.#options.changed(record);
  }

  #inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    this.#waiting += 1;
    const turn = this.#last.then(work);
    const end = (): void => void (this.#waiting -= 1);
    this.#last = turn.then(end, end);
    return turn;
  }
}

/** What no column shows is one more change, though nobody can say which. */
function listedOf(
  { isHidden }: Extract<ExaminedOffer, { kind: "new" }>,
  changes: readonly HeldChange[],
): ReturnType<typeof keptChanges> {
  return isHidden ? { changes: [], moreChanges: 1 } : keptChanges(changes);
}

/** With the code and the author of rows as the server knows them, or as the device does. */
function labelled(
  changes: readonly RowChange[],
  { server, labels }: { readonly server: Recoverable; readonly labels: readonly OfferedLabel[] },
): readonly HeldChange[] {
  const told = new Map(labels.map((label) => [label.rowId, label]));
  return changes.map((change) => {
    const { rowId, column, after } = change;
    const label = server.labels.get(rowId) ?? told.get(rowId);
    const code = label?.code ?? null;
    const isAdded = column === heldRowColumn && after === "added";
    return isAdded ? { ...change, code, author: label?.author ?? null } : { ...change, code };
  });
}

function labelsOf(changes: readonly HeldChange[]): readonly OfferedLabel[] {
  return changes
    .filter(({ author }) => author !== undefined)
    .map(({ rowId, code, author = null }) => ({ rowId, code, author }));
}

/** Whether it would show the same and do the same. */
function hasSame(held: HeldRecord, changes: readonly HeldChange[]): boolean {
  return (
    held.changes.length + held.moreChanges === changes.length &&
    held.changes.every((one, at) => effectOf(one) === effectOf(changes[at]))
  );
}

function effectOf(change: HeldChange | undefined): string {
  return change === undefined ? "" : JSON.stringify([change.rowId, change.column, change.after]);
}

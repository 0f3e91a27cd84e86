import type { DocumentKey } from "../../shared/domain/document-key";
import { remoteEdit } from "../../shared/documents/origins";
import type { HeldChange } from "../../shared/protocol/held-messages";
import type { Refusal } from "../../shared/protocol/refusal";
import type { RowId } from "../../shared/worksheets/row";
import type { Clock } from "./clock";
import type * as Forking from "./fork-edits";
import type { Forked, Refused } from "./fork-edits";
import type { LiveDocument } from "./live-document";
import type { FormerDocument, LeftCopies, LocalCopy, PendingPushes } from "./local-copy";
import type { LocalEdit, TouchedCell } from "./local-store";
import type { ReplicaContent } from "./replica-content";
import type { Opened, ServerFeed } from "./server-feed";
import type * as Carrying from "./row-edits";
import { countCells, touchedRows } from "./touched-cells";
import { touchedChanges } from "./touched-changes";
import type { UnsentEdits } from "./unsent-edits";

interface LeavingParts {
  readonly key: DocumentKey;
  readonly content: ReplicaContent;
  readonly unsent: UnsentEdits;
  readonly feed: ServerFeed;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly onCopies: (copies: LeftCopies) => void;
}

const nothingLeft: Forked = { alone: 0, left: [] };

/** What was typed before the server was ever heard about a document stands by itself, in whatever epoch. */
const firstEpoch = 1;

/** How a replica leaves its Yjs document for another one, and what becomes of the edits the server does not have. */
export class ReplicaLeaving {
  readonly #parts: LeavingParts;
  /** Asked for, to take the place of the present document. */
  #next: { readonly live: LiveDocument; readonly edits: LocalEdit[] } | null = null;
  #refusedRows = 0;
  #forking: typeof Forking | null = null;

  constructor(parts: LeavingParts) {
    this.#parts = parts;
  }

  /** The document that is to come. */
  prepare(): LiveDocument {
    this.#next?.live.dispose();
    const live = this.#parts.content.fresh();
    this.#next = { live, edits: [] };
    return live;
  }

  /**
   * What it takes to carry edits over is fetched when they were refused for the first time, as good as never. Rejects
   * without a connection.
   */
  async readyToCarry(): Promise<void> {
    this.#forking ??= await import("./fork-edits");
  }

  /** The server took edits of this document. */
  succeeded(): void {
    this.#refusedRows = 0;
  }

  /**
   * The prepared document takes the place of the present one. `refused`: the oldest `covers` unsent edits cannot stay
   * as they are; none when the server holds all there is. Gives back how many edits went over.
   */
  fork(answer: Opened, refused: Refused | null): number {
    const { content, unsent, feed } = this.#parts;
    if (this.#next === null) throw new Error("a document is prepared before it is asked for");
    const { live, edits } = this.#next;
    live.apply(answer.updates, remoteEdit);
    const { alone, left } = refused === null ? nothingLeft : this.#carry(answer, refused);
    const changes = left.map((change) => ({ ...change, code: this.#codeOf(change.rowId) }));
    const copies = left.length === 0 || refused === null ? [] : [this.#copy(refused.reason, changes, null)];
    this.#next = null;
    content.adopt(live);
    feed.takeAnswer(answer);
    const stored = unsent.replace({ edits, alone, copies });
    if (copies.length > 0) this.#parts.onCopies({ copies, stored });
    return edits.length;
  }

  /** The document is gone for this page: unsent edits are set apart, everything else leaves this device. */
  part(reason: Refusal): void {
    const { key, content, unsent, feed } = this.#parts;
    const cells = unsent.cells(unsent.held, unsent.count);
    const copies: LocalCopy[] = [];
    const former = reason === "wrong-epoch" ? this.#former() : null;
    if (unsent.count > unsent.held || former !== null) {
      const updates = unsent.count > unsent.held ? unsent.packed() : [];
      const left = touchedChanges(content.live, cells, this.#codeOf);
      const since = unsent.since ?? this.#parts.clock.now();
      const epoch = feed.side.epoch ?? firstEpoch;
      const copy = this.#copy(reason, left, { epoch, updates, cells: countCells(cells), since });
      copies.push(former === null ? copy : { ...copy, former });
    }
    if (unsent.count > 0 || former !== null) {
      const stored = unsent.replace({ edits: [], alone: 0, copies, forgets: key });
      this.#parts.onCopies({ copies, stored });
    }
    this.#next?.live.dispose();
    this.#next = null;
    // Else in one step with storing the copy: until then this may be all there is of it.
    if (former === null) feed.forget();
    feed.reset();
    content.empty();
  }

  /** An edit in a document that is not the present one: the one to come, or the former one, from a field of its. */
  editedElsewhere(from: LiveDocument, update: Uint8Array, cells: readonly TouchedCell[]): void {
    const { key, content, unsent, feed, clock } = this.#parts;
    if (from === this.#next?.live) {
      const at = unsent.since ?? clock.now();
      this.#next.edits.push({ document: key, epoch: feed.side.epoch, update, cells, at });
    } else {
      const { columns } = content;
      const carryInto = ({ carryRow }: typeof Carrying): void => {
        for (const touched of touchedRows(cells)) carryRow(from, content.live, { touched, columns });
      };
      void import("./row-edits").then(carryInto);
    }
  }

  /** The document as it is here, of which the server may have lost a part; null where there is nothing in it. */
  #former(): FormerDocument | null {
    const { content } = this.#parts;
    const { rows } = content.live.rows;
    return rows.length === 0
      ? null
      : { state: content.live.state, labels: [...content.labels.value.values()], columns: content.columns };
  }

  #carry(answer: Opened, refused: Refused): Forked {
    const { content, unsent } = this.#parts;
    if (this.#next === null || this.#forking === null) throw new Error("readyToCarry comes first");
    const { live: fresh, edits } = this.#next;
    const forked = this.#forking.forkEdits({
      former: content.live,
      fresh,
      answer,
      unsent,
      refused,
      refusedRows: this.#refusedRows,
      carriedSoFar: () => edits.length,
      columns: content.columns,
    });
    if (refused.reason === "client-id-taken" || forked.left.length > 0) this.#refusedRows += 1;
    return forked;
  }

  #copy(reason: Refusal, changes: readonly HeldChange[], pending: PendingPushes | null): LocalCopy {
    const { key, newId, clock } = this.#parts;
    return { id: newId(), document: key, at: clock.now(), reason, changes, pending };
  }

  readonly #codeOf = (rowId: RowId): string | null =>
    this.#parts.content.labels.value.get(rowId)?.code ?? null;
}

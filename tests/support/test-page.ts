import * as Y from "yjs";
import type { Session } from "../../server/access/session";
import type { CaughtUp } from "../../server/rooms/catch-up";
import type { PushOutcome } from "../../shared/protocol/document-messages";
import type { Room } from "../../server/rooms/room";
import { remoteEdit } from "../../shared/documents/origins";
import { readRows } from "../../shared/documents/read-rows";
import { shippedColumnSettings } from "../../shared/domain/column-settings";
import type { RowLabel } from "../../shared/protocol/document-messages";
import { readLabels } from "../../shared/protocol/packed-labels";
import { addRows } from "../../shared/documents/write-rows";
import type { Cells, Row } from "../../shared/worksheets/row";
import { columnsOf, type WorkshopColumn } from "../../shared/worksheets/worksheet-catalog";

/** A page that talks to a room without sockets: its document, and what the server is known to have of it. */
export class TestPage {
  readonly doc = new Y.Doc();
  readonly room: Room;
  readonly session: Session;
  #epoch: number | null = null;
  #seq: number | null = null;
  #pushes = 0;
  #serverHas = Y.encodeStateVector(new Y.Doc());

  constructor(room: Room, session: Session) {
    this.room = room;
    this.session = session;
  }

  static async open(room: Room, session: Session): Promise<TestPage> {
    const page = new TestPage(room, session);
    if (!(await page.claim())) throw new Error("the client id is taken");
    await page.catchUp();
    return page;
  }

  get columns(): readonly WorkshopColumn[] {
    return columnsOf(this.room.address.worksheet, shippedColumnSettings);
  }

  get rows(): readonly Row[] {
    return readRows(this.doc, this.columns);
  }

  claim(): Promise<boolean> {
    return this.room.claim(this.session.person?.id ?? this.session.id, [this.doc.clientID]);
  }

  /** As `doc:open` does it. */
  async catchUp(): Promise<Omit<CaughtUp, "labels"> & { readonly labels: readonly RowLabel[] }> {
    let answer: CaughtUp | undefined;
    const known = {
      epoch: this.#epoch,
      lastSeq: this.#seq,
      stateVector: Y.encodeStateVector(this.doc),
    };
    await this.room.open(known, (caughtUp) => {
      answer = caughtUp;
    });
    if (answer === undefined) throw new Error("no answer");
    const { epoch, seq, updates, stateVector } = answer;
    this.doc.transact(() => {
      for (const update of updates) Y.applyUpdate(this.doc, update, remoteEdit);
    }, remoteEdit);
    this.#epoch = epoch;
    this.#seq = seq;
    this.#serverHas = stateVector;
    return { ...answer, labels: readLabels(answer.labels.named) ?? [] };
  }

  addRow(id: string, cells: Cells, order = `a${id.replaceAll("-", "")}`): void {
    addRows(this.doc, this.columns, [{ id, order, cells }]);
  }

  /** Everything the server was not known to have when this page last caught up. */
  push(update = Y.encodeStateAsUpdate(this.doc, this.#serverHas)): Promise<PushOutcome> {
    return new Promise((answer) => {
      this.#pushes += 1;
      const id = `push-${this.doc.clientID}-${this.#pushes}`;
      this.room.push({ id, session: this.session, epoch: this.#epoch ?? 0, update, answer });
    });
  }
}

import * as Y from "yjs";
import type { DocumentKey } from "../../shared/domain/document-key";
import { documentAddress } from "../../shared/domain/document-key";
import { shippedColumnSettings } from "../../shared/domain/column-settings";
import { remoteEdit } from "../../shared/documents/origins";
import { readRows } from "../../shared/documents/read-rows";
import { addRows } from "../../shared/documents/write-rows";
import {
  documentOpenAnswerSchema,
  pushOutcome,
  type DocumentOpenAnswer,
  type DocumentPushAnswer,
  type DocumentTick,
  type PushOutcome,
} from "../../shared/protocol/document-messages";
import type { Cells, Row } from "../../shared/worksheets/row";
import { columnsOf, type WorkshopColumn } from "../../shared/worksheets/worksheet-catalog";
import type { RawSocket } from "./raw-socket";

/** One document as a page on a raw socket has it: opened, kept up to date by ticks, pushed by hand. */
export class SocketPage {
  readonly doc = new Y.Doc();
  readonly key: DocumentKey;
  readonly raw: RawSocket;
  readonly ticks: DocumentTick[] = [];
  seq = 0;
  epoch = 0;
  /** How ticks name it, once opened. */
  number = -1;
  #pushes = 0;
  #serverHas = Y.encodeStateVector(this.doc);

  constructor(raw: RawSocket, key: DocumentKey) {
    this.raw = raw;
    this.key = key;
    raw.socket.on("doc:tick", (tick: DocumentTick) => {
      if (tick.number !== this.number) return;
      this.ticks.push(tick);
      if (tick.from !== this.seq) return;
      this.#apply(tick.updates);
      this.seq = tick.to;
    });
  }

  get columns(): readonly WorkshopColumn[] {
    return columnsOf(documentAddress(this.key).worksheet, shippedColumnSettings);
  }

  get rows(): readonly Row[] {
    return readRows(this.doc, this.columns);
  }

  async open(): Promise<DocumentOpenAnswer> {
    const sent = await this.raw.ask<unknown>("doc:open", {
      document: this.key,
      epoch: this.epoch === 0 ? null : this.epoch,
      lastSeq: this.epoch === 0 ? null : this.seq,
      stateVector: Y.encodeStateVector(this.doc),
      clientIds: [this.doc.clientID],
    });
    const answer = documentOpenAnswerSchema.parse(sent);
    if (!answer.ok) return answer;
    this.#apply(answer.updates);
    this.epoch = answer.epoch;
    this.number = answer.number;
    this.seq = answer.seq;
    this.#serverHas = answer.stateVector;
    return answer;
  }

  addRow(id: string, cells: Cells): void {
    addRows(this.doc, this.columns, [{ id, order: `a${id.replaceAll("-", "")}`, cells }]);
  }

  /** Everything the server was not known to have when the document was last opened. */
  async push(
    update = Y.encodeStateAsUpdate(this.doc, this.#serverHas),
    key = this.key,
  ): Promise<PushOutcome> {
    this.#pushes += 1;
    const push = { document: key, epoch: this.epoch, pushId: `push-${this.#pushes}`, update };
    return pushOutcome(await this.raw.ask<DocumentPushAnswer>("doc:push", push));
  }

  /** Resolves once ticks have brought the document to this number. */
  async reached(seq: number): Promise<void> {
    await this.raw.next<DocumentTick>("doc:tick", ({ number, to }) => number === this.number && to >= seq);
  }

  #apply(updates: readonly Uint8Array[]): void {
    this.doc.transact(() => {
      for (const update of updates) Y.applyUpdate(this.doc, update, remoteEdit);
    }, remoteEdit);
  }
}

import * as Y from "yjs";
import { orderKeyAt } from "../../shared/documents/order-key";
import { remoteEdit } from "../../shared/documents/origins";
import { readRows } from "../../shared/documents/read-rows";
import { createUndo } from "../../shared/documents/undo";
import {
  addRows,
  asOneEdit,
  moveRow,
  proseOf,
  putEntry,
  removeEntry,
  setTrashed,
  setValue,
  setYear,
} from "../../shared/documents/write-rows";
import { shippedColumnSettings } from "../../shared/domain/column-settings";
import { columnsOf } from "../../shared/worksheets/worksheet-catalog";

/** The worksheet with every kind of column. */
export const actionColumns = columnsOf("action", shippedColumnSettings);

const edits = ["add", "type", "delete", "value", "entry", "drop", "year", "move", "trash"] as const;

export const pageActions = [...edits, "several", "undo", "redo"] as const;

export type PageAction = (typeof pageActions)[number];
type EditAction = (typeof edits)[number];

/** Where a page does it; numbers are taken modulo what there is. */
export interface Place {
  readonly row: number;
  readonly column: number;
  readonly number: number;
}

const prose = actionColumns.filter(({ kind }) => kind.type === "prose").map(({ key }) => key);

/** A page of the action worksheet without sockets: its document, the undo of its person, and what it has not taken up. */
export class HonestPage {
  readonly client: number;
  readonly doc = new Y.Doc();
  readonly #undo: Y.UndoManager;
  #inbox: Uint8Array[] = [];

  constructor(client: number) {
    this.client = client;
    this.doc.clientID = client;
    this.#undo = createUndo(this.doc);
  }

  do(action: PageAction, place: Place): void {
    if (action === "undo") this.#undo.undo();
    else if (action === "redo") this.#undo.redo();
    else if (action === "several") this.#editAtOnce(place);
    else this.#edit(action, place);
  }

  /** What comes next is undone by itself, however fast it comes. */
  endUndoStep(): void {
    this.#undo.stopCapturing();
  }

  /** What a server lacks that has this much; without it, everything, as after a lost answer. */
  update(serverHas?: Uint8Array): Uint8Array {
    return Y.encodeStateAsUpdate(this.doc, serverHas);
  }

  deliver(update: Uint8Array): void {
    this.#inbox.push(update);
  }

  receive(): void {
    this.doc.transact(() => {
      for (const update of this.#inbox.splice(0)) Y.applyUpdate(this.doc, update, remoteEdit);
    }, remoteEdit);
  }

  #editAtOnce(place: Place): void {
    // Rows are born outside of such a group: their birth must stay out of the undo stack.
    if (readRows(this.doc, []).length === 0) return;
    asOneEdit(this.doc, () => {
      for (const one of ["type", "value", "move"] as const) this.#edit(one, place);
    });
  }

  #edit(action: EditAction, { row, column, number }: Place): void {
    const { doc, client } = this;
    const rows = readRows(doc, actionColumns);
    const target = rows[row % Math.max(1, rows.length)];
    const random = Uint8Array.from([row * 7 + number, column * 11, number]);
    const order = orderKeyAt(
      rows.map((one) => one.order),
      row % (rows.length + 1),
      random,
    );
    if (action === "add" || target === undefined) {
      const id = `${client}-${Y.getState(doc.store, client)}`;
      const cells = { action: "Menyusun", budgets: { 2024: number }, program: "p1" };
      addRows(doc, actionColumns, [{ id, order, cells }]);
      return;
    }
    const rowId = target.id;
    const text = proseOf(doc, { rowId, column: prose[column % prose.length] ?? "action" });
    switch (action) {
      case "type":
        text?.insert(number % ((text.length ?? 0) + 1), "kata ".repeat((number % 3) + 1));
        return;
      case "delete":
        if (text !== undefined && text.length > 0) text.delete(0, Math.min(text.length, number + 1));
        return;
      case "value":
        setValue(
          doc,
          { rowId, column: column % 2 === 0 ? "unit" : "xTambahan" },
          number % 5 === 0 ? null : `nilai ${number}`,
        );
        return;
      case "entry":
        putEntry(
          doc,
          { rowId, column: "support" },
          { id: `o${number % 6}`, text: number % 2 === 0 ? null : "kampus" },
        );
        return;
      case "drop":
        removeEntry(doc, { rowId, column: "support" }, `o${number % 6}`);
        return;
      case "year":
        setYear(
          doc,
          { rowId, column: "targets", year: 2023 + (number % 5) },
          number % 7 === 0 ? null : number,
        );
        return;
      case "move":
        moveRow(doc, rowId, { order, cells: { program: `p${number % 3}` } });
        return;
      case "trash":
        setTrashed(doc, [rowId], number % 2 === 0);
    }
  }
}

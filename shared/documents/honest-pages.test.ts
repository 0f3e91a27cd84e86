import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { shippedColumnSettings } from "../domain/column-settings";
import { columnsOf } from "../worksheets/worksheet-catalog";
import { checkTransaction } from "./check-transaction";
import { inspectUpdate } from "./inspect-update";
import { orderKeyAt } from "./order-key";
import { readRows } from "./read-rows";
import { rowsOf } from "./row-shape";
import { createUndo } from "./undo";
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
} from "./write-rows";

/** One page: its document, what it has not sent, and the undo of its person. */
interface Page {
  readonly client: number;
  readonly doc: Y.Doc;
  readonly undo: Y.UndoManager;
  inbox: Uint8Array[];
}

const columns = columnsOf("action", shippedColumnSettings);
const prose = columns.filter(({ kind }) => kind.type === "prose").map(({ key }) => key);

test("[INGEST1] whatever honest pages do, offline and at once, nothing of it is refused and all end up the same", () => {
  fc.assert(
    fc.property(fc.array(stepArbitrary, { minLength: 20, maxLength: 160 }), (steps) => {
      const server = new Y.Doc();
      rowsOf(server);
      const pages = [11, 22, 33].map(makePage);
      for (const step of steps) run(step, server, pages);
      for (let round = 0; round < 2; round += 1) for (const page of pages) sync(page, server, pages);
      for (const page of pages) receive(page);
      const rows = readRows(server, columns);
      for (const page of pages) expect(readRows(page.doc, columns)).toEqual(rows);
    }),
    { numRuns: 150 },
  );
}, 60_000);

const edits = ["add", "type", "delete", "value", "entry", "drop", "year", "move", "trash"] as const;
const moments = ["several", "undo", "redo", "push", "pushAll", "receive"] as const;

type EditAction = (typeof edits)[number];
type Step = Place & { readonly action: EditAction | (typeof moments)[number] };

/** Which page does it, and where; numbers are taken modulo what there is. */
interface Place {
  readonly page: number;
  readonly row: number;
  readonly column: number;
  readonly number: number;
}

const stepArbitrary: fc.Arbitrary<Step> = fc.record({
  page: fc.nat(2),
  action: fc.constantFrom(...edits, "type", ...moments, "push", "push"),
  row: fc.nat(9),
  column: fc.nat(9),
  number: fc.nat(30),
});

function makePage(client: number): Page {
  const doc = new Y.Doc();
  doc.clientID = client;
  return { client, doc, undo: createUndo(doc), inbox: [] };
}

function run(step: Step, server: Y.Doc, pages: readonly Page[]): void {
  const page = pages[step.page];
  if (page === undefined) return;
  const { action } = step;
  if (isEdit(action)) {
    edit(page, action, step);
    return;
  }
  switch (action) {
    case "push":
      push(page, { server, pages, everything: false });
      return;
    case "pushAll":
      push(page, { server, pages, everything: true });
      return;
    case "receive":
      receive(page);
      return;
    case "undo":
      page.undo.undo();
      return;
    case "redo":
      page.undo.redo();
      return;
    case "several":
      // Rows are born outside of such a group: their birth must stay out of the undo stack.
      if (readRows(page.doc, []).length === 0) return;
      asOneEdit(page.doc, () => {
        for (const one of ["type", "value", "move"] as const) edit(page, one, step);
      });
  }
}

function isEdit(action: Step["action"]): action is EditAction {
  return edits.some((one) => one === action);
}

function edit({ doc, client }: Page, action: EditAction, { row, column, number }: Place): void {
  const rows = readRows(doc, columns);
  const target = rows[row % Math.max(1, rows.length)];
  const random = Uint8Array.from([row * 7 + number, column * 11, number]);
  const order = orderKeyAt(
    rows.map((one) => one.order),
    row % (rows.length + 1),
    random,
  );
  if (action === "add" || target === undefined) {
    const id = `${client}-${Y.getState(doc.store, client)}`;
    addRows(doc, columns, [
      { id, order, cells: { action: "Menyusun", budgets: { 2024: number }, program: "p1" } },
    ]);
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
      setYear(doc, { rowId, column: "targets", year: 2023 + (number % 5) }, number % 7 === 0 ? null : number);
      return;
    case "move":
      moveRow(doc, rowId, { order, cells: { program: `p${number % 3}` } });
      return;
    case "trash":
      setTrashed(doc, [rowId], number % 2 === 0);
  }
}

/** As the page does it: what the server lacks by its own state vector, or, after a lost answer, everything again. */
function push(
  page: Page,
  { server, pages, everything }: { server: Y.Doc; pages: readonly Page[]; everything: boolean },
): void {
  const update = everything
    ? Y.encodeStateAsUpdate(page.doc)
    : Y.encodeStateAsUpdate(page.doc, Y.encodeStateVector(server));
  const inspection = inspectUpdate(update, server, (client) => client === page.client);
  if (inspection.kind === "nothing") return;
  if (inspection.kind === "refused") throw new Error(`refused: ${inspection.rule}`);
  let emitted: Uint8Array | null = null;
  const emit = (diff: Uint8Array): void => {
    emitted = diff;
  };
  server.on("update", emit);
  let transaction: Y.Transaction | undefined;
  server.transact((running) => {
    transaction = running;
    Y.applyUpdate(server, update);
  });
  server.off("update", emit);
  if (transaction === undefined) throw new Error("no transaction");
  expect(checkTransaction(transaction, "action", inspection.freshClients)).toBeNull();
  if (emitted !== null) for (const other of pages) other.inbox.push(emitted);
}

function receive(page: Page): void {
  const arrived = page.inbox;
  page.inbox = [];
  page.doc.transact(() => {
    for (const update of arrived) Y.applyUpdate(page.doc, update, "remote-edit");
  }, "remote-edit");
}

function sync(page: Page, server: Y.Doc, pages: readonly Page[]): void {
  receive(page);
  push(page, { server, pages, everything: false });
}

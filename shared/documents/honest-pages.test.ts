import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import type { CellValue } from "../worksheets/cell";
import type { Column } from "../worksheets/column";
import { seededRandom } from "../../tests/support/seeded-random";
import { actionColumns, HonestPage, pageActions } from "../../tests/support/honest-page";
import { piecesPerOwnerMax, rowsMax } from "./cell-limits";
import { checkRecovered, checkTransaction } from "./check-transaction";
import { inspectRecovered, inspectUpdate } from "./inspect-update";
import { remoteEdit } from "./origins";
import { readRows } from "./read-rows";
import { rowsOf } from "./row-shape";
import { addRows } from "./write-rows";

test("[INGEST1] whatever honest pages do, offline and at once, nothing of it is refused and all end up the same", () => {
  fc.assert(
    fc.property(stepsArbitrary, (steps) => {
      const { server, pages } = newHall();
      for (const step of steps) run(step, server, pages);
      bringTogether(server, pages);
      const rows = readRows(server, actionColumns);
      for (const page of pages) expect(readRows(page.doc, actionColumns)).toEqual(rows);
    }),
    { numRuns: 150 },
  );
}, 60_000);

test("[RECOVER1] whatever honest pages have done, each can bring all of it back into what a backup holds", () => {
  fc.assert(
    fc.property(stepsArbitrary, fc.nat(160), (steps, backupAfter) => {
      const { server, pages } = newHall();
      for (const step of steps.slice(0, backupAfter)) run(step, server, pages);
      const backup = Y.encodeStateAsUpdate(server);
      for (const step of steps.slice(backupAfter)) run(step, server, pages);
      bringTogether(server, pages);
      for (const page of pages) bringBack(page, backup);
    }),
    { numRuns: 60 },
  );
}, 60_000);

test("[INGEST4] who fills a whole worksheet and makes all edits of two days alone has a good deal left", () => {
  const [full, page] = [new Y.Doc(), new HonestPage(11)];
  const rows = Array.from({ length: 50 }, (_, at) => ({ id: `r${at}`, order: `a${at}`, cells: fullCells }));
  addRows(full, actionColumns, rows);
  const random = seededRandom(7);
  const place = () => ({ row: at(10_000), column: at(10_000), number: at(160) });
  for (let row = 0; row < 20; row += 1) page.do("add", place());
  const before = piecesIn(page.doc);
  const edits = 2_000;
  for (let edit = 0; edit < edits; edit += 1) {
    if (edit % 20 === 0) page.endUndoStep();
    page.do(pageActions[1 + at(pageActions.length - 1)] ?? "type", place());
  }
  const perRow = piecesIn(full) / rows.length;
  const perEdit = (piecesIn(page.doc) - before) / edits;
  expect(perRow).toBeGreaterThan(actionColumns.length);
  expect(perEdit).toBeGreaterThan(1);
  expect(perRow * rowsMax + perEdit * 100_000).toBeLessThan(0.6 * piecesPerOwnerMax);

  function at(count: number): number {
    return Math.floor(random() * count);
  }
});

const fullCells = Object.fromEntries(actionColumns.map(({ key, kind }) => [key, fullCell(kind)]));

function fullCell({ type }: Column["kind"]): CellValue {
  switch (type) {
    case "yesNo":
      return true;
    case "money":
    case "measure":
      return 5;
    case "set":
    case "references":
      return ["a", "b", "c"].map((id) => ({ id, text: null }));
    case "years":
      return { 2023: 1, 2024: 2, 2025: 3, 2026: 4, 2027: 5 };
    case "prose":
    case "text":
    case "month":
    case "choice":
    case "listChoice":
    case "reference":
      return "Menyusun";
  }
}

function piecesIn({ store }: Y.Doc): number {
  return [...store.clients.values()].reduce((sum, structs) => sum + structs.length, 0);
}

function newHall(): { server: Y.Doc; pages: readonly HonestPage[] } {
  const server = new Y.Doc();
  rowsOf(server);
  return { server, pages: [11, 22, 33].map((client) => new HonestPage(client)) };
}

function bringTogether(server: Y.Doc, pages: readonly HonestPage[]): void {
  for (let round = 0; round < 2; round += 1) {
    for (const page of pages) {
      page.receive();
      push(page, { server, pages, everything: false });
    }
  }
  for (const page of pages) page.receive();
}

/** As a page offers it: what a document of the backup would get from its own. */
function bringBack(page: HonestPage, backup: Uint8Array): void {
  const offered: Uint8Array[] = [];
  const present = documentOf(backup);
  present.on("update", (update: Uint8Array) => offered.push(update));
  Y.applyUpdate(present, page.update(), remoteEdit);
  const restored = documentOf(backup);
  for (const update of offered) {
    const inspection = inspectRecovered(update, restored, () => true);
    if (inspection.kind !== "edit") throw new Error(JSON.stringify(inspection));
    const check = (transaction: Y.Transaction): void =>
      expect(checkRecovered(transaction, "action", inspection.freshClients)).toBeNull();
    restored.once("afterTransaction", check);
    Y.applyUpdate(restored, update, remoteEdit);
  }
  expect(readRows(restored, actionColumns)).toEqual(readRows(page.doc, actionColumns));
}

function documentOf(state: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  rowsOf(doc);
  Y.applyUpdate(doc, state, remoteEdit);
  return doc;
}

const stepArbitrary = fc.record({
  page: fc.nat(2),
  action: fc.constantFrom(
    ...pageActions,
    ...(["type", "push", "push", "push", "pushAll", "receive"] as const),
  ),
  row: fc.nat(9),
  column: fc.nat(9),
  number: fc.nat(30),
});

const stepsArbitrary = fc.array(stepArbitrary, { minLength: 20, maxLength: 160 });

type Step = typeof stepArbitrary extends fc.Arbitrary<infer One> ? One : never;

function run(step: Step, server: Y.Doc, pages: readonly HonestPage[]): void {
  const page = pages[step.page];
  if (page === undefined) return;
  const { action } = step;
  if (action === "push" || action === "pushAll")
    push(page, { server, pages, everything: action === "pushAll" });
  else if (action === "receive") page.receive();
  else page.do(action, step);
}

/** As the page does it: what the server lacks by its own state vector, or, after a lost answer, everything again. */
function push(
  page: HonestPage,
  { server, pages, everything }: { server: Y.Doc; pages: readonly HonestPage[]; everything: boolean },
): void {
  const update = page.update(everything ? undefined : Y.encodeStateVector(server));
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
  if (emitted !== null) for (const other of pages) other.deliver(emitted);
}

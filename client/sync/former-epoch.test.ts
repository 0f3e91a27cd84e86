import { expect, test } from "vitest";
import * as Y from "yjs";
import { documentKey } from "../../shared/domain/document-key";
import { remoteEdit } from "../../shared/documents/origins";
import { addRows, proseOf, setValue } from "../../shared/documents/write-rows";
import { shippedColumnSettings } from "../../shared/domain/column-settings";
import { columnsOf } from "../../shared/worksheets/worksheet-catalog";
import { ManualClock } from "../../tests/support/manual-clock";
import { swotOfGovernance, workshopId } from "../../tests/support/sync-hall";
import { leaveFormerEpoch } from "./former-epoch";
import { LiveDocument } from "./live-document";
import type { StoredEdit } from "./local-store";
import { MemoryStore } from "./memory-store";

const key = documentKey({ workshopId, ...swotOfGovernance });
const columns = columnsOf("swot", shippedColumnSettings);

test("[COPY1] edits whose document is gone stay readable: rows they made, and what they typed into rows of others", async () => {
  const made: StoredEdit[] = [];
  const page = new LiveDocument(columns, {
    localEdit: (update, cells) => made.push({ id: made.length + 1, epoch: 3, update, cells, at: 7 }),
    rowsChanged: () => undefined,
  });
  const colleague = new Y.Doc();
  addRows(colleague, columns, [{ id: "theirs", order: "a1", cells: { quadrant: "S", text: "Data" } }]);
  Y.applyUpdate(page.doc, Y.encodeStateAsUpdate(colleague), remoteEdit);
  addRows(page.doc, columns, [{ id: "sent", order: "a2", cells: { quadrant: "W", text: "Terkirim" } }]);
  const sent = made.length;
  const theirs = proseOf(page.doc, { rowId: "theirs", column: "text" });
  for (const letter of " baru") theirs?.insert(theirs.length, letter);
  proseOf(page.doc, { rowId: "sent", column: "text" })?.insert(8, "!");
  addRows(page.doc, columns, [{ id: "own", order: "a3", cells: { quadrant: "O", text: "Pasar" } }]);
  proseOf(page.doc, { rowId: "own", column: "text" })?.insert(5, " tani");
  setValue(page.doc, { rowId: "theirs", column: "quadrant" }, "T");

  const store = new MemoryStore();
  const clock = new ManualClock();
  const found = made.slice(sent);
  const { copies } = leaveFormerEpoch(found, { key, store, clock, newId: () => "copy", columns });
  expect(copies.map(({ pending }) => pending?.epoch)).toEqual([3]);
  expect(copies[0]?.changes.map(({ rowId, column, after }) => [rowId, column, after])).toEqual([
    ["own", "row", "added"],
    ["own", "quadrant", "O"],
    ["own", "text", "Pasar tani"],
    ["theirs", "text", " baru"],
    ["sent", "text", "!"],
  ]);
});

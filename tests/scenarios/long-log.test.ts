import { expect, inject, test } from "vitest";
import * as Y from "yjs";
import { storedDocuments } from "../../server/storage/stored-documents";
import type { DocumentKey } from "../../shared/domain/document-key";
import { addRows, proseOf } from "../../shared/documents/write-rows";
import { swotColumns } from "../../shared/worksheets/swot-worksheet";
import { openRooms, participant, type RoomsOnDisk } from "../support/rooms-on-disk";
import { TestPage } from "../support/test-page";

const edits = 20_000;
const rows = 200;

test("[LOG1] a document with 20,000 edits behind its last snapshot keeps no other room waiting while it is folded", async () => {
  const hall = await openRooms(inject("serverBuild"));
  try {
    const long = hall.key("swot", "gov");
    const text = await writeLongLog(hall, long);
    const release = hall.gate.holdFolds();
    const again = hall.moreRooms();
    const opening = again.open(long);
    const room = await again.open(hall.key("swot", "bra"));
    const page = await TestPage.open(room, participant(hall.workshopId, "siti", "bra"));
    page.addRow("r1", { quadrant: "S", text: "Batik" });
    expect(await page.push()).toMatchObject({ kind: "saved" });
    release();
    const loaded = await opening;
    expect(loaded.headSeq).toBe(edits);
    const read = await loaded.read((doc) => proseOf(doc, { rowId: "r0", column: "text" })?.toJSON());
    expect(read).toBe(text);
    expect(await again.counts(hall.workshopId)).toMatchObject({ [long]: rows });
    // From here on it is loaded as folded.
    expect((await storedDocuments(hall.storage).load(long, "snapshot")).tail).toEqual([]);
  } finally {
    await hall.dispose();
  }
});

/** As after a crash before the first snapshot. Gives the text of the first row. */
async function writeLongLog(hall: RoomsOnDisk, key: DocumentKey): Promise<string> {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  for (let at = 0; at < rows; at += 1)
    addRows(doc, swotColumns, [{ id: `r${at}`, order: `a${at}V`, cells: { quadrant: "S", text: "Awal" } }]);
  for (let at = 0; updates.length < edits; at += 1) {
    const text = proseOf(doc, { rowId: `r${at % rows}`, column: "text" });
    text?.insert(text.length, "x");
  }
  const store = storedDocuments(hall.storage);
  await store.load(key, "snapshot");
  const entries = updates.map((update) => ({ at: 0, sessionId: "session-siti", update, rowIds: [] }));
  const append = { key, epoch: 1, expectedSeq: 0, entries, labels: [], counters: [], presentRows: rows };
  expect(await store.append(append)).toBe(true);
  return proseOf(doc, { rowId: "r0", column: "text" })?.toJSON() ?? "";
}

import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { documentKey } from "../../shared/domain/document-key";
import { readRows } from "../../shared/documents/read-rows";
import { addRows, proseOf } from "../../shared/documents/write-rows";
import { swotColumns } from "../../shared/worksheets/swot-worksheet";
import { swotOfGovernance, workshopId } from "../../tests/support/sync-hall";
import type { LocalStore } from "./local-store";
import { MemoryStore } from "./memory-store";
import { asStored, withOtherTabs, type WholeCopy } from "./other-tabs";

const document = documentKey({ workshopId, ...swotOfGovernance });
const leftAt = 1_000;
const row = { id: "a", order: "a0", cells: { quadrant: "S", text: "satu" } };

describe("what other tabs had typed into a document that this one has left", () => {
  it("[RECOVER1] [STATUS2] joins its copy in one step: text, changes and what is to be sent", async () => {
    const { copy, store, typed } = await left();
    const id = await store.addEdit(typed(" dua"));
    const joined = await withOtherTabs(copy, store);
    expect(textsIn(joined)).toEqual(["satu dua"]);
    expect(joined.changes).toEqual([
      { rowId: "a", code: "S1", column: "text", before: null, after: "satu dua" },
    ]);
    expect(joined.pending).toMatchObject({ epoch: 1, cells: 2, since: leftAt - 10 });
    expect(joined.pending?.updates).toHaveLength(2);
    expect(await store.copies()).toEqual([joined]);
    expect((await store.load(document)).unsent.map((edit) => edit.id)).not.toContain(id);
    // Offered once more, as after a busy server, or by another tab.
    expect(await asStored(copy, store)).toEqual(joined);
    expect(await withOtherTabs(joined, store)).toBe(joined);
  });

  it("stays where it is when it stands on what this tab never had, or is of another epoch", async () => {
    const { copy, store, typed } = await left();
    await store.addEdit({ ...typed(" baru"), epoch: 2 });
    expect(await withOtherTabs(copy, store)).toBe(copy);
    const foreign = new Y.Doc();
    addRows(foreign, swotColumns, [{ ...row, id: "b" }]);
    const ground = Y.encodeStateVector(foreign);
    proseOf(foreign, { rowId: "b", column: "text" })?.insert(4, " di atasnya");
    const update = Y.encodeStateAsUpdate(foreign, ground);
    await store.addEdit({ ...typed(""), update, cells: ["b/text"] });
    expect(await withOtherTabs(copy, store)).toBe(copy);
    expect((await store.load(document)).unsent).toHaveLength(2);
    expect(await store.copies()).toEqual([copy]);
  });

  it("is not missed in a copy that another tab has done with", async () => {
    const { copy, store } = await left();
    expect(await asStored(copy, store)).toEqual(copy);
    await store.deleteCopy(copy.id);
    expect(await asStored(copy, store)).toEqual(copy);
  });
});

/** A document with one row, its copy on the device, and edits of that row as another tab makes them. */
async function left() {
  const former = new Y.Doc();
  addRows(former, swotColumns, [row]);
  const state = Y.encodeStateAsUpdate(former);
  const label = { rowId: "a", code: "S1", formerCodes: [], author: null, createdAt: 5 };
  const copy: WholeCopy = {
    id: "copy",
    document,
    at: leftAt,
    reason: "wrong-epoch",
    changes: [{ rowId: "a", code: "S1", column: "text", before: null, after: "satu" }],
    pending: { epoch: 1, updates: [state], cells: 1, since: leftAt - 5 },
    former: { state, labels: [label], columns: swotColumns },
  };
  const store: LocalStore = new MemoryStore();
  await store.putCopy(copy);
  const typed = (words: string) => {
    const other = new Y.Doc();
    Y.applyUpdate(other, state);
    proseOf(other, { rowId: "a", column: "text" })?.insert(4, words);
    const update = Y.encodeStateAsUpdate(other, Y.encodeStateVectorFromUpdate(state));
    return { document, epoch: 1, update, cells: ["a/text"], at: leftAt - 10 };
  };
  return { copy, store, typed };
}

function textsIn({ former }: WholeCopy): readonly unknown[] {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, former.state);
  return readRows(doc, swotColumns).map(({ cells }) => cells["text"]);
}

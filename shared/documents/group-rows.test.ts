import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { formerPointers, pointerChanges } from "../worksheets/group-pointers";
import { leadersOf } from "../worksheets/grouped-items";
import type { Row, RowId } from "../worksheets/row";
import { swotColumns } from "../worksheets/swot-worksheet";
import { groupUnder, pointTo, putInFront, setApart, ungroup } from "./group-rows";
import { readRows } from "./read-rows";
import { addRows } from "./write-rows";

describe("[GROUP1] taking back what was grouped", () => {
  test("brings the groups back that there were before", () => {
    const doc = sheet();
    const first = change(doc, (rows) => groupUnder(doc, rows, { rowId: "w3", leaderId: "w2" }));
    const second = change(doc, (rows) => groupUnder(doc, rows, { rowId: "w2", leaderId: "w1" }));
    expect(groups(doc)).toEqual({ w2: "w1", w3: "w1" });
    second();
    expect(groups(doc)).toEqual({ w3: "w2" });
    first();
    expect(groups(doc)).toEqual({});
  });

  test("leaves alone what others grouped or separated since", () => {
    const doc = sheet();
    groupUnder(doc, rowsOf(doc), { rowId: "w3", leaderId: "w2" });
    const merge = change(doc, (rows) => groupUnder(doc, rows, { rowId: "w2", leaderId: "w1" }));
    ungroup(doc, rowsOf(doc), "w3");
    merge();
    expect(groups(doc)).toEqual({});
  });

  test("sets two items apart whichever of them leads by now, and lets others be", () => {
    const doc = sheet();
    const merge = change(doc, (rows) => groupUnder(doc, rows, { rowId: "w2", leaderId: "w1" }));
    putInFront(doc, rowsOf(doc), "w2");
    groupUnder(doc, rowsOf(doc), { rowId: "w3", leaderId: "w2" });
    merge();
    setApart(doc, rowsOf(doc), ["w1", "w2"]);
    expect(groups(doc)).toEqual({ w3: "w2" });
    setApart(doc, rowsOf(doc), ["w1", "w3"]);
    expect(groups(doc)).toEqual({ w3: "w2" });
    setApart(doc, rowsOf(doc), ["w2", "w3"]);
    expect(groups(doc)).toEqual({});
  });
});

function sheet(): Y.Doc {
  const doc = new Y.Doc();
  const items = ["w1", "w2", "w3"].map((id, at) => ({
    id,
    order: `a${at}`,
    cells: { quadrant: "W", text: id },
  }));
  addRows(doc, swotColumns, items);
  return doc;
}

function rowsOf(doc: Y.Doc): readonly Row[] {
  return readRows(doc, swotColumns);
}

/** Who stands under whom. */
function groups(doc: Y.Doc): Readonly<Record<RowId, RowId>> {
  return Object.fromEntries(leadersOf(rowsOf(doc)));
}

/** Does something and gives the way back. */
function change(doc: Y.Doc, edit: (rows: readonly Row[]) => void): () => void {
  const before = rowsOf(doc);
  edit(before);
  const changes = pointerChanges(before, rowsOf(doc));
  return () => pointTo(doc, formerPointers(changes, rowsOf(doc)));
}

import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { shippedColumnSettings } from "../../../shared/domain/column-settings";
import { dimensionIdSchema } from "../../../shared/domain/dimension";
import { documentKey } from "../../../shared/domain/document-key";
import { workshopIdSchema } from "../../../shared/domain/workshop";
import { readRows } from "../../../shared/documents/read-rows";
import { createUndo } from "../../../shared/documents/undo";
import { addRows } from "../../../shared/documents/write-rows";
import type { Row } from "../../../shared/worksheets/row";
import { columnsOf } from "../../../shared/worksheets/worksheet-catalog";
import type { WorksheetDocument } from "../../sync/worksheet-document";
import { writeBlock } from "../paste/write-block";
import { addRow, restoreRow, shiftRow, trashRow } from "./row-edits";

const columns = columnsOf("action", shippedColumnSettings);

describe("edits of a table", () => {
  test("a new action stands behind all others and inherits from its program", () => {
    const document = actionDocument();
    const program: Row = {
      id: "gov-01",
      order: "a1",
      trashed: false,
      sample: false,
      cells: { lead: "bappeda", support: [{ id: "t-kampus", text: "kampus" }] },
    };
    const id = addRow(document, [program]);
    expect(ids(document)).toEqual(["x1", "x2", id]);
    expect(rowOf(document, id).cells).toMatchObject({
      program: "gov-01",
      lead: "bappeda",
      support: [{ id: "t-kampus", text: "kampus" }],
      action: "",
    });
  });

  test("[TRASH1] a deleted row comes back with everything in it", () => {
    const document = actionDocument();
    const before = rowOf(document, "x1");
    trashRow(document, "x1");
    expect(rowOf(document, "x1").trashed).toBe(true);
    restoreRow(document, "x1");
    expect(rowOf(document, "x1")).toEqual(before);
  });

  test("a row moves one place up or down and stops at the ends", () => {
    const document = actionDocument();
    const among = readRows(document.doc, columns).map((row) => row.id);
    shiftRow(document, { rowId: "x1", among, by: -1 });
    expect(ids(document)).toEqual(["x1", "x2"]);
    shiftRow(document, { rowId: "x1", among, by: 1 });
    expect(ids(document)).toEqual(["x2", "x1"]);
  });

  test.each([
    ["action", ""],
    ["unit", ""],
    ["budgets", {}],
    ["support", []],
    ["lead", null],
  ])("an emptied %s can be put back as it was", (key, emptied) => {
    const document = actionDocument();
    const before = rowOf(document, "x1").cells[key];
    const column = columns.find((one) => one.key === key);
    if (column === undefined) throw new Error(`no column ${key}`);
    const written = writeBlock(document, [{ rowId: "x1", cells: [{ column, year: null, value: null }] }]);
    expect(rowOf(document, "x1").cells[key]).toEqual(emptied);
    written?.takeBack();
    expect(rowOf(document, "x1").cells[key]).toEqual(before);
  });

  test("emptying one year leaves the others", () => {
    const document = actionDocument();
    const column = columns.find((one) => one.key === "budgets");
    if (column === undefined) throw new Error("no budgets");
    writeBlock(document, [{ rowId: "x1", cells: [{ column, year: "2023", value: null }] }]);
    expect(rowOf(document, "x1").cells["budgets"]).toEqual({ "2024": 50_000_000 });
  });
});

function actionDocument(): WorksheetDocument {
  const doc = new Y.Doc();
  const cells = {
    action: "Penetapan wali data",
    unit: "dokumen",
    budgets: { "2023": 75_000_000, "2024": 50_000_000 },
    support: [
      { id: "dinkominfo", text: null },
      { id: "t-kampus", text: "kampus" },
    ],
    lead: "bappeda",
  };
  addRows(doc, columns, [
    { id: "x1", order: "a1", cells },
    { id: "x2", order: "a2", cells: {} },
  ]);
  const dimensionId = dimensionIdSchema.parse("gov");
  const workshopId = workshopIdSchema.parse("w1");
  return {
    key: documentKey({ workshopId, dimensionId, worksheet: "action" }),
    dimensionId,
    worksheet: "action",
    doc,
    columns,
    undo: () => false,
    redo: () => undefined,
    stopCapturing: () => undefined,
    asOneStep: (edits) => edits(),
    steps: createUndo(doc),
    setFocus: () => undefined,
  };
}

function ids({ doc }: WorksheetDocument): readonly string[] {
  return readRows(doc, columns).map((row) => row.id);
}

function rowOf({ doc }: WorksheetDocument, rowId: string): Row {
  const row = readRows(doc, columns).find((one) => one.id === rowId);
  if (row === undefined) throw new Error(`no row ${rowId}`);
  return row;
}

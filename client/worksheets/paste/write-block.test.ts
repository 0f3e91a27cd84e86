import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { shippedColumnSettings } from "../../../shared/domain/column-settings";
import { dimensionIdSchema } from "../../../shared/domain/dimension";
import { documentKey } from "../../../shared/domain/document-key";
import { workshopIdSchema } from "../../../shared/domain/workshop";
import { readRows } from "../../../shared/documents/read-rows";
import { asOneStep, createUndo } from "../../../shared/documents/undo";
import { addRows, setValue } from "../../../shared/documents/write-rows";
import { pushMaxBytes } from "../../../shared/protocol/limits";
import type { CellValue } from "../../../shared/worksheets/cell";
import { columnsOf } from "../../../shared/worksheets/worksheet-catalog";
import type { WorksheetDocument } from "../../sync/worksheet-document";
import { writeBlock, type BlockRow } from "./write-block";

const columns = columnsOf("action", shippedColumnSettings);

describe("a pasted block", () => {
  test("[UNDO3] of 300 rows with long texts is many small edits and one step of undo", () => {
    const document = actionDocument(40);
    const sizes: number[] = [];
    document.doc.on("update", (update: Uint8Array) => sizes.push(update.byteLength));
    const before = shown(document);
    const rows = Array.from({ length: 300 }, (_, at) =>
      planned(at < 40 ? `x${at}` : null, {
        action: `Aksi ${at} `.repeat(90),
        output: "Keluaran ".repeat(50),
      }),
    );
    writeBlock(document, rows);
    expect(shown(document)).toHaveLength(300);
    expect(sizes.length).toBeGreaterThan(3);
    expect(Math.max(...sizes)).toBeLessThan(pushMaxBytes);
    document.undo();
    expect(shown(document)).toEqual(before);
    document.redo();
    expect(shown(document)).toHaveLength(300);
  });

  test("is taken back where nobody has written since", () => {
    const document = actionDocument(2);
    const applied = writeBlock(document, [
      planned("x0", { unit: "desa" }),
      planned("x1", { unit: "desa" }),
      planned(null, { unit: "desa" }),
    ]);
    setValue(document.doc, { rowId: "x1", column: "unit" }, "kecamatan");
    applied?.takeBack();
    expect(shown(document).map((row) => row.cells["unit"])).toEqual(["dokumen", "kecamatan"]);
  });

  test("that the worksheet has no room for is not pasted in part", () => {
    const document = actionDocument(1);
    const rows = Array.from({ length: 2_000 }, () => planned(null, { unit: "desa" }));
    expect(writeBlock(document, rows)).toBeUndefined();
    expect(shown(document)).toHaveLength(1);
  });

  test("lands as planned and is undone entirely, whatever it holds", () => {
    const value = fc.record({
      unit: fc.constantFrom("", "desa", "persen"),
      action: fc.string({ maxLength: 20 }),
      support: fc.subarray([
        { id: "bappeda", text: null },
        { id: "t-kampus", text: "kampus" },
      ]),
    });
    const block = fc.array(fc.tuple(fc.constantFrom("x0", "x1", null), value), { maxLength: 6 });
    fc.assert(
      fc.property(block, (rows) => {
        const document = actionDocument(2);
        const before = shown(document);
        const first = rows.filter(
          ([id], at) => id === null || rows.findIndex(([other]) => other === id) === at,
        );
        const plan = first.map(([id, cells]) => planned(id, cells));
        const applied = writeBlock(document, plan);
        const now = new Map(shown(document).map((row) => [row.id, row.cells]));
        first.forEach(([, cells], at) => {
          expect(now.get(applied?.rowIds[at] ?? "")).toMatchObject(cells);
        });
        document.undo();
        expect(shown(document)).toEqual(before);
      }),
    );
  });
});

function planned(rowId: string | null, cells: Readonly<Record<string, CellValue>>): BlockRow {
  return {
    rowId,
    cells: Object.entries(cells).flatMap(([key, value]) => {
      const column = columns.find((one) => one.key === key);
      return column === undefined ? [] : [{ column, year: null, value }];
    }),
  };
}

function shown({ doc }: WorksheetDocument) {
  return readRows(doc, columns).filter((row) => !row.trashed);
}

function actionDocument(rows: number): WorksheetDocument {
  const doc = new Y.Doc();
  addRows(
    doc,
    columns,
    Array.from({ length: rows }, (_, at) => ({
      id: `x${at}`,
      order: `a${at}`,
      cells: { action: `Lama ${at}`, unit: "dokumen", budgets: { "2023": 75_000_000 } },
    })),
  );
  const undo = createUndo(doc);
  const dimensionId = dimensionIdSchema.parse("gov");
  const workshopId = workshopIdSchema.parse("w1");
  return {
    key: documentKey({ workshopId, dimensionId, worksheet: "action" }),
    dimensionId,
    worksheet: "action",
    doc,
    columns,
    undo: () => undo.undo() !== null,
    redo: () => void undo.redo(),
    stopCapturing: () => undo.stopCapturing(),
    asOneStep: (edits) => asOneStep(undo, edits),
    steps: undo,
    setFocus: () => undefined,
  };
}

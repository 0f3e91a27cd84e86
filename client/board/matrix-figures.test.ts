import { expect, test } from "vitest";
import { putEntry, removeEntry } from "../../shared/documents/write-rows";
import { rembang } from "../../shared/regions/rembang";
import { dimensionAssembler } from "./assemble-workshop-rows";
import { matrixFigures, rowIdsAt } from "./matrix-figures";
import { sampleDocuments, type SampleDocuments } from "./sample-documents";

const { dimensions, problems } = rembang.settings;

test("[COVER1] every figure is the length of the list it opens", () => {
  const figures = figuresOf(sampleDocuments());
  for (const line of figures.lines) {
    const at = { problemId: line.problem?.id ?? "" };
    for (const [index, cell] of line.cells.entries()) {
      expect(rowIdsAt(figures, { line: at, dimensionId: dimensions[index]?.id ?? "" })).toEqual(cell.rowIds);
    }
    expect(rowIdsAt(figures, { line: at, dimensionId: null })).toEqual(
      line.cells.flatMap((cell) => cell.rowIds),
    );
  }
});

test("the totals count every row once, however many problems it answers", () => {
  const figures = figuresOf(sampleDocuments());
  const programs = rembang.sampleRows.filter((row) => row.worksheet === "program");
  expect(rowIdsAt(figures, { line: "all", dimensionId: null }).toSorted()).toEqual(
    programs.map((row) => row.id).toSorted(),
  );
});

test("a row that loses its last problem moves to the extra line", () => {
  const sample = sampleDocuments();
  const doc = sample.docOf("gov", "program");
  const cell = { rowId: "contoh-gov-01", column: "problems" };
  const before = rowIdsAt(figuresOf(sample), { line: "untied", dimensionId: "gov" });
  for (const { id } of problems) removeEntry(doc, cell, id);
  expect(rowIdsAt(figuresOf(sample), { line: "untied", dimensionId: "gov" })).toEqual([
    cell.rowId,
    ...before,
  ]);
  putEntry(doc, cell, { id: "p3", text: null });
  const figures = figuresOf(sample);
  expect(rowIdsAt(figures, { line: "untied", dimensionId: "gov" })).toEqual(before);
  expect(rowIdsAt(figures, { line: { problemId: "p3" }, dimensionId: "gov" })).toContain(cell.rowId);
});

test("the largest cell has the darkest tint, an empty one none", () => {
  const cells = figuresOf(sampleDocuments()).lines.flatMap((line) => line.cells);
  const largest = Math.max(...cells.map((cell) => cell.rowIds.length));
  for (const { rowIds, tint } of cells) {
    expect(tint === 0).toBe(rowIds.length === 0);
    expect(tint === 5).toBe(rowIds.length > largest * 0.8);
  }
});

function figuresOf(sample: SampleDocuments) {
  const rows = { dimensions: dimensionAssembler()(dimensions, sample.rows()), codes: new Map() };
  return matrixFigures(rows, problems, "program");
}

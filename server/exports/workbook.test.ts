import fc from "fast-check";
import { readXlsx, type MergeRange } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import type { WorkshopRows } from "../../shared/analysis/workshop-rows";
import type { DimensionId } from "../../shared/domain/dimension";
import { worksheetKeys } from "../../shared/domain/worksheet-key";
import { cellText } from "./cell-text";
import { rembangSample, rembangSettings, workshopRows, type GivenRow } from "./workshop-fixture";
import { openWorkbook } from "./workbook-reading";
import { makeWorkbook, type WorkbookInput } from "./workbook";

const input: WorkbookInput = {
  settings: rembangSettings,
  rows: rembangSample(),
  scope: { kind: "all" },
  generatedAt: new Date("2026-11-22T07:32:00Z"),
  sampleIncluded: true,
  language: "id",
  chosenQuickWins: new Set(),
};

const governance = { kind: "dimension", dimensionId: "gov" as DimensionId } as const;

function bookOf(changes: Partial<WorkbookInput>): ReturnType<typeof openWorkbook> {
  return makeWorkbook({ ...input, ...changes }).then(openWorkbook);
}

function rowsWith(...given: readonly GivenRow[]): WorkshopRows {
  return workshopRows(rembangSettings, given);
}

describe("the workbook of a workshop", () => {
  it("has a summary, the matrix, the combined worksheets and those of every dimension, in this order", async () => {
    const book = await bookOf({});
    const dimensions = ["GOV", "BRA", "ECO", "LIV", "SOC", "ENV"];
    expect(book.sheetNames).toEqual([
      "Ringkasan",
      "Matriks",
      ...["SWOT", "Strategi", "KK-1", "KK-2"].map((name) => `${name} Gabungan`),
      ...dimensions.flatMap((code) => [`SWOT ${code}`, `Strategi ${code}`, `KK-1 ${code}`, `KK-2 ${code}`]),
    ]);
  });

  it("holds one dimension when only that is asked for, and refuses an unknown one", async () => {
    const book = await bookOf({ scope: governance });
    expect(book.sheetNames).toEqual([
      "Ringkasan",
      "Matriks",
      "SWOT GOV",
      "Strategi GOV",
      "KK-1 GOV",
      "KK-2 GOV",
    ]);
    const unknown = { kind: "dimension", dimensionId: "none" as DimensionId } as const;
    await expect(bookOf({ scope: unknown })).rejects.toThrow("no dimension none");
  });

  it("speaks English when asked to", async () => {
    const book = await bookOf({ language: "en" });
    expect(book.sheetNames.slice(0, 6)).toEqual([
      "Summary",
      "Matrix",
      "SWOT Combined",
      "Strategies Combined",
      "WS-1 Combined",
      "WS-2 Combined",
    ]);
    expect(book.sheet("WS-2 GOV").texts()).toContain("Budget (Rp)");
  });

  it("[QUICK1] names the chosen quick win of each dimension, and nothing of it before there is one", async () => {
    const summary = (await bookOf({ chosenQuickWins: new Set(["contoh-gov-05"]) }))
      .sheet("Ringkasan")
      .texts();
    expect(summary).toContain("Quick win terpilih");
    expect(summary.filter((text) => text.startsWith("GOV-05 Kanal Aduan Terpadu"))).toHaveLength(1);
    expect((await bookOf({})).sheet("Ringkasan").texts()).not.toContain("Quick win terpilih");
  });

  it("gives the same bytes for the same input", async () => {
    expect(await makeWorkbook(input)).toEqual(await makeWorkbook(input));
  });

  it("loses no row: every id of the sample stands once in its own sheet and once in the combined one", async () => {
    const book = await bookOf({});
    for (const worksheet of worksheetKeys) {
      const name = { swot: "SWOT", strategy: "Strategi", program: "KK-1", action: "KK-2" }[worksheet];
      const expected = input.rows.dimensions.flatMap((group) => group[worksheet].map((row) => row.id));
      expect(book.sheet(`${name} Gabungan`).ids()).toEqual(expected);
      const own = input.rows.dimensions.flatMap(({ dimension }) =>
        book.sheet(`${name} ${dimension.code}`).ids(),
      );
      expect(own).toEqual(expected);
    }
  });

  it("says on every sheet that demo content is among the rows, and only then", async () => {
    const note = "MEMUAT ISI CONTOH";
    const withSample = await bookOf({});
    const without = await bookOf({ sampleIncluded: false });
    const said = (book: Awaited<ReturnType<typeof openWorkbook>>): number =>
      book.sheetNames.filter((name) => book.sheet(name).texts().join("\n").toUpperCase().includes(note))
        .length;
    expect(said(withSample)).toBe(30);
    expect(said(without)).toBe(0);
  });

  it("[XLSX2] keeps hostile texts as the texts they are, in a file that opens", async () => {
    const hostile = fc.oneof(
      fc.string({ unit: "binary", maxLength: 80 }),
      fc.string({ unit: fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code)), maxLength: 80 }),
      fc
        .tuple(fc.constantFrom("=", "+", "-", "@", "\t", "\r", "#N/A", "_x0041_", "'"), fc.string())
        .map((pair) => pair.join("")),
      fc.integer({ min: 1, max: 10_000 }).map((length) => "panjang ".repeat(length).slice(0, length)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(hostile, { minLength: 1, maxLength: 6 }), async (texts) => {
        const given = texts.map((text, at): GivenRow => ({
          id: `r${at}`,
          dimensionId: "gov",
          worksheet: "swot",
          cells: { quadrant: "S", text },
        }));
        const book = await bookOf({ rows: rowsWith(...given), scope: governance });
        expect(book.illegalCharacters()).toEqual([]);
        const seen = book.sheet("SWOT GOV").records();
        // `_x005F_` is how the file writes an underscore that would otherwise start an escape.
        const kept = texts.map((text) => cellText(text).replaceAll("_x005F_x", "_x"));
        expect(seen.map((record) => record["text"] ?? "")).toEqual(kept);
        expect(book.sheet("SWOT GOV").formulas()).toEqual([]);
      }),
      { numRuns: 40 },
    );
  }, 30_000);

  it("merges no cell twice, which Excel would call a damaged file", async () => {
    const book = await bookOf({});
    for (const name of book.sheetNames) {
      const merged = (book.sheet(name).raw.merges ?? []).flatMap(cellsOf);
      expect(new Set(merged).size).toBe(merged.length);
    }
  });

  it("can be read by a program that knows nothing of it", async () => {
    const { sheets } = await readXlsx(await makeWorkbook(input));
    expect(sheets).toHaveLength(30);
    expect(sheets.every((sheet) => sheet.rows.length > 0)).toBe(true);
  });
});

function cellsOf(area: MergeRange): readonly string[] {
  const rows = Array.from({ length: area.endRow - area.startRow + 1 }, (_, at) => area.startRow + at);
  const columns = Array.from({ length: area.endCol - area.startCol + 1 }, (_, at) => area.startCol + at);
  return rows.flatMap((row) => columns.map((column) => `${row},${column}`));
}

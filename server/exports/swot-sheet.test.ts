import { describe, expect, it } from "vitest";
import { makeWorkbook } from "./workbook";
import { openWorkbook, type ReadWorkbook } from "./workbook-reading";
import { rembangSample, rembangSettings, workshopRows, type GivenRow } from "./workshop-fixture";

async function bookOf(rows: ReturnType<typeof rembangSample>): Promise<ReadWorkbook> {
  const file = await makeWorkbook({
    settings: rembangSettings,
    rows,
    scope: { kind: "all" },
    generatedAt: new Date("2026-11-22T07:32:00Z"),
    sampleIncluded: false,
    language: "id",
    chosenQuickWins: new Set(),
  });
  return openWorkbook(file);
}

const item = (code: string, quadrant: string | null, text: string): GivenRow => ({
  id: code,
  dimensionId: "gov",
  worksheet: "swot",
  code,
  cells: { quadrant, text },
});

describe("the SWOT sheet of a dimension", () => {
  it("shows the four boxes first, internal above external, and then the list", async () => {
    const book = await bookOf(
      workshopRows(rembangSettings, [
        item("S1", "S", "Komitmen"),
        item("S2", "S", "Jaringan"),
        item("W1", "W", "Data"),
        item("T1", "T", "Siber"),
      ]),
    );
    const sheet = book.sheet("SWOT GOV");
    const boxes = sheet.texts().slice(4, sheet.texts().indexOf("Daftar butir"));
    expect(boxes.filter((text) => text !== "")).toEqual([
      "KEKUATAN (S)",
      "KELEMAHAN (W)",
      "S1   Komitmen",
      "W1   Data",
      "S2   Jaringan",
      "PELUANG (O)",
      "ANCAMAN (T)",
      "Belum ada butir.",
      "T1   Siber",
    ]);
    expect(sheet.records().map((one) => [one["#code"], one["quadrant"], one["text"]])).toEqual([
      ["S1", "Kekuatan", "Komitmen"],
      ["S2", "Kekuatan", "Jaringan"],
      ["W1", "Kelemahan", "Data"],
      ["T1", "Ancaman", "Siber"],
    ]);
  });

  it("starts the list on a new page", async () => {
    const book = await bookOf(rembangSample());
    const sheet = book.sheet("SWOT GOV");
    const listRow = sheet.raw.rows.findIndex((row) => row.includes("Daftar butir"));
    expect(book.sheetXml("SWOT GOV")).toContain(`<brk id="${listRow}" max="16383" man="1"/>`);
  });

  it("points to items that have no quadrant yet", async () => {
    const book = await bookOf(workshopRows(rembangSettings, [item("X", null, "Tanpa unsur")]));
    expect(book.sheet("SWOT GOV").texts()).toContain("1 butir belum diberi unsur; lihat daftar butir.");
    expect(book.sheet("SWOT GOV").records()).toHaveLength(1);
  });
});

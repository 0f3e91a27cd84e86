import { describe, expect, it } from "vitest";
import { makeWorkbook } from "./workbook";
import { openWorkbook } from "./workbook-reading";
import { rembangSettings, workshopRows, type GivenRow } from "./workshop-fixture";

const entries = (...ids: readonly string[]) => ids.map((id) => ({ id, text: null }));
const program = (id: string, dimensionId: string, ...problems: readonly string[]): GivenRow => ({
  id,
  dimensionId,
  worksheet: "program",
  cells: { name: id, problems: entries(...problems) },
});
const action = (id: string, programId: string, amount: number): GivenRow => ({
  id,
  dimensionId: "gov",
  worksheet: "action",
  cells: { program: programId, action: id, budgets: { "2023": amount, "2030": 9 } },
});

const file = makeWorkbook({
  settings: rembangSettings,
  rows: workshopRows(rembangSettings, [
    program("a", "gov", "p1", "p7"),
    program("b", "gov", "p1"),
    program("c", "eco"),
    action("a1", "a", 100),
    action("a2", "a", 50),
  ]),
  scope: { kind: "all" },
  generatedAt: new Date("2026-11-22T07:32:00Z"),
  sampleIncluded: false,
  language: "id",
  chosenQuickWins: new Set(),
});

describe("the matrix", () => {
  it("counts programs first, in real numbers, and marks empty cells", async () => {
    const sheet = (await openWorkbook(await file)).sheet("Matriks");
    expect(sheet.at("A6")).toBe("Program kerja");
    expect(sheet.raw.rows.slice(7, 9).map((row) => row.slice(0, 8))).toEqual([
      ["P1 Tata kelola pemerintahan", 2, ...Array.from({ length: 5 }, () => "kosong"), 2],
      ["P2 Kualitas sumber daya manusia (SDM)", ...Array.from({ length: 6 }, () => "kosong"), 0],
    ]);
  });

  it("totals rows and columns, counts rows once, and shows what is tied to no problem", async () => {
    const sheet = (await openWorkbook(await file)).sheet("Matriks");
    expect(sheet.raw.rows.slice(14, 17).map((row) => row.slice(0, 8))).toEqual([
      ["Jumlah", 3, 0, 0, 0, 0, 0, 3],
      ["Belum dikaitkan", 0, 0, 1, 0, 0, 0, 1],
      ["Banyaknya program (tiap program dihitung sekali)", 2, 0, 1, 0, 0, 0, 3],
    ]);
    expect(sheet.formulas()).toContain("SUM(B8:G8) = 2");
    expect(sheet.formulas()).toContain("SUM(B8:B14) = 3");
  });
});

describe("the summary", () => {
  it("counts a program and its budget once, with totals as formulas", async () => {
    const sheet = (await openWorkbook(await file)).sheet("Ringkasan");
    const row = sheet.raw.rows.find((one) => one[0] === "Smart Governance (GOV)");
    expect(row?.slice(1, 11)).toEqual([0, 0, 0, 0, 0, 0, 2, 0, 2, 150]);
    expect(sheet.formulas().at(-1)).toMatch(/^SUM\(K\d+:K\d+\) = 150$/u);
  });

  it("links to every sheet", async () => {
    const book = await openWorkbook(await file);
    const links = [...book.sheetXml("Ringkasan").matchAll(/location="([^"]+)"/gu)].map(
      ([, target]) => target,
    );
    expect(links).toEqual(book.sheetNames.slice(1).map((name) => `&apos;${name}&apos;!A1`));
  });
});

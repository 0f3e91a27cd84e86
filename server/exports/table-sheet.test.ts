import { describe, expect, it } from "vitest";
import type { WorkshopSettings } from "../../shared/domain/workshop";
import { makeWorkbook } from "./workbook";
import { openWorkbook, type ReadWorkbook } from "./workbook-reading";
import { rembangSettings, workshopRows, type GivenRow } from "./workshop-fixture";

const entries = (...ids: readonly string[]) => ids.map((id) => ({ id, text: null }));

const program: GivenRow = {
  id: "program-1",
  dimensionId: "gov",
  worksheet: "program",
  code: "GOV-01",
  cells: {
    name: "Rembang Satu Data",
    problems: entries("p1", "p7"),
    strategies: entries("gone"),
    baseline: 20,
    finalTarget: "seluruh OPD",
    support: [...entries("dinkominfo"), { id: "t", text: "kampus" }],
    quickWin: true,
  },
};

const action: GivenRow = {
  id: "action-1",
  dimensionId: "gov",
  worksheet: "action",
  code: "GOV-01.1",
  cells: {
    program: "program-1",
    action: '=HYPERLINK("http://contoh","klik")',
    targets: { "2023": 1.5, "2025": "ada" },
    budgets: { "2021": 7_000_000, "2023": 1_250_000_000, "2024": 75_000_000 },
    starts: "2023-01",
  },
};

const second: GivenRow = {
  ...action,
  id: "action-2",
  code: "GOV-01.2",
  cells: { program: "program-1", action: "Kamus data", budgets: { "2024": 25_000_000 } },
};

async function bookOf(
  given: readonly GivenRow[],
  settings: WorkshopSettings = rembangSettings,
): Promise<ReadWorkbook> {
  const file = await makeWorkbook({
    settings,
    rows: workshopRows(settings, given),
    scope: { kind: "all" },
    generatedAt: new Date("2026-11-22T07:32:00Z"),
    sampleIncluded: false,
    language: "id",
    chosenQuickWins: new Set(),
  });
  return openWorkbook(file);
}

describe("a worksheet as a table", () => {
  it("compares cell by cell with what was typed", async () => {
    const book = await bookOf([program, action, second]);
    expect(book.sheet("KK-1 GOV").records()).toEqual([
      {
        "#no": 1,
        "#code": "GOV-01",
        strategies: "(strategi sudah dihapus)",
        problems: "P1 Tata kelola pemerintahan\nP7 Kemandirian desa",
        name: "Rembang Satu Data",
        baseline: 20,
        finalTarget: "seluruh OPD",
        support: "Dinkominfo, kampus",
        quickWin: "Ya",
        "#id/program": "program-1",
      },
    ]);
    expect(book.sheet("KK-2 GOV").records()[0]).toEqual({
      "#no": 1,
      "#code": "GOV-01.1",
      program: "GOV-01 Rembang Satu Data",
      action: '=HYPERLINK("http://contoh","klik")',
      "targets/2023": 1.5,
      "targets/2025": "ada",
      "budgets/2023": 1_250_000_000,
      "budgets/2024": 75_000_000,
      "budgets/sum": 1_325_000_000,
      "budgets/2021": 7_000_000,
      starts: "Januari 2023",
      "#id/action": "action-1",
    });
  });

  it("names the dimension where all are combined", async () => {
    const book = await bookOf([program, { ...program, id: "program-2", dimensionId: "eco", code: "ECO-01" }]);
    const places = book
      .sheet("KK-1 Gabungan")
      .records()
      .map((one) => [one["#no"], one["#code"], one["#dimension"]]);
    expect(places).toEqual([
      [1, "GOV-01", "Smart Governance"],
      [2, "ECO-01", "Smart Economy"],
    ]);
  });

  it("sums every row and every year with formulas that carry their value", async () => {
    const book = await bookOf([program, action, second]);
    expect(book.sheet("KK-2 GOV").formulas()).toEqual([
      "SUM(O10:S10) = 1325000000",
      "SUM(O11:S11) = 25000000",
      "SUM(O10:O11) = 1250000000",
      "SUM(P10:P11) = 100000000",
      "SUM(Q10:Q11) = 0",
      "SUM(R10:R11) = 0",
      "SUM(S10:S11) = 0",
      "SUM(T10:T11) = 1350000000",
      "SUM(U10:U11) = 7000000",
    ]);
    expect(book.sheetXml("KK-2 GOV")).toMatch(/<f>SUM\(O10:S10\)<\/f><v>1325000000<\/v>/u);
    expect(book.sheet("KK-2 GOV").at("A12")).toBe("JUMLAH");
  });

  it("stands under a merged header for the years, with an extra column for a year outside the plan", async () => {
    const book = await bookOf([program, action]);
    const sheet = book.sheet("KK-2 GOV");
    const xml = book.sheetXml("KK-2 GOV");
    expect([sheet.at("J6"), sheet.at("J7"), sheet.at("N7")]).toEqual(["Target", "2023", "2027"]);
    expect([sheet.at("O6"), sheet.at("O7"), sheet.at("T7")]).toEqual(["Anggaran (Rp)", "2023", "Jumlah"]);
    expect(sheet.at("U7")).toBe("2021 (di luar tahun rencana)");
    for (const range of ["J6:N6", "O6:U6", "A6:A7", "C6:C7"])
      expect(xml).toContain(`<mergeCell ref="${range}"/>`);
  });

  it("shows the workshop's own columns, labels and order, and hides what it hides", async () => {
    const columns: WorkshopSettings["columns"] = {
      ...rembangSettings.columns,
      program: {
        order: ["xCost", "name"],
        changed: [
          { key: "name", label: "Inovasi" },
          ...["strategies", "problems", "subDimension", "goal", "description"].map((key) => ({
            key,
            hidden: true,
          })),
        ],
        added: [{ key: "xCost", label: "Biaya awal", type: "money", hidden: false, required: false }],
      },
    };
    const settings = { ...rembangSettings, columns };
    const own = { ...program, cells: { ...program.cells, xCost: 5_000_000 } };
    const sheet = (await bookOf([own], settings)).sheet("KK-1 GOV");
    expect(["A", "B", "C", "D", "E"].map((letter) => sheet.at(`${letter}6`))).toEqual([
      "No",
      "Kode",
      "Biaya awal",
      "Inovasi",
      "Indikator keberhasilan",
    ]);
    expect(sheet.at("C9")).toBe(5_000_000);
    expect(sheet.formulas()).toEqual(["SUM(C9:C9) = 5000000"]);
  });

  it("is set up for printing on F4 landscape with repeated headers, and frozen on screen", async () => {
    const book = await bookOf([program, action]);
    const workbook = book.part("xl/workbook.xml");
    const xml = book.sheetXml("KK-2 GOV");
    expect(xml).toMatch(
      /<pageSetup paperSize="14" orientation="landscape" fitToWidth="2" fitToHeight="0"\/>/u,
    );
    expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(xml).toMatch(/<pane xSplit="2" ySplit="9" topLeftCell="C10" state="frozen"/u);
    expect(xml).toMatch(
      /<oddFooter>&amp;L&amp;8 Kabupaten Rembang.*Halaman &amp;P dari &amp;N.*Dicetak &amp;D<\/oddFooter>/u,
    );
    expect(workbook).toContain("'KK-2 GOV'!$A:$B,'KK-2 GOV'!$6:$9</definedName>");
    expect(workbook).toContain("'KK-2 GOV'!$A$1:$AD$11</definedName>");
    const sheets = book.sheetNames.map((name) => book.sheetXml(name));
    expect(sheets.every((one) => one.includes('paperSize="14"') && one.includes("<oddFooter>"))).toBe(true);
  });

  it("keeps the ids and the keys of the columns hidden, outside the print area", async () => {
    const book = await bookOf([program, action]);
    const xml = book.sheetXml("KK-2 GOV");
    expect(book.sheet("KK-2 GOV").at("AE10")).toBe("action-1");
    expect(xml).toMatch(/<col min="31" max="31" width="12" customWidth="true" hidden="true"\/>/u);
    expect(xml).toMatch(/<row r="8" hidden="1">/u);
  });

  it("marks text that looks like a formula as text, and no other", async () => {
    const book = await bookOf([program, action, second]);
    const styles =
      book
        .part("xl/styles.xml")
        .match(/<cellXfs[\s\S]*<\/cellXfs>/u)?.[0]
        .match(/<xf [^>]*>/gu) ?? [];
    const quoted = styles.map((style) => style.includes('quotePrefix="1"'));
    const styleAt = (address: string): number =>
      Number(new RegExp(`<c r="${address}"[^>]* s="(\\d+)"`, "u").exec(book.sheetXml("KK-2 GOV"))?.[1]);
    expect(quoted[styleAt("D10")]).toBe(true);
    expect(quoted[styleAt("D11")]).toBe(false);
    expect(book.sheetXml("KK-2 GOV")).toMatch(/<c r="D10" t="s"/u);
    expect(book.part("xl/styles.xml")).not.toContain("<protection");
  });

  it("gives long texts the height they need, in several rows where one cannot be tall enough", async () => {
    const text = "Data antar-OPD belum terpadu dan jarang diperbarui. ".repeat(39).slice(0, 2000);
    const list = Array.from({ length: 90 }, (_, at) => `${at + 1}. butir`).join("\n");
    const long = { ...program, cells: { ...program.cells, description: text, goal: list } };
    const book = await bookOf([long, { ...program, id: "program-2" }]);
    const xml = book.sheetXml("KK-1 GOV");
    const heights = [...xml.matchAll(/<row r="(\d+)" ht="([\d.]+)"/gu)].map(([, row, height]) => [
      Number(row),
      Number(height),
    ]);
    const tall = heights.filter(([row = 0]) => row >= 9 && row <= 11).map(([, height = 0]) => height);
    expect(tall.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(90 * 12);
    expect(Math.max(...tall)).toBeLessThanOrEqual(409);
    expect(xml).toContain('<mergeCell ref="G9:G11"/>');
    expect(
      book
        .sheet("KK-1 GOV")
        .records()
        .map((one) => [one["#no"], one["goal"]]),
    ).toEqual([
      [1, list],
      [2, undefined],
    ]);
  });

  it("says so when there is nothing yet", async () => {
    const book = await bookOf([]);
    expect(book.sheet("KK-2 GOV").at("A10")).toBe("Belum ada isian.");
    expect(book.sheet("KK-2 GOV").formulas()).toEqual([]);
  });

  it("carries the official head", async () => {
    const sheet = (await bookOf([program])).sheet("KK-1 GOV");
    expect(["A1", "A2", "A3", "A4"].map((address) => sheet.at(address))).toEqual([
      "PEMERINTAH KABUPATEN REMBANG",
      "KERTAS KERJA 1: PROGRAM KERJA",
      "Dimensi Smart Governance (GOV) · Bimtek Tahap 2 · Tahun rencana 2023–2027",
      "Bimtek Penyusunan Masterplan Smart City · Dibuat Minggu, 22 November 2026, 14.32 WIB",
    ]);
  });
});

import { describe, expect, test } from "vitest";
import { shippedColumnSettings } from "../../domain/column-settings";
import type { WorksheetKey } from "../../domain/worksheet-key";
import { rembang } from "../../regions/rembang";
import type { Row } from "../row";
import { columnsOf } from "../worksheet-catalog";
import type { BlockColumn } from "./block-header";
import { spreadCells, tableFromText, type SpannedCell } from "./pasted-table";
import { planPaste, type PastePlan, type PasteSheet, type PlannedRow } from "./plan-paste";

const settings = { ...rembang.settings, title: "Bimtek", stage: 2 as const, columns: shippedColumnSettings };
const [dimension] = settings.dimensions;
if (dimension === undefined) throw new Error("Rembang has dimensions");

describe("a block with headings", () => {
  test("in two rows, with a title above, merged cells, a row of numbers and a sum", () => {
    const plan = planPaste(
      spreadCells([
        [cell("KERTAS KERJA 2: RENCANA AKSI", 1, 12)],
        [],
        [
          cell("No", 2),
          cell("Program", 2),
          cell("Rencana Aksi", 2),
          cell("Satuan", 2),
          cell("Target", 1, 2),
          cell("Anggaran (Rp juta)", 1, 3),
          cell("Sumber Dana", 2),
          cell("OPD PJ", 2),
          cell("Paraf", 2),
        ],
        [cell("2023"), cell("2024"), cell("2023"), cell("2024"), cell("Jumlah")],
        ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"].map((one) => cell(`(${one})`)),
        [
          cell("1"),
          cell("GOV-01", 2),
          cell("Pendataan layanan"),
          cell("layanan"),
          cell("20"),
          cell("12,5"),
          cell("75"),
          cell("Rp 50.000.000,-"),
          cell("125"),
          cell("APBD Kab, CSR"),
          cell("Diskominfo"),
          cell("ok"),
        ],
        [
          cell("2"),
          cell("Integrasi layanan"),
          cell(""),
          cell("85%"),
          cell("-"),
          cell("1,25 M"),
          cell("250,000"),
          cell("x"),
          cell("APBD Kab", 1, 1),
          cell("Dinkominpo"),
          cell(""),
        ],
        [cell("Jumlah", 1, 5), cell("75"), cell("50")],
      ]),
      sheetOf("action"),
    );
    expect(plan.rows.map(cellsOf)).toEqual([
      {
        program: "p1",
        action: "Pendataan layanan",
        unit: "layanan",
        "targets/2023": 20,
        "targets/2024": 12.5,
        "budgets/2023": 75_000_000,
        funding: [
          { id: "apbd-kab", text: null },
          { id: "csr", text: null },
        ],
        lead: "dinkominfo",
      },
      {
        program: "p1",
        action: "Integrasi layanan",
        unit: "%",
        "targets/2023": 85,
        "budgets/2023": 1_250_000_000,
        funding: [{ id: "apbd-kab", text: null }],
        lead: "Dinkominpo",
      },
    ]);
    expect(doubtsOf(plan)).toEqual([
      [0, "budgets/2024", "ambiguous", "Rp 50.000.000,-", [50_000_000, 50_000_000_000_000]],
      [1, "budgets/2024", "ambiguous", "250,000", [250_000_000_000, 250_000_000]],
      [1, "lead", "unknown", "Dinkominpo", ["dinkominfo"]],
    ]);
    expect(plan.unknownHeadings).toEqual(["Paraf"]);
  });

  test("a row of column numbers is none of content, also where a column was hidden or is said to be a sum", () => {
    const numbers = ["1", "2", "3", "4", "6", "7 = 3+4"].join("\t");
    const head = ["No", "Rencana Aksi", "Keluaran", "Indikator", "Satuan", "Keterangan"].join("\t");
    const plan = planPaste(tableFromText(`${head}\n${numbers}\n1\tPendataan\tdata\n`), sheetOf("action"));
    expect(plan.rows.map(cellsOf)).toEqual([{ action: "Pendataan", output: "data" }]);
  });

  test("content that begins as headings do is content", () => {
    const sheet = { ...sheetOf("action"), shown: ["output", "indicator", "unit"].map(shownColumn) };
    const numbered = planPaste(tableFromText("Keluaran 1\tIndikator 1\nKeluaran 2\tIndikator 2"), sheet);
    expect(numbered.rows.map(cellsOf)).toEqual([
      { output: "Keluaran 1", indicator: "Indikator 1" },
      { output: "Keluaran 2", indicator: "Indikator 2" },
    ]);
    const measured = planPaste(tableFromText("Keluaran\tIndikator\t75.000.000"), sheet);
    expect(measured.rows.map(cellsOf)).toEqual([
      { output: "Keluaran", indicator: "Indikator", unit: "75.000.000" },
    ]);
  });

  test("years over target and budget, as in T-C.27, and years by their number", () => {
    const head = "Program\tKegiatan\t2023\t\tTahun 2\t\n\t\tTarget\tRp\tTarget\tRp\n";
    const plan = planPaste(
      spreadCells(
        tableFromText(`${head}GOV-01\tPendataan\t1\t75 jt\t2\t80 jt`).map((row, at) =>
          at === 0
            ? [cell("Program", 2), cell("Kegiatan", 2), cell("2023", 1, 2), cell("Tahun 2", 1, 2)]
            : row.slice(at === 1 ? 2 : 0).map(({ text }) => cell(text)),
        ),
      ),
      sheetOf("action"),
    );
    expect(plan.rows.map(cellsOf)).toEqual([
      {
        program: "p1",
        action: "Pendataan",
        "targets/2023": 1,
        "budgets/2023": 75_000_000,
        "targets/2024": 2,
        "budgets/2024": 80_000_000,
      },
    ]);
  });

  test("a row whose code is there already is changed, and its empty cells say nothing", () => {
    const known = rowOf("x1", { unit: "dokumen" });
    const plan = planPaste(tableFromText("Kode\tRencana aksi\tSatuan\nGOV-01.1\tBaru\t\nGOV-99.9\tLain\t"), {
      ...sheetOf("action"),
      rows: [known],
      rowsByCode: new Map([["GOV-01.1", known]]),
    });
    expect(plan.rows.map((row) => [row.rowId, cellsOf(row)])).toEqual([
      ["x1", { action: "Baru" }],
      [null, { action: "Lain" }],
    ]);
  });

  test("words that happen to be labels make no headings of a single row of content", () => {
    const plan = planPaste(tableFromText("Kegiatan\tsosialisasi\tdesa\tuang"), sheetOf("action"));
    expect(plan.rows).toHaveLength(1);
  });
});

describe("[PASTE3] a single column of times", () => {
  const plan = (text: string) => planPaste(tableFromText(text), sheetOf("action"));

  test("fills start and end; what cannot be read stands as a doubt at both", () => {
    const pasted = plan(
      "Rencana aksi\tWaktu Pelaksanaan\tSatuan\nPendataan\tJan - Jun 2024\tdesa\nPelatihan\t6 bulan\tkali\nLomba\t\tkali",
    );
    expect(pasted.rows.map(cellsOf)).toEqual([
      { action: "Pendataan", starts: "2024-01", ends: "2024-06", unit: "desa" },
      { action: "Pelatihan", unit: "kali" },
      { action: "Lomba", unit: "kali" },
    ]);
    expect(doubtsOf(pasted)).toEqual([
      [1, "starts", "unreadable", "6 bulan", []],
      [1, "ends", "unreadable", "6 bulan", []],
    ]);
    expect(pasted.unknownHeadings).toEqual([]);
    expect([...pasted.filled]).toEqual(["action", "starts", "ends", "unit"]);
  });

  test("below a heading it shares with others", () => {
    const pasted = planPaste(
      spreadCells([
        [cell("Rencana aksi", 2), cell("Satuan", 2), cell("Pelaksanaan", 1, 2)],
        [cell("Lokasi"), cell("Waktu")],
        [cell("Pendataan"), cell("desa"), cell("Sluke"), cell("TW I-II 2024")],
      ]),
      sheetOf("action"),
    );
    expect(pasted.rows.map(cellsOf)).toMatchObject([
      { action: "Pendataan", starts: "2024-01", ends: "2024-06", locations: [{ text: null }] },
    ]);
  });

  test("is not taken for one beside columns that say it, or beside another of its kind", () => {
    const beside = plan("Rencana aksi\tMulai\tWaktu\nPendataan\tMaret 2024\t6 bulan");
    expect(beside.rows.map(cellsOf)).toEqual([{ action: "Pendataan", starts: "2024-03" }]);
    expect(beside.unknownHeadings).toEqual(["Waktu"]);
    const twice = plan("Rencana aksi\tSatuan\tWaktu\tJadwal\nPendataan\tdesa\t2024\t2025");
    expect(twice.unknownHeadings).toEqual(["Waktu", "Jadwal"]);
  });
});

describe("a block without headings", () => {
  const shown: readonly BlockColumn[] = [{ type: "code" }, ...["action", "unit", "lead"].map(shownColumn)];

  test("goes from the selected cell on, empties what is empty in it, and adds the rows that go beyond", () => {
    const rows = [rowOf("x1", {}), rowOf("x2", { unit: "desa" })];
    const plan = planPaste(tableFromText("layanan\tBappeda\n\t\ndesa\tDLH\tlebih"), {
      ...sheetOf("action"),
      shown,
      rows,
      at: { row: 0, column: 2 },
    });
    expect(plan.rows.map((row) => [row.rowId, cellsOf(row)])).toEqual([
      ["x1", { unit: "layanan", lead: "bappeda" }],
      ["x2", { unit: "", lead: null }],
      [null, { unit: "desa", lead: "dlh" }],
    ]);
    expect(plan.columnsBeyond).toBe(1);
  });

  test("words over a sum are told, the sum itself is not", () => {
    const budget = { type: "year", column: columnCalled("action", "budgets"), year: "2027" } as const;
    const plan = planPaste(tableFromText("50 jt\tAPBD Kab\n40 jt\t90.000.000"), {
      ...sheetOf("action"),
      shown: [budget, { type: "nothing" }],
      rows: [rowOf("x1", {}), rowOf("x2", {})],
      at: { row: 0, column: 0 },
    });
    expect(plan.overTotals).toEqual(["APBD Kab"]);
  });

  test("beside another unit a share of a hundred is in doubt", () => {
    const plan = planPaste(tableFromText("85 %"), {
      ...sheetOf("action"),
      shown: [{ type: "year", column: columnCalled("action", "targets"), year: "2023" }],
      rows: [rowOf("x1", { unit: "layanan" })],
      at: { row: 0, column: 0 },
    });
    expect(plan.rows.map(cellsOf)).toEqual([{ "targets/2023": 85 }]);
    expect(doubtsOf(plan)).toEqual([[0, "targets/2023", "percent", "85 %", []]]);
  });
});

test("a program block finds its columns by what people call them", () => {
  const text =
    "No.\tSub-dimensi\tMasalah\tStrategi\tProgram/inovasi\tIndikator\tJangka\tOPD PJ\tOPD pendukung\tQuick win\n" +
    '1\tPelayanan Publik\tP1, P2\tSO-1\tLayanan Satu Pintu\t"Jumlah\nlayanan"\tMenengah\tDinkominfo\tDPMPTSP; Dukcapil\tYa';
  const plan = planPaste(tableFromText(text), sheetOf("program"));
  expect(plan.unknownHeadings).toEqual([]);
  expect(doubtsOf(plan)).toEqual([]);
  expect(plan.rows.map(cellsOf)).toMatchObject([
    {
      problems: [{ id: "p1" }, { id: "p2" }],
      strategies: [{ id: "s1" }],
      name: "Layanan Satu Pintu",
      indicator: "Jumlah\nlayanan",
      horizon: "medium",
      lead: "dinkominfo",
      support: [{ id: "dpmptsp" }, { id: "dindukcapil" }],
      quickWin: true,
    },
  ]);
});

function sheetOf(worksheet: WorksheetKey): PasteSheet {
  if (dimension === undefined) throw new Error("Rembang has dimensions");
  return {
    worksheet,
    columns: columnsOf(worksheet, shippedColumnSettings),
    context: {
      settings,
      dimension,
      language: "id",
      rowsOf: (of) =>
        of === "program"
          ? [{ id: "p1", label: "GOV-01 Layanan", names: ["GOV-01", "Layanan"] }]
          : [{ id: "s1", label: "SO-1 Memadukan", names: ["SO-1", "Memadukan"] }],
      spareId: () => "spare",
    },
    rows: [],
    rowsByCode: new Map(),
    shown: columnsOf(worksheet, shippedColumnSettings).map((column) => ({ type: "cell", column })),
    at: null,
  };
}

function columnCalled(worksheet: WorksheetKey, key: string) {
  const column = columnsOf(worksheet, shippedColumnSettings).find((one) => one.key === key);
  if (column === undefined) throw new Error(`no column ${key}`);
  return column;
}

function shownColumn(key: string): BlockColumn {
  return { type: "cell", column: columnCalled("action", key) };
}

function cell(text: string, rowSpan = 1, colSpan = 1): SpannedCell {
  return { text, rowSpan, colSpan };
}

function rowOf(id: string, cells: Row["cells"]): Row {
  return { id, order: id, trashed: false, sample: false, cells };
}

function cellsOf({ cells }: PlannedRow): Record<string, unknown> {
  return Object.fromEntries(
    cells.map(({ column, year, value }) => [year === null ? column.key : `${column.key}/${year}`, value]),
  );
}

function doubtsOf({ rows }: PastePlan): readonly unknown[] {
  return rows.flatMap(({ doubts }, at) =>
    doubts.map(({ column, year, reason, text, proposals }) => [
      at,
      year === null ? column : `${column}/${year}`,
      reason,
      text,
      proposals.map(({ value }) => value),
    ]),
  );
}

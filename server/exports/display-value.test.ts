import { describe, expect, it } from "vitest";
import type { Column } from "../../shared/worksheets/column";
import { actionColumns } from "../../shared/worksheets/action-worksheet";
import { programColumns } from "../../shared/worksheets/program-worksheet";
import { strategyColumns } from "../../shared/worksheets/strategy-worksheet";
import type { CellValue } from "../../shared/worksheets/cell";
import { shownText } from "./content";
import { displayValue, displayYear } from "./display-value";
import { exportContext } from "./export-context";
import { rembangSettings, workshopRows } from "./workshop-fixture";

const rows = workshopRows(rembangSettings, [
  { id: "s1", dimensionId: "gov", worksheet: "swot", code: "S1", cells: { quadrant: "S", text: "Komitmen" } },
  { id: "w2", dimensionId: "gov", worksheet: "swot", code: "W2", cells: { quadrant: "W", text: "Data" } },
  { id: "o1", dimensionId: "gov", worksheet: "swot", code: "O1", cells: { quadrant: "O", text: "SPBE" } },
  { id: "t9", dimensionId: "eco", worksheet: "swot", code: "T9", cells: { quadrant: "T", text: "Pasar" } },
  { id: "new", dimensionId: "gov", worksheet: "swot", cells: { quadrant: "S", text: "Belum berkode" } },
  {
    id: "p2",
    dimensionId: "gov",
    worksheet: "program",
    code: "GOV-02",
    cells: { name: "Rembang Satu Data" },
  },
]);
const contexts = {
  id: exportContext({
    settings: rembangSettings,
    rows,
    generatedAt: new Date(0),
    sampleIncluded: false,
    language: "id",
    chosenQuickWins: new Set(),
  }),
  en: exportContext({
    settings: rembangSettings,
    rows,
    generatedAt: new Date(0),
    sampleIncluded: false,
    language: "en",
    chosenQuickWins: new Set(),
  }),
};
const gov = rembangSettings.dimensions[0];

function shown(
  columns: readonly Column[],
  key: string,
  value: CellValue,
  language: "id" | "en" = "id",
): string {
  const column = columns.find((one) => one.key === key);
  if (column === undefined || gov === undefined) throw new Error(`no column ${key}`);
  return shownText(displayValue(column, value, { dimensionId: gov.id, context: contexts[language] }));
}

const entries = (...ids: readonly string[]): CellValue => ids.map((id) => ({ id, text: null }));

describe("values in words", () => {
  it("writes the origins of a strategy as internal × external, other groups with their code", () => {
    expect(shown(strategyColumns, "origins", entries("s1", "o1", "w2"))).toBe("S1, W2 × O1");
    expect(shown(strategyColumns, "origins", entries("s1", "t9"))).toBe("S1 × ECO T9");
    expect(shown(strategyColumns, "origins", entries("new"))).toBe("Belum berkode");
  });

  it("says that a referred row is gone instead of hiding it", () => {
    expect(shown(strategyColumns, "origins", entries("s1", "gone"))).toBe("S1, (butir sudah dihapus)");
    expect(shown(strategyColumns, "origins", entries("a", "b"))).toBe("(2 butir sudah dihapus)");
    expect(shown(actionColumns, "program", "gone")).toBe("(program sudah dihapus)");
    expect(shown(actionColumns, "program", "gone", "en")).toBe("(program was deleted)");
  });

  it("writes a program with code and name", () => {
    expect(shown(actionColumns, "program", "p2")).toBe("GOV-02 Rembang Satu Data");
  });

  it("writes problems line by line with their codes", () => {
    expect(shown(programColumns, "problems", entries("p1", "p7"))).toBe(
      "P1 Tata kelola pemerintahan\nP7 Kemandirian desa",
    );
  });

  it("writes offices by their short names and keeps texts outside the list", () => {
    const support: CellValue = [
      { id: "dinkominfo", text: null },
      { id: "t1", text: "seluruh OPD" },
      { id: "unknown", text: null },
    ];
    expect(shown(programColumns, "support", support)).toBe(
      "Dinkominfo, seluruh OPD, (sudah dihapus dari daftar)",
    );
    expect(shown(programColumns, "lead", "Kecamatan Lasem")).toBe("Kecamatan Lasem");
  });

  it("writes choices, yes and months in the language of the file", () => {
    expect(shown(programColumns, "horizon", "medium")).toBe("Menengah (5 th)");
    expect(shown(programColumns, "horizon", "medium", "en")).toBe("Medium (5 yrs)");
    expect(shown(programColumns, "quickWin", true)).toBe("Ya");
    expect(shown(programColumns, "quickWin", false)).toBe("–");
    expect(shown(actionColumns, "starts", "2023-01")).toBe("Januari 2023");
    expect(shown(actionColumns, "starts", "2023-01", "en")).toBe("January 2023");
    expect(shown(actionColumns, "starts", "triwulan I")).toBe("triwulan I");
  });

  it("keeps numbers numbers and typed texts texts", () => {
    const values = { "2023": 12.5, "2024": "ada" };
    expect(displayYear("measure", values, "2023")).toEqual({
      type: "number",
      value: 12.5,
      format: "#,##0.0",
    });
    expect(displayYear("measure", values, "2024")).toEqual({ type: "text", text: "ada" });
    expect(displayYear("money", values, "2025")).toEqual({ type: "empty" });
  });
});

import { describe, expect, it } from "vitest";
import { identifierSchema } from "../../domain/identifier";
import { strategyKindOf, type Quadrant } from "../../domain/quadrant";
import { worksheetKeys, type WorksheetKey } from "../../domain/worksheet-key";
import { isEmptyCell, type CellValue, type SetEntry } from "../../worksheets/cell";
import type { Column, ColumnKind, SettingsList } from "../../worksheets/column";
import { worksheets } from "../../worksheets/worksheet-catalog";
import type { SampleRow } from "../region-template";
import { rembang } from "../rembang";

const { settings, sampleRows } = rembang;
const byId = new Map(sampleRows.map((row) => [row.id, row]));
const dimensionIds = settings.dimensions.map((dimension) => dimension.id);

describe("every sample row", () => {
  it("has an id of its own that says it is a sample", () => {
    expect(byId.size).toBe(sampleRows.length);
    const odd = sampleRows.filter(
      ({ id }) => !identifierSchema.safeParse(id).success || !/^contoh-[a-z]{3}-[a-z0-9-]+$/u.test(id),
    );
    expect(odd).toEqual([]);
  });

  it("fills only columns of its worksheet, each with a value of the column's shape", () => {
    const odd = sampleRows.flatMap((row) =>
      Object.entries(row.cells)
        .filter(([key, value]) => {
          const column = columnOf(row.worksheet, key);
          return column === undefined || isEmptyCell(value) || !fits(column.kind, value);
        })
        .map(([key]) => `${row.id}.${key}`),
    );
    expect(odd).toEqual([]);
  });

  it("fills every required column", () => {
    const missing = sampleRows.flatMap((row) =>
      worksheets[row.worksheet].columns
        .filter((column) => column.required && row.cells[column.key] === undefined)
        .map((column) => `${row.id}.${column.key}`),
    );
    expect(missing).toEqual([]);
  });

  it("points only to what exists: list entries of the template, rows of its own dimension", () => {
    const dangling = sampleRows.flatMap((row) =>
      Object.entries(row.cells).flatMap(([key, value]) => {
        const kind = columnOf(row.worksheet, key)?.kind;
        if (kind === undefined) return [];
        return strayReferences(row, kind, value).map((target) => `${row.id}.${key}: ${target}`);
      }),
    );
    expect(dangling).toEqual([]);
  });

  it("repeats no entry within a set", () => {
    const sets = sampleRows.flatMap((row) => Object.values(row.cells).filter(isSet));
    expect(sets.filter((set) => new Set(set.map((entry) => entry.id)).size !== set.length)).toEqual([]);
  });

  it("keeps money whole and years inside the plan", () => {
    const years = settings.planYears.map((year) => year.toString());
    const odd = rowsOf("action").filter((row) => {
      const budgets = yearEntries(row, "budgets");
      const used = [...budgets, ...yearEntries(row, "targets")].map(([year]) => year);
      const whole = budgets.every(([, value]) => Number.isSafeInteger(value) && Number(value) >= 0);
      return !whole || used.some((year) => !years.includes(year));
    });
    expect(odd).toEqual([]);
  });
});

describe.each(dimensionIds)("dimension %s", (dimensionId) => {
  const rows = (worksheet: WorksheetKey): readonly SampleRow[] =>
    rowsOf(worksheet).filter((row) => row.dimensionId === dimensionId);

  it("is filled to a depth worth trying", () => {
    const counts = worksheetKeys.map((worksheet) => rows(worksheet).length);
    const ranges = [
      [12, 16],
      [4, 6],
      [3, 5],
      [4, 8],
    ];
    const outOfRange = counts.filter((count, at) => {
      const [low = 0, high = 0] = ranges[at] ?? [];
      return count < low || count > high;
    });
    expect(outOfRange, counts.join(", ")).toEqual([]);
  });

  it("proposes exactly one quick win, in the short term", () => {
    const quickWins = rows("program").filter((row) => row.cells["quickWin"] === true);
    expect(quickWins.map((row) => row.cells["horizon"])).toEqual(["short"]);
  });

  it("lists quadrants, strategy kinds and numbers in the order that gives each row the code of its id", () => {
    const prefix = `contoh-${dimensionId}-`;
    const given = worksheetKeys.flatMap((worksheet) =>
      rows(worksheet).map((row) => row.id.slice(prefix.length)),
    );
    expect(given).toEqual([
      ...numbered(rows("swot"), "quadrant", ""),
      ...numbered(rows("strategy"), "kind", "-"),
      ...rows("program").map((_, at) => twoDigits(at + 1)),
      ...numbered(rows("action"), "program", "-").map((code) => code.slice(prefix.length)),
    ]);
    expect(rows("swot").map((row) => "SWOT".indexOf(textOf(row, "quadrant")))).toEqual(
      rows("swot")
        .map((row) => "SWOT".indexOf(textOf(row, "quadrant")))
        .toSorted((a, b) => a - b),
    );
  });

  it("derives each strategy's kind and problems from the SWOT items it was made from", () => {
    const odd = rows("strategy").filter((row) => {
      const origins = entriesOf(row, "origins").map((entry) => byId.get(entry.id));
      const kind = strategyKindOf(origins.map((origin) => origin?.cells["quadrant"] as Quadrant));
      const known = origins.flatMap((origin) => (origin === undefined ? [] : idsOf(origin, "problems")));
      return kind !== row.cells["kind"] || idsOf(row, "problems").some((id) => !known.includes(id));
    });
    expect(odd).toEqual([]);
  });

  it("names lead and support, indicator, unit, baseline and final target for every program", () => {
    const wanted = [
      "lead",
      "support",
      "indicator",
      "unit",
      "baseline",
      "finalTarget",
      "horizon",
      "description",
    ];
    const odd = rows("program").filter((row) => wanted.some((key) => row.cells[key] === undefined));
    expect(odd).toEqual([]);
  });

  it("says a level, not an addition, wherever the unit is percent", () => {
    const modes = rows("action").map((row) => [
      row.cells["unit"] === "%",
      row.cells["targetMode"] === "cumulative",
    ]);
    expect(modes.filter(([percent, cumulative]) => percent !== cumulative)).toEqual([]);
  });

  it("has an action for every program but GOV-03, which is left without on purpose", () => {
    const carriedOut = new Set(rows("action").map((row) => row.cells["program"]));
    const bare = rows("program").filter((row) => !carriedOut.has(row.id));
    expect(bare.map((row) => row.id)).toEqual(dimensionId === "gov" ? ["contoh-gov-03"] : []);
  });
});

function rowsOf(worksheet: WorksheetKey): readonly SampleRow[] {
  return sampleRows.filter((row) => row.worksheet === worksheet);
}

function columnOf(worksheet: WorksheetKey, key: string): Column | undefined {
  return worksheets[worksheet].columns.find((column) => column.key === key);
}

/** The codes rows get when each group (quadrant, kind, program) is numbered from one in the order given. */
function numbered(rows: readonly SampleRow[], groupColumn: string, joint: string): readonly string[] {
  const counts = new Map<string, number>();
  return rows.map((row) => {
    const group = textOf(row, groupColumn).toLowerCase();
    const count = (counts.get(group) ?? 0) + 1;
    counts.set(group, count);
    return `${group}${joint}${count}`;
  });
}

function twoDigits(number: number): string {
  return number.toString().padStart(2, "0");
}

function fits(kind: ColumnKind, value: CellValue): boolean {
  switch (kind.type) {
    case "prose":
    case "text":
      return typeof value === "string" && value.trim() === value && value.length <= kind.maxLength;
    case "measure":
      return typeof value === "number" || typeof value === "string";
    case "money":
      return typeof value === "number";
    case "month":
      return typeof value === "string" && /^\d{4}-(0[1-9]|1[0-2])$/u.test(value);
    case "yesNo":
      return typeof value === "boolean";
    case "choice":
      return kind.options.some((option) => option.id === value);
    case "listChoice":
    case "reference":
      return typeof value === "string";
    case "set":
    case "references":
      return isSet(value) && value.every((entry) => identifierSchema.safeParse(entry.id).success);
    case "years":
      return (
        typeof value === "object" &&
        value !== null &&
        !isSet(value) &&
        Object.entries(value).every(([year, one]) => /^\d{4}$/u.test(year) && typeof one === "number")
      );
  }
}

function strayReferences(row: SampleRow, kind: ColumnKind, value: CellValue): readonly string[] {
  switch (kind.type) {
    case "listChoice": {
      const known = listIds(row, kind.list);
      // A kept text is told from an id by its form: people write "Kecamatan", ids are lower case.
      const isText = kind.keepsText && /[A-Z ]/u.test(asText(value));
      return isText || known.includes(asText(value)) ? [] : [asText(value)];
    }
    case "set": {
      const known = listIds(row, kind.list);
      return setOf(value)
        .filter(({ id, text }) =>
          text === null ? !known.includes(id) : !kind.keepsText || known.includes(id),
        )
        .map((entry) => entry.id);
    }
    case "reference":
      return isRowOf(row, kind.to, asText(value)) ? [] : [asText(value)];
    case "references":
      return setOf(value)
        .filter(({ id, text }) => text !== null || !isRowOf(row, kind.to, id))
        .map((entry) => entry.id);
    case "prose":
    case "text":
    case "measure":
    case "money":
    case "month":
    case "yesNo":
    case "choice":
    case "years":
      return [];
  }
}

function listIds(row: SampleRow, list: SettingsList): readonly string[] {
  if (list !== "subDimensions") return settings[list].map((entry) => entry.id);
  const dimension = settings.dimensions.find((one) => one.id === row.dimensionId);
  return (dimension?.subDimensions ?? []).map((part) => part.id);
}

function isRowOf(row: SampleRow, worksheet: WorksheetKey, id: string): boolean {
  const target = byId.get(id);
  return target?.worksheet === worksheet && target.dimensionId === row.dimensionId;
}

function isSet(value: CellValue): value is readonly SetEntry[] {
  return Array.isArray(value);
}

function setOf(value: CellValue | undefined): readonly SetEntry[] {
  return value !== undefined && isSet(value) ? value : [];
}

function asText(value: CellValue | undefined): string {
  return typeof value === "string" ? value : "";
}

function textOf(row: SampleRow, key: string): string {
  return asText(row.cells[key]);
}

function entriesOf(row: SampleRow, key: string): readonly SetEntry[] {
  return setOf(row.cells[key]);
}

function idsOf(row: SampleRow, key: string): readonly string[] {
  return entriesOf(row, key).map((entry) => entry.id);
}

function yearEntries(row: SampleRow, key: string): readonly (readonly [string, number | string])[] {
  const value = row.cells[key];
  return typeof value === "object" && value !== null && !isSet(value) ? Object.entries(value) : [];
}

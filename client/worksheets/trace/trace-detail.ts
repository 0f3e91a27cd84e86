import type { Language } from "../../../shared/domain/localized";
import { formatRupiahShort } from "../../../shared/domain/rupiah";
import type { WorksheetKey } from "../../../shared/domain/worksheet-key";
import { sumOfYears } from "../../../shared/analysis/totals";
import type { CellValue, YearValues } from "../../../shared/worksheets/cell";
import { cellParts, type CellContext } from "../../../shared/worksheets/cell-text";
import type { Row } from "../../../shared/worksheets/row";
import { worksheets } from "../../../shared/worksheets/worksheet-catalog";

/** The few words that tell a row from its neighbours: status of a strategy, office of a program, years and money of an action. */
export function traceDetail(worksheet: WorksheetKey, row: Row, context: CellContext): readonly string[] {
  switch (worksheet) {
    case "swot":
      return [];
    case "strategy":
      return words("agreement");
    case "program":
      return words("lead");
    case "action":
      return [yearSpan(row.cells["targets"]), money(row.cells["budgets"], context.language)].filter(
        (part) => part !== "",
      );
  }

  function words(key: string): readonly string[] {
    const column = worksheets[worksheet].columns.find((one) => one.key === key);
    return column === undefined ? [] : cellParts(row.cells[key] ?? null, column, context);
  }
}

function yearSpan(value: CellValue | undefined): string {
  const years = Object.keys(yearsOf(value)).sort();
  const [first = "", last = first] = [years.at(0), years.at(-1)];
  return first === last ? first : `${first}–${last}`;
}

function money(value: CellValue | undefined, language: Language): string {
  const sum = sumOfYears(yearsOf(value));
  return sum === 0 ? "" : `Rp ${formatRupiahShort(sum, language)}`;
}

function yearsOf(value: CellValue | undefined): YearValues {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as YearValues) : {};
}

import type { DimensionId } from "../../domain/dimension";
import type { WorkshopSettings } from "../../domain/workshop";
import type { WorksheetKey } from "../../domain/worksheet-key";
import type { CellValue, YearValues } from "../../worksheets/cell";
import type { Row } from "../../worksheets/row";
import { columnsOf, type RowsByWorksheet, type WorkshopColumn } from "../../worksheets/worksheet-catalog";
import { cellFinding, type CheckKey, type CheckParams, type Finding, type FindingCell } from "./finding";

/** A row with where it stands. */
export type CheckedRow = {
  readonly [W in WorksheetKey]: {
    readonly dimensionId: DimensionId;
    readonly worksheet: W;
    readonly row: RowsByWorksheet[W];
  };
}[WorksheetKey];

/** What of the settings decides about single rows. */
export interface RowRules {
  /** Those that are shown: nobody is sent to a cell that is not on screen. */
  readonly columns: Readonly<Record<WorksheetKey, readonly WorkshopColumn[]>>;
  readonly planYears: ReadonlySet<string>;
}

/** Looks at one row by itself. */
export type RowCheck = (checked: CheckedRow, rules: RowRules) => readonly Finding[];

export function rowRules({ columns, planYears }: WorkshopSettings): RowRules {
  const shown = (worksheet: WorksheetKey) => columnsOf(worksheet, columns).filter((column) => !column.hidden);
  return {
    columns: {
      swot: shown("swot"),
      strategy: shown("strategy"),
      program: shown("program"),
      action: shown("action"),
    },
    planYears: new Set(planYears.map(String)),
  };
}

export function cellOf({ dimensionId, worksheet, row }: CheckedRow, column: string): FindingCell {
  return { dimensionId, worksheet, rowId: row.id, column };
}

export function valueAt({ row }: CheckedRow, column: string): CellValue {
  const { cells }: Row = row;
  return cells[column] ?? null;
}

/** The finding, unless its column is not on screen. */
export function inColumn<Check extends CheckKey>(
  [check, column, params]: readonly [Check, string, CheckParams[Check]],
  checked: CheckedRow,
  rules: RowRules,
): readonly Finding[] {
  const isShown = rules.columns[checked.worksheet].some(({ key }) => key === column);
  return isShown ? [cellFinding(check, cellOf(checked, column), params)] : [];
}

/** Years with something in them, ascending. */
export function filledYears(values: YearValues): readonly string[] {
  return Object.keys(values).sort();
}

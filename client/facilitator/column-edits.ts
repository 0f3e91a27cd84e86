import type { AddedColumn, ColumnSetting, ColumnSettings } from "../../shared/domain/column-settings";
import type { WorksheetKey } from "../../shared/domain/worksheet-key";
import { columnsOf, worksheets } from "../../shared/worksheets/worksheet-catalog";
import type { Plan } from "./use-saved-command";

export interface ColumnChange {
  /** Empty brings the shipped name back. */
  readonly label?: string;
  readonly hidden?: boolean;
  readonly required?: boolean;
}

/** The settings after a change of one column, shipped or added; null for a column nobody knows. */
export function changeColumn(
  columns: ColumnSettings,
  { worksheet, key }: { readonly worksheet: WorksheetKey; readonly key: string },
  change: ColumnChange,
): ColumnSettings | null {
  const sheet = columns[worksheet];
  if (sheet.added.some((column) => column.key === key)) {
    const added = sheet.added.map((column) => (column.key === key ? { ...column, ...change } : column));
    return { ...columns, [worksheet]: { ...sheet, added } };
  }
  const shipped = worksheets[worksheet].columns.find((column) => column.key === key);
  if (shipped === undefined) return null;
  const before = sheet.changed.find((column) => column.key === key) ?? { key };
  const { label, ...rest }: ColumnSetting = { ...before, ...change };
  const isOwnLabel = label !== undefined && label !== "" && !Object.values(shipped.label).includes(label);
  const after: ColumnSetting = isOwnLabel ? { ...rest, label } : rest;
  const others = sheet.changed.filter((column) => column.key !== key);
  return { ...columns, [worksheet]: { ...sheet, changed: [...others, after] } };
}

/** The settings after one step of a column in its worksheet; null where it has no such neighbour. */
export function moveColumn(
  columns: ColumnSettings,
  { worksheet, key }: { readonly worksheet: WorksheetKey; readonly key: string },
  by: -1 | 1,
): ColumnSettings | null {
  const keys = columnsOf(worksheet, columns).map((column) => column.key);
  const from = keys.indexOf(key);
  const to = from + by;
  if (from < 0 || to < 0 || to >= keys.length) return null;
  const order = keys.toSpliced(from, 1).toSpliced(to, 0, key);
  return { ...columns, [worksheet]: { ...columns[worksheet], order } };
}

/** The settings with one more plain column, last; null when it is there already. */
export function addColumn(
  columns: ColumnSettings,
  worksheet: WorksheetKey,
  column: Pick<AddedColumn, "key" | "label" | "type">,
): ColumnSettings | null {
  const sheet = columns[worksheet];
  if (sheet.added.some(({ key }) => key === column.key)) return null;
  const added = [...sheet.added, { ...column, hidden: false, required: false }];
  return { ...columns, [worksheet]: { ...sheet, added } };
}

/** A key for a column of the workshop's own, from a random id. */
export function addedColumnKey(randomId: string): string {
  return `x${randomId.replace(/[^A-Za-z0-9]/gu, "0")}`;
}

/** Without these a row has no face, no origin or no code: they can be renamed and moved, not hidden. */
export function staysShown(worksheet: WorksheetKey, key: string): boolean {
  const { titleColumn, originColumn } = worksheets[worksheet];
  return [titleColumn, originColumn, "quadrant", "kind"].includes(key);
}

/** The command that carries such an edit out on the columns as they are by then. */
export function columnPlan(edit: (columns: ColumnSettings) => ColumnSettings | null): Plan {
  return ({ settings }) => {
    const columns = edit(settings.columns);
    return columns === null ? null : { type: "settings:columns", columns };
  };
}

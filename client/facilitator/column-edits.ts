import type { AddedColumn, ColumnChange } from "../../shared/domain/column-settings";
import type { WorksheetKey } from "../../shared/domain/worksheet-key";
import { columnsOf, worksheets } from "../../shared/worksheets/worksheet-catalog";
import type { Plan } from "./use-saved-command";

interface ColumnPlace {
  readonly worksheet: WorksheetKey;
  readonly key: string;
}

/** Changes one column and leaves the others as they are by then. */
export function changeColumn(place: ColumnPlace, change: ColumnChange): Plan {
  return () => ({ type: "settings:column", ...place, change });
}

/** Moves a column one step past its neighbour of the moment; nothing where it has none. */
export function moveColumn({ worksheet, key }: ColumnPlace, by: -1 | 1): Plan {
  return ({ settings }) => {
    const keys = columnsOf(worksheet, settings.columns).map((column) => column.key);
    const from = keys.indexOf(key);
    const to = from + by;
    if (from < 0 || to < 0 || to >= keys.length) return null;
    const before = keys[by === 1 ? to + 1 : to] ?? null;
    return { type: "settings:column-move", worksheet, key, before };
  };
}

/** One more plain column, last; sent again after a lost answer it is still one. */
export function addColumn(
  worksheet: WorksheetKey,
  column: Pick<AddedColumn, "key" | "label" | "type">,
): Plan {
  return () => ({ type: "settings:column-add", worksheet, column });
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

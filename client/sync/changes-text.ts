import { heldRowColumn, type HeldChange } from "../../shared/protocol/held-messages";
import { cellParts, type CellContext } from "../../shared/worksheets/cell-text";
import type { WorkshopColumn } from "../../shared/worksheets/worksheet-catalog";

/**
 * What was typed, as plain text for the clipboard: a paragraph for each row, a line for each cell. What became of the
 * rows themselves is left out: nobody can paste that.
 */
export function changesText(
  changes: readonly HeldChange[],
  { columns, context }: { readonly columns: readonly WorkshopColumn[]; readonly context: CellContext },
): string {
  const rows = new Map<string, string[]>();
  for (const { rowId, column: key, after } of changes) {
    if (key === heldRowColumn) continue;
    const column = columns.find((one) => one.key === key);
    const parts = column === undefined ? [JSON.stringify(after)] : cellParts(after, column, context);
    const label = column?.label[context.language] ?? key;
    rows.set(rowId, [...(rows.get(rowId) ?? []), `${label}: ${parts.join("; ")}`]);
  }
  return [...rows.values()].map((lines) => lines.join("\n")).join("\n\n");
}

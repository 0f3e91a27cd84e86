import { rowKeys } from "../../shared/documents/row-shape";
import { heldRowColumn, type HeldChange, type HeldRowEvent } from "../../shared/protocol/held-messages";
import { isEmptyCell } from "../../shared/worksheets/cell";
import type { LiveDocument } from "./live-document";
import type { TouchedCell } from "./local-store";
import { touchedRows } from "./touched-cells";

/**
 * What edits of these cells left in a document, where it is not known any more what stood there before: every touched
 * cell counts as changed. `shared/documents/row-changes.ts` compares where both are known.
 */
export function touchedChanges(
  { rows }: LiveDocument,
  cells: readonly TouchedCell[],
  codeOf: (rowId: string) => string | null,
): readonly HeldChange[] {
  return touchedRows(cells).flatMap(({ rowId, keys }) => {
    const row = rows.row(rowId);
    if (row === undefined) return [];
    const change = (column: string, after: HeldChange["after"]): HeldChange => {
      return { rowId, code: codeOf(rowId), column, before: null, after };
    };
    const events: HeldRowEvent[] = keys === null ? ["added"] : [];
    if (keys?.has(rowKeys.trashed) === true) events.push(row.trashed ? "trashed" : "restored");
    if (keys?.has(rowKeys.order) === true) events.push("moved");
    const touched = Object.entries(row.cells).filter(([column, value]) =>
      keys === null ? !isEmptyCell(value) : keys.has(column),
    );
    return [
      ...events.map((event) => change(heldRowColumn, event)),
      ...touched.map(([column, value]) => change(column, value)),
    ];
  });
}

import { leaderColumn } from "./grouped-items";
import type { Row, RowId } from "./row";

/** What an item pointed to before a change, and after it; null for nothing. */
export interface PointerChange {
  readonly rowId: RowId;
  readonly before: RowId | null;
  readonly after: RowId | null;
}

/** The items that point elsewhere after a change. */
export function pointerChanges(before: readonly Row[], after: readonly Row[]): readonly PointerChange[] {
  const now = pointersOf(after);
  return [...pointersOf(before)].flatMap(([rowId, pointer]) => {
    const changed = now.get(rowId) ?? null;
    return pointer === changed ? [] : [{ rowId, before: pointer, after: changed }];
  });
}

/** [GROUP1] What takes a change back, save for items that others have grouped or separated since. */
export function formerPointers(
  changes: readonly PointerChange[],
  rows: readonly Row[],
): ReadonlyMap<RowId, RowId | null> {
  const now = pointersOf(rows);
  return new Map(
    changes.flatMap(({ rowId, before, after }) =>
      now.get(rowId) === after ? [[rowId, before] as const] : [],
    ),
  );
}

function pointersOf(rows: readonly Row[]): ReadonlyMap<RowId, RowId | null> {
  return new Map(
    rows.map(({ id, cells }) => {
      const pointer = cells[leaderColumn];
      return [id, typeof pointer === "string" ? pointer : null];
    }),
  );
}

import type { Column } from "../../../shared/worksheets/column";

/** How long the text of an item may be, in UTF-16 units. */
export function textMaxLength(columns: readonly Column[]): number {
  const kind = columns.find((column) => column.key === "text")?.kind;
  return kind !== undefined && "maxLength" in kind ? kind.maxLength : Infinity;
}

import type { RowLabel } from "../../../shared/protocol/document-messages";
import type { Row, RowId } from "../../../shared/worksheets/row";

/** Rows by their visible code, in capitals. */
export function rowsByCode(
  rows: readonly Row[],
  labels: ReadonlyMap<RowId, RowLabel>,
): ReadonlyMap<string, Row> {
  const found = new Map<string, Row>();
  for (const row of rows) {
    const code = labels.get(row.id)?.code;
    if (code !== null && code !== undefined) found.set(code.toUpperCase(), row);
  }
  return found;
}

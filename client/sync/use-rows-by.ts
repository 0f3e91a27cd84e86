import { useMemo } from "react";
import type { Row } from "../../shared/worksheets/row";
import { useRoom } from "./room-context";
import { useLive } from "./use-live";
import type { WorksheetDocument } from "./worksheet-document";

/** How many rows are not in Sampah. */
export function usePresentCount(document: WorksheetDocument): number {
  return useLive(useRoom().replica(document.key).content.rows, countPresent);
}

function countPresent(rows: readonly Row[]): number {
  return rows.reduce((count, row) => count + (row.trashed ? 0 : 1), 0);
}

/**
 * Rows that are not in Sampah, for what reads only these columns: renders again when one of them holds something else
 * in some row, or a row comes, goes or moves, and not with every letter typed elsewhere. Other columns of these rows
 * may be older than they are.
 */
export function usePresentRowsBy(
  document: Pick<WorksheetDocument, "key">,
  columns: readonly string[],
): readonly Row[] {
  const joined = columns.join(" ");
  const select = useMemo(() => presentRowsBy(joined.split(" ")), [joined]);
  return useLive(useRoom().replica(document.key).content.rows, select);
}

function presentRowsBy(columns: readonly string[]): (rows: readonly Row[]) => readonly Row[] {
  let seen: readonly Row[] | null = null;
  let last: readonly Row[] = [];
  let told: readonly Row[] = [];
  const looksTheSame = (row: Row, before: Row | undefined): boolean =>
    row === before || (row.id === before?.id && columns.every((key) => row.cells[key] === before.cells[key]));
  return (rows) => {
    if (rows === seen) return told;
    seen = rows;
    const former = last;
    last = rows.filter((row) => !row.trashed);
    const isSame = last.length === former.length && last.every((row, at) => looksTheSame(row, former[at]));
    if (!isSame) told = last;
    return told;
  };
}

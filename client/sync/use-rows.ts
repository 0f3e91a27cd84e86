import { useMemo } from "react";
import type { Row, RowId } from "../../shared/worksheets/row";
import { liveList } from "./live-value";
import { useRoom } from "./room-context";
import { useLive } from "./use-live";
import type { WorksheetDocument } from "./worksheet-document";

/** All rows in shared order, trashed ones included; unchanged rows keep their identity. */
export function useRows(document: WorksheetDocument): readonly Row[] {
  return useLive(useRoom().replica(document.key).content.rows);
}

/** Rows that are not in Sampah. */
export function usePresentRows(document: WorksheetDocument): readonly Row[] {
  const rows = useRows(document);
  return useMemo(() => rows.filter((row) => !row.trashed), [rows]);
}

/** One row; renders again only when that row changes. */
export function useRow(document: WorksheetDocument, rowId: RowId): Row | undefined {
  const replica = useRoom().replica(document.key);
  return useLive(replica.content.rows, () => replica.content.row(rowId));
}

/** The rows of many documents, in their order. */
export function useRowsOfAll(documents: readonly WorksheetDocument[]): readonly (readonly Row[])[] {
  const room = useRoom();
  const rows = useMemo(
    () => liveList(documents.map((document) => room.replica(document.key).content.rows)),
    [room, documents],
  );
  return useLive(rows);
}

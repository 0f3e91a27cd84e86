import { useState } from "react";
import type { Row, RowId } from "../../../shared/worksheets/row";
import { useRoom } from "../../sync/room-context";
import { useLive } from "../../sync/use-live";
import type { WorksheetDocument } from "../../sync/worksheet-document";

/** Ids of the rows in Sampah; renders again only when a row goes in or comes out, not when a letter is typed. */
export function useTrashedIds(document: WorksheetDocument): readonly RowId[] {
  const [select] = useState(trashSelector);
  return useLive(useRoom().replica(document.key).content.rows, select);
}

function trashSelector(): (rows: readonly Row[]) => readonly RowId[] {
  let last: readonly RowId[] = [];
  return (rows) => {
    const now = rows.filter((row) => row.trashed).map((row) => row.id);
    const same = now.length === last.length && now.every((id, at) => id === last[at]);
    if (!same) last = now;
    return last;
  };
}

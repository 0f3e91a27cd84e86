import { useRef } from "react";
import type { PresentPerson } from "../../../shared/protocol/presence-messages";
import type { CellValue } from "../../../shared/worksheets/cell";
import type { RowId } from "../../../shared/worksheets/row";
import { useRoom } from "../../sync/room-context";
import { useLive } from "../../sync/use-live";
import type { WorksheetDocument } from "../../sync/worksheet-document";

/** One cell; renders again only when that cell holds something else. Null while the row is not there. */
export function useCell(document: WorksheetDocument, rowId: RowId, column: string): CellValue {
  const { content } = useRoom().replica(document.key);
  return useLive(content.rows, () => content.row(rowId)?.cells[column] ?? null);
}

/** The others who are in a row, or in one cell of it (a year of it counts); renders again only when they change. */
export function usePeopleAt(
  document: WorksheetDocument,
  rowId: RowId,
  column?: string,
): readonly PresentPerson[] {
  const replica = useRoom().replica(document.key);
  const last = useRef<readonly PresentPerson[]>([]);
  return useLive(replica.people, (people) => {
    const here = people.filter(
      ({ focus }) => focus.rowId === rowId && (column === undefined || liesIn(focus.column, column)),
    );
    const same =
      here.length === last.current.length && here.every((person, at) => person === last.current[at]);
    if (!same) last.current = here;
    return last.current;
  });
}

/** Whether somebody's place in a row lies in a column, or in a year of it (`fieldColumn`). */
export function liesIn(place: string | null, column: string): boolean {
  return `${place}/`.startsWith(`${column}/`);
}

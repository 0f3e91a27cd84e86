import { useCallback } from "react";
import type { Row, RowId } from "../../../shared/worksheets/row";
import { useRoom } from "../../sync/room-context";
import { useSelectedRow } from "../trace/use-selected-row";
import { useGridStore } from "./grid-state";
import { useTableSheet } from "./table-sheet";

/** Makes a row from its origins and goes to where it is written: its title in the table, its form on a phone. */
export function useNewRow(): (origins: readonly Row[]) => void {
  const { actions, isPhone, description } = useTableSheet();
  const grid = useGridStore();
  const { select } = useSelectedRow();
  return useCallback(
    (origins: readonly Row[]) => {
      const rowId = actions.add(origins);
      if (isPhone) select(rowId);
      else
        grid.setState({ place: { rowId, columnId: description.titleColumn }, editing: "edit", range: null });
    },
    [actions, isPhone, description, grid, select],
  );
}

/** The same from one origin by its id; null for a row without any. */
export function useNewRowFrom(): (originId: RowId | null) => void {
  const { dimension, originWorksheet } = useTableSheet();
  const room = useRoom();
  const newRow = useNewRow();
  return useCallback(
    (originId: RowId | null) => {
      const key = room.keyOf({ dimensionId: dimension.id, worksheet: originWorksheet });
      const origin = originId === null ? undefined : room.replica(key).content.row(originId);
      newRow(origin === undefined ? [] : [origin]);
    },
    [room, dimension, originWorksheet, newRow],
  );
}

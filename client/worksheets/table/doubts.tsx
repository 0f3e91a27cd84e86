import { flushSync } from "react-dom";
import { PasteCheck } from "../paste/paste-check";
import { cellAt, showCell } from "./grid-elements";
import { unfold } from "./fold-state";
import { useGridStore } from "./grid-state";
import { useTableSheet } from "./table-sheet";

/** What a paste left to look at, above the table whose cells it shows. */
export function Doubts() {
  const { document } = useTableSheet();
  const grid = useGridStore();
  return (
    <PasteCheck
      document={document}
      onShow={({ rowId, column, year }) => {
        if (year !== null) unfold([column]);
        const place = { rowId, columnId: year === null ? column : `${column}/${year}` };
        // A row far away is drawn first.
        flushSync(() => grid.setState({ place, editing: null, range: null }));
        showCell(place);
      }}
      onLeave={() => {
        const { place } = grid.getState();
        if (place !== null) cellAt(place)?.focus();
      }}
    />
  );
}

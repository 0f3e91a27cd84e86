import { PasteCheck } from "../paste/paste-check";
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
        const columnId = year === null ? column : `${column}/${year}`;
        grid.setState({ place: { rowId, columnId }, editing: null });
        cellAt(rowId, columnId)?.scrollIntoView({ block: "nearest", inline: "nearest" });
      }}
      onLeave={() => {
        const { place } = grid.getState();
        if (place !== null) cellAt(place.rowId, place.columnId)?.focus();
      }}
    />
  );
}

function cellAt(rowId: string, columnId: string): HTMLElement | null {
  const place = `[data-row="${CSS.escape(rowId)}"][data-column="${CSS.escape(columnId)}"]`;
  return window.document.querySelector<HTMLElement>(place);
}

import { useDeferredValue } from "react";
import { RowFindingsList } from "../../checks/row-findings-list";
import { useRow } from "../../sync/use-rows";
import { Spoken } from "../../ui/spoken";
import { useWords } from "../../words/language";
import { worksheetWords } from "../../words/worksheet";
import { RowForm } from "../row-form";
import { TracePanel } from "../trace/trace-panel";
import { useSelectedRow } from "../trace/use-selected-row";
import { useTableSheet } from "./table-sheet";

/** The row named in the address beside the table: its thread, then all its fields. */
export function RowPanel() {
  const { selected, select } = useSelectedRow();
  // Going down the table with the arrow keys stays light: the panel follows when there is time.
  const rowId = useDeferredValue(selected);
  const { document, dimension, settings } = useTableSheet();
  const row = useRow(document, rowId ?? "");
  const words = useWords(worksheetWords);
  return (
    <>
      <Spoken>{selected === null ? "" : words.opened}</Spoken>
      {rowId !== null && selected !== null && (
        <TracePanel
          dimensionId={dimension.id}
          worksheet={document.worksheet}
          rowId={rowId}
          onClose={() => select(null)}
        >
          <RowFindingsList rowId={rowId} settings={settings} />
          {row !== undefined && !row.trashed && <RowForm document={document} rowId={rowId} />}
        </TracePanel>
      )}
    </>
  );
}

import { useEffect, useEffectEvent } from "react";
import { quadrants, type Quadrant } from "../../../shared/domain/quadrant";
import type { NamedEntry } from "../../../shared/worksheets/named-entry";
import type { PastedTable } from "../../../shared/worksheets/paste/pasted-table";
import { worksheets } from "../../../shared/worksheets/worksheet-catalog";
import { newId } from "../../sync/random";
import { useRoom } from "../../sync/room-context";
import { useLanguage, useLocalized } from "../../words/language";
import { tableFromClipboard } from "../paste/clipboard-table";
import { pasteBlock } from "../paste/paste-block";
import { PasteCheck } from "../paste/paste-check";
import { rowsByCode } from "../paste/rows-by-code";
import { focusInput, focusItem, showItem } from "./item-elements";
import { columnsByContent, oneRowPerItem } from "./swot-block";
import { useSwotSheet } from "./swot-sheet";
import { textMaxLength } from "./text-max-length";

/**
 * A table pasted into the input of a quadrant, or anywhere no field is: its rows become items. A list of one column
 * goes into the input, which asks; with line breaks in its cells its lines are no items.
 */
export function SwotPaste({ shown }: { readonly shown: Quadrant }) {
  const { document } = useSwotSheet();
  const paste = usePasteTable();
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const quadrant = quadrantOf(event.target, shown);
    if (event.clipboardData === null || quadrant === undefined) return;
    const table = tableFromClipboard(event.clipboardData);
    if (!holdsItems(table)) return;
    event.preventDefault();
    event.stopPropagation();
    paste(table, quadrant);
  });
  useEffect(() => {
    window.addEventListener("paste", onPaste, { capture: true });
    return () => window.removeEventListener("paste", onPaste, { capture: true });
  }, []);
  return (
    <PasteCheck
      document={document}
      onShow={({ rowId }) => showItem(rowId)}
      onLeave={() => focusInput(shown)}
    />
  );
}

function holdsItems(table: PastedTable): boolean {
  const hasBreaks = table.some((row) => row.some(({ text }) => text.trim().includes("\n")));
  return table.length > 1 && ((table[0]?.length ?? 0) > 1 || hasBreaks);
}

/** The quadrant whose input the event came from; outside of all fields the one that is shown. */
function quadrantOf(target: EventTarget | null, shown: Quadrant): Quadrant | undefined {
  if (!(target instanceof HTMLElement)) return undefined;
  const named = target.dataset["quadrantInput"];
  if (named !== undefined) return quadrants.find((one) => one === named);
  const isField = target.closest("input, textarea, select, dialog, [contenteditable]") !== null;
  return isField ? undefined : shown;
}

function usePasteTable(): (table: PastedTable, quadrant: Quadrant) => void {
  const { document, dimension, settings } = useSwotSheet();
  const { content } = useRoom().replica(document.key);
  const language = useLanguage();
  const localized = useLocalized();
  return (block, quadrant) => {
    const table = oneRowPerItem(block, textMaxLength(document.columns));
    const rows = content.rows.value.filter((row) => !row.trashed);
    const pasted = pasteBlock(document, {
      table,
      rowName: localized(worksheets.swot.rowName),
      sheet: {
        worksheet: "swot",
        columns: document.columns.filter((column) => !column.hidden),
        context: { settings, dimension, language, rowsOf: (): readonly NamedEntry[] => [], spareId: newId },
        rows,
        rowsByCode: rowsByCode(rows, content.labels.value),
        shown: columnsByContent(table, document.columns),
        at: null,
      },
      cellsOfNew: (_, { filled }) => (filled.has("quadrant") ? {} : { quadrant }),
    });
    const first = pasted?.plan.rows[0]?.rowId;
    if (first !== undefined && first !== null) focusItem(first);
  };
}

import { useEffect, useEffectEvent } from "react";
import { cellParts, type CellContext } from "../../../shared/worksheets/cell-text";
import { copiedBlock, type CopiedCell } from "../../../shared/worksheets/paste/copied-block";
import type { PlainCell } from "../../../shared/worksheets/paste/plan-paste";
import type { Row, RowId } from "../../../shared/worksheets/row";
import { titleOf } from "../../../shared/worksheets/row-title";
import { useRoom } from "../../sync/room-context";
import { useCellContext } from "../cells/use-cell-context";
import { useOriginsNow } from "../cells/use-origins";
import { rememberCopied } from "../paste/copied-cells";
import { valueAt } from "./grid-cells";
import { withAllYears, type GridColumn } from "./grid-columns";
import { isCell, placeOf } from "./grid-elements";
import type { GridPlace } from "./grid-moves";
import { useTableSheet } from "./table-sheet";
import type { GridContent, Selection } from "./use-grid-edits";
import { usePaste } from "./use-paste";

interface ClipboardParts extends GridContent {
  readonly selection: (place: GridPlace) => Selection;
  readonly clear: (place: GridPlace) => void;
}

/** Copy, cut and paste of the selected cells; of an open field they are the field's own. */
export function useGridClipboard({ groups, columns, selection, clear }: ClipboardParts): void {
  const { document, settings, write, originWorksheet } = useTableSheet();
  const { content } = useRoom().replica(document.key);
  const originsNow = useOriginsNow(document, originWorksheet);
  const context = useCellContext(document);
  const pasteInto = usePaste();

  const copy = (place: GridPlace, data: DataTransfer) => {
    if (context === null) return;
    const selected = selection(place);
    const across = withAllYears(selected.columns, settings.planYears);
    const origins = originsNow();
    const rowName = (id: RowId): string => {
      const row = origins.rows.find((one) => one.id === id);
      return origins.labels.get(id)?.code ?? (row === undefined ? "" : titleOf(originWorksheet, row));
    };
    const names = { ...context, rowName };
    const codeOf = (id: RowId) => content.labels.value.get(id)?.code ?? "";
    const { text, html } = copiedBlock(
      selected.rows.map((row) => across.map((column) => copied(row, column, { names, codeOf }))),
    );
    rememberCopied(
      text,
      selected.rows.map((row) => across.map((column) => plain(row, column))),
    );
    data.setData("text/plain", text);
    data.setData("text/html", html);
  };
  useAtFocusedCell({
    copy,
    cut: (place, data) => {
      copy(place, data);
      clear(place);
    },
    paste: (place, data) => {
      if (!write) return;
      const { rows, columns: across } = selection(place);
      const corner = { rowId: rows[0]?.id ?? place.rowId, columnId: across[0]?.id ?? place.columnId };
      const size = {
        rows: rows.length,
        columns: withAllYears(across, settings.planYears).length,
      };
      pasteInto(data, { place: corner, groups, columns, size });
    },
  });
}

type ClipboardActs = Readonly<
  Record<"copy" | "cut" | "paste", (place: GridPlace, data: DataTransfer) => void>
>;

/** Hears what is done at the cell that has the focus. Firefox tells the page of it, not the cell: no text is selected. */
function useAtFocusedCell(acts: ClipboardActs): void {
  const act = useEffectEvent((type: keyof ClipboardActs, event: ClipboardEvent) => {
    const { activeElement } = document;
    const place = placeOf(activeElement);
    if (activeElement === null || place === null || !isCell(activeElement)) return;
    event.preventDefault();
    if (event.clipboardData !== null) acts[type](place, event.clipboardData);
  });
  useEffect(() => {
    const listening = new AbortController();
    for (const type of ["copy", "cut", "paste"] as const)
      document.addEventListener(type, (event) => act(type, event), { signal: listening.signal });
    return () => listening.abort();
  }, []);
}

interface Names {
  readonly names: CellContext;
  readonly codeOf: (id: RowId) => string;
}

function copied(row: Row, column: GridColumn, { names, codeOf }: Names): CopiedCell {
  if (column.type === "code") return { text: codeOf(row.id), number: null };
  const value = valueAt(row, column);
  if (typeof value === "number") return { text: String(value).replace(".", ","), number: value };
  if (column.type === "cell")
    return { text: cellParts(value, column.column, names).join("; "), number: null };
  return { text: typeof value === "string" ? value : "", number: null };
}

function plain(row: Row, column: GridColumn): PlainCell | null {
  if (column.type === "code" || column.type === "total") return null;
  return { kind: column.column.kind, value: valueAt(row, column) };
}

import { createContext, use, useMemo } from "react";
import type { Dimension } from "../../../shared/domain/dimension";
import { titleOf } from "../../../shared/worksheets/row-title";
import type { WorkshopSettings } from "../../../shared/domain/workshop";
import type { WorksheetKey } from "../../../shared/domain/worksheet-key";
import type { Row, RowId } from "../../../shared/worksheets/row";
import { worksheets } from "../../../shared/worksheets/worksheet-catalog";
import type { Worksheet } from "../../../shared/worksheets/column";
import type { WorksheetDocument } from "../../sync/worksheet-document";
import { showCountedUndo } from "../../ui/counted-undo";
import { showToast, showUndo } from "../../ui/toast";
import { useLocalized, useWords } from "../../words/language";
import { worksheetWords } from "../../words/worksheet";
import { writeBlock, type BlockRow } from "../paste/write-block";
import { addRow, restoreRow, shiftRow, trashRow } from "./row-edits";

/** What every part of a table page needs to know. */
export interface TableSheet {
  readonly document: WorksheetDocument;
  readonly description: Worksheet;
  /** The worksheet rows are made from, and the column that names them. */
  readonly originWorksheet: WorksheetKey;
  readonly originColumn: string;
  readonly dimension: Dimension;
  readonly settings: WorkshopSettings;
  readonly write: boolean;
  /** Cards and a form in steps instead of the table. */
  readonly isPhone: boolean;
  readonly actions: RowActions;
}

export interface RowActions {
  /** Makes a row from the picked origins and gives back its id. */
  readonly add: (origins: readonly Row[]) => RowId;
  /** Into Sampah, with the way back offered. */
  readonly trash: (row: Row) => void;
  readonly restore: (row: Row) => void;
  readonly shift: (rowId: RowId, among: readonly RowId[], by: -1 | 1) => void;
  /** Empties cells, with the way back offered. */
  readonly clear: (rows: readonly BlockRow[]) => void;
  /** Write the same into several cells, with the way back offered. */
  readonly fillDown: (rows: readonly BlockRow[]) => void;
  readonly fillRight: (rows: readonly BlockRow[]) => void;
}

export const TableSheetContext = createContext<TableSheet | null>(null);

export function useTableSheet(): TableSheet {
  const sheet = use(TableSheetContext);
  if (sheet === null) throw new Error("useTableSheet needs a table page above it");
  return sheet;
}

/** The edits of a table page, each with what is said about it. */
export function useRowActions(document: WorksheetDocument): RowActions {
  const words = useWords(worksheetWords);
  const localized = useLocalized();
  return useMemo(() => {
    const description = worksheets[document.worksheet];
    const rowName = localized(description.rowName);
    const nameOf = (row: Row): string => {
      const text = titleOf(document.worksheet, row);
      return text === "" ? words.newRow(rowName) : shortened(text);
    };
    const write = (
      kind: "clear" | "fillDown" | "fillRight",
      rows: readonly BlockRow[],
      say: (cells: number) => string,
    ) => {
      const written = writeBlock(document, rows);
      if (written === undefined || written.changed === 0) return;
      showCountedUndo({
        kind: `${kind} ${document.key}`,
        count: cellCount(rows),
        say,
        undo: written.takeBack,
      });
    };
    return {
      add: (origins) => {
        const rowId = addRow(document, origins);
        showUndo(words.added(rowName), () => trashRow(document, rowId));
        return rowId;
      },
      trash: (row) => {
        trashRow(document, row.id);
        showUndo(words.trashed(nameOf(row)), () => restoreRow(document, row.id));
      },
      restore: (row) => {
        restoreRow(document, row.id);
        showToast(words.restored(nameOf(row)));
      },
      shift: (rowId, among, by) => shiftRow(document, { rowId, among, by }),
      clear: (rows) => write("clear", rows, words.cellsCleared),
      fillDown: (rows) => write("fillDown", rows, words.filledDown),
      fillRight: (rows) => write("fillRight", rows, words.filledRight),
    };
  }, [document, words, localized]);
}

function cellCount(rows: readonly BlockRow[]): number {
  return rows.reduce((sum, row) => sum + row.cells.length, 0);
}

/** A message fits on a phone. */
const nameMaxLength = 60;

function shortened(text: string): string {
  return text.length <= nameMaxLength ? text : `${text.slice(0, nameMaxLength - 1).trimEnd()}…`;
}

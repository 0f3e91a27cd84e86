import { restoreRow, restoreWorksheet } from "../../shared/documents/restore-rows";
import { takenBackAlone } from "../../shared/documents/take-back";
import type { Row } from "../../shared/worksheets/row";
import type { WorksheetDocument } from "../sync/worksheet-document";
import { showUndo } from "../ui/toast";
import { historyWords } from "../words/history";
import { wordsNow } from "../words/language";

export interface Restore {
  readonly worksheet: (rows: readonly Row[], time: string) => void;
  readonly row: (row: Row, time: string) => void;
}

/** [HIST4] Brings earlier contents back by ordinary edits of this person, each one step of undo. */
export function restoreIn(document: WorksheetDocument): Restore {
  const { doc, columns, steps } = document;
  const step = (edit: () => void, message: string) => {
    showUndo(message, takenBackAlone(steps, edit));
  };
  return {
    worksheet: (rows, time) =>
      step(() => restoreWorksheet(doc, rows, columns), wordsNow(historyWords).worksheetRestored(time)),
    row: (row, time) => step(() => restoreRow(doc, row, columns), wordsNow(historyWords).rowRestored(time)),
  };
}

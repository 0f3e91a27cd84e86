import type { WorksheetDocument } from "../../sync/worksheet-document";
import { dropUndos, showToast } from "../../ui/toast";
import { wordsNow } from "../../words/language";
import { sheetWords } from "../../words/sheet";

/** Takes back the last own step, or says that there is none left: after a reload only the history knows more. */
export function undoStep(document: Pick<WorksheetDocument, "undo">): void {
  if (document.undo()) dropUndos();
  else showToast(wordsNow(sheetWords).nothingToUndo);
}

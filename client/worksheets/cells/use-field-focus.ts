import { useEffect, useMemo } from "react";
import type { RowId } from "../../../shared/worksheets/row";
import type { WorksheetDocument } from "../../sync/worksheet-document";

/** After this long without a letter a person counts as reading again. */
const typingRestMs = 3000;

export interface FieldFocus {
  readonly enter: () => void;
  readonly type: () => void;
  readonly leave: () => void;
}

/** Shows the others that this person is in a cell and whether something is being typed; each visit is one undo step. */
export function useFieldFocus(document: WorksheetDocument, rowId: RowId, column: string): FieldFocus {
  const focus = useMemo(() => fieldFocus(document, rowId, column), [document, rowId, column]);
  useEffect(() => focus.stop, [focus]);
  return focus;
}

function fieldFocus(
  document: WorksheetDocument,
  rowId: RowId,
  column: string,
): FieldFocus & { readonly stop: () => void } {
  let rest: ReturnType<typeof setTimeout> | undefined;
  let inside = false;
  const show = (typing: boolean) => {
    clearTimeout(rest);
    document.setFocus({ rowId, column, typing });
    if (typing) rest = setTimeout(() => show(false), typingRestMs);
  };
  const leave = () => {
    clearTimeout(rest);
    if (!inside) return;
    inside = false;
    document.stopCapturing();
    document.setFocus({ rowId: null, column: null, typing: false });
  };
  return {
    enter: () => {
      inside = true;
      document.stopCapturing();
      show(false);
    },
    type: () => {
      inside = true;
      show(true);
    },
    leave,
    stop: leave,
  };
}

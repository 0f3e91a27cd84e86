import { useEffect, useRef } from "react";
import type { RowId } from "../../../shared/worksheets/row";

/** Who leaves the form of a row goes on at its card in the list. */
export function useBackToRow(selected: RowId | null): void {
  const last = useRef(selected);
  useEffect(() => {
    const before = last.current;
    last.current = selected;
    if (before === null || selected !== null) return;
    document.querySelector<HTMLElement>(`[data-opens="${CSS.escape(before)}"]`)?.focus();
  }, [selected]);
}

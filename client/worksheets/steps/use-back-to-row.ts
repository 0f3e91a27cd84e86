import { useEffect, useRef, useState } from "react";
import type { RowId } from "../../../shared/worksheets/row";

/** Who leaves the form of a row goes on at its card in the list. Gives back the row whose form was open last. */
export function useBackToRow(selected: RowId | null): RowId | null {
  const [cameFrom, setCameFrom] = useState(selected);
  if (selected !== null && selected !== cameFrom) setCameFrom(selected);
  const last = useRef(selected);
  useEffect(() => {
    const before = last.current;
    last.current = selected;
    if (before === null || selected !== null) return;
    const card = document.querySelector<HTMLElement>(`[data-opens="${CSS.escape(before)}"]`);
    card?.focus({ preventScroll: true });
    // Clear of the message at the foot, which may speak of it.
    card?.scrollIntoView({ block: "center" });
  }, [selected]);
  return cameFrom;
}

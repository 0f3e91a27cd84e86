import { create } from "zustand";

/** Columns whose years are folded on this device. Folded at first: all years of targets and budgets fit no laptop. */
const useFoldState = create<{ readonly open: ReadonlySet<string> }>(() => ({ open: new Set() }));

export function useUnfolded(): ReadonlySet<string> {
  return useFoldState((state) => state.open);
}

export function toggleFold(column: string): void {
  useFoldState.setState(({ open }) => {
    const next = new Set(open);
    if (!next.delete(column)) next.add(column);
    return { open: next };
  });
}

/** Shows the years of these columns. */
export function unfold(columns: readonly string[]): void {
  if (columns.length === 0) return;
  useFoldState.setState(({ open }) => ({ open: new Set([...open, ...columns]) }));
}

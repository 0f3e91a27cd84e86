import { create } from "zustand";

const storageKey = "rembuk:unfolded";

/**
 * What is unfolded on this device: years of columns, and the sums by funding source. Folded at first: all years of
 * targets and budgets fit no laptop.
 */
const useFoldState = create<{ readonly open: ReadonlySet<string> }>(() => ({ open: storedFolds() }));

export function useUnfolded(): ReadonlySet<string> {
  return useFoldState((state) => state.open);
}

export function toggleFold(key: string): void {
  const next = new Set(useFoldState.getState().open);
  if (!next.delete(key)) next.add(key);
  keep(next);
}

/** Shows the years of these columns. */
export function unfold(columns: readonly string[]): void {
  const { open } = useFoldState.getState();
  if (columns.some((column) => !open.has(column))) keep(new Set([...open, ...columns]));
}

function keep(open: ReadonlySet<string>): void {
  useFoldState.setState({ open });
  try {
    localStorage.setItem(storageKey, JSON.stringify([...open]));
  } catch {
    // A device that stores nothing keeps it for this visit.
  }
}

function storedFolds(): ReadonlySet<string> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? "[]");
    return new Set(Array.isArray(stored) ? stored.filter((key) => typeof key === "string") : []);
  } catch {
    return new Set();
  }
}

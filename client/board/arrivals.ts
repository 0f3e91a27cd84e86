import type { RowId } from "../../shared/worksheets/row";

/** Which rows came while somebody was looking: only these are shown arriving. */
export interface Arrivals {
  /** What is looked at, such as the worksheet; another view starts afresh. */
  readonly scope: string;
  /** Whether documents were still being read. */
  readonly loading: boolean;
  readonly known: ReadonlySet<RowId>;
  readonly arrived: ReadonlySet<RowId>;
}

export const noArrivals: Arrivals = { scope: "", loading: true, known: new Set(), arrived: new Set() };

/**
 * Takes the rows of now. What was found up to the moment the documents were read, or in a new scope, was there
 * before; what comes later arrived. Gives the former value back while nothing changed.
 */
export function noteArrivals(
  former: Arrivals,
  now: { readonly scope: string; readonly rowIds: readonly RowId[]; readonly loading: boolean },
): Arrivals {
  const { scope, loading } = now;
  if (scope !== former.scope) return { scope, loading, known: new Set(now.rowIds), arrived: new Set() };
  const fresh = now.rowIds.filter((rowId) => !former.known.has(rowId));
  if (fresh.length === 0 && loading === former.loading) return former;
  const known = new Set([...former.known, ...fresh]);
  const silent = loading || former.loading;
  return { scope, loading, known, arrived: silent ? former.arrived : new Set([...former.arrived, ...fresh]) };
}

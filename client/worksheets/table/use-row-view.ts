import { useCallback, useMemo } from "react";
import { useLocation, useSearch } from "wouter";
import { printRowView, readRowView, type RowView } from "./row-view";

/** The view the address names, and a way to another; it makes no step for the back button. */
export function useRowView(): readonly [RowView, (change: Partial<RowView>) => void] {
  const search = useSearch();
  const [, navigate] = useLocation();
  const view = useMemo(() => readRowView(search), [search]);
  const show = useCallback(
    (change: Partial<RowView>) => {
      const { pathname, search: now } = window.location;
      navigate(`${pathname}${printRowView({ ...readRowView(now), ...change }, now)}`, { replace: true });
    },
    [navigate],
  );
  return [view, show];
}

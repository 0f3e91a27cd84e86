import { useCallback } from "react";
import { useLocation, useSearch } from "wouter";

/** The part of the address behind "?", and a way to change it without a new entry in the history. */
export function useAddressSearch(): readonly [string, (search: string) => void] {
  const [path, navigate] = useLocation();
  const setSearch = useCallback(
    (to: string) => navigate(`${path}${to}`, { replace: true }),
    [path, navigate],
  );
  return [useSearch(), setSearch];
}

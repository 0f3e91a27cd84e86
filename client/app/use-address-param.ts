import { useCallback } from "react";
import { useLocation, useSearch } from "wouter";

/** A part of the address after the question mark, so that a link or a reload opens the same thing; null for none. */
export function useAddressParam(name: string): string | null {
  const value = new URLSearchParams(useSearch()).get(name);
  return value === "" ? null : value;
}

/** Changes it, and drops what was said about the value before; does not render again when it changes. */
export function useSetAddressParam(name: string, about?: string): (value: string | null) => void {
  const [, navigate] = useLocation();
  return useCallback(
    (value: string | null) => {
      const { pathname, search } = window.location;
      const params = new URLSearchParams(search);
      const before = params.get(name);
      if (before === value) return;
      if (about !== undefined) params.delete(about);
      if (value === null) params.delete(name);
      else params.set(name, value);
      const query = params.toString();
      // Opening is a step the back button of a phone takes back; going on to the next is not.
      const replace = before !== null || value === null;
      navigate(query === "" ? pathname : `${pathname}?${query}`, { replace });
    },
    [name, about, navigate],
  );
}

import { useCallback } from "react";
import { useLocation, useSearch } from "wouter";

/** A part of the address after the question mark, so that a link or a reload opens the same thing; null for none. */
export function useAddressParam(name: string): string | null {
  const value = new URLSearchParams(useSearch()).get(name);
  return value === "" ? null : value;
}

interface AddressChange {
  /** What is said about the value before, and dropped with it. */
  readonly about?: string;
  /** Opening is a step the back button of a phone takes back; going on to the next is not. */
  readonly isStep?: boolean;
}

/** Changes it; does not render again when it changes. */
export function useSetAddressParam(
  name: string,
  { about, isStep = true }: AddressChange = {},
): (value: string | null) => void {
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
      const replace = !isStep || before !== null || value === null;
      navigate(query === "" ? pathname : `${pathname}?${query}`, { replace });
    },
    [name, about, isStep, navigate],
  );
}

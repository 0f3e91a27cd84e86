import { useCallback, useEffect, useRef } from "react";

/** Binds a field that has just opened, and starts the writing behind the last letter. */
export function useFieldAtEnd(bind: (field: HTMLTextAreaElement | null) => void) {
  const element = useRef<HTMLTextAreaElement | null>(null);
  useEffect(() => {
    const field = element.current;
    field?.focus({ preventScroll: true });
    field?.setSelectionRange(field.value.length, field.value.length);
    field?.scrollIntoView({ block: "nearest" });
  }, []);
  return useCallback(
    (field: HTMLTextAreaElement | null) => {
      element.current = field;
      bind(field);
    },
    [bind],
  );
}

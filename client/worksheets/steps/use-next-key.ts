import { useEffect, useLayoutEffect, useRef, type RefObject } from "react";

/**
 * Enter, and the key in its place on the keyboard of a phone, go on: to the next field, and from the last one to
 * `onEnd`. Shift+Enter still breaks a line. Listens to the element itself, after the fields have settled what was typed.
 */
export function useNextKey(fields: RefObject<HTMLElement | null>, onEnd: () => void): void {
  const end = useRef(onEnd);
  useEffect(() => {
    end.current = onEnd;
  });
  // Phones show on the key what it does.
  useLayoutEffect(() => {
    for (const field of fields.current?.querySelectorAll("textarea") ?? []) field.enterKeyHint = "next";
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const all = fields.current === null ? [] : fieldsIn(fields.current);
      const at = all.findIndex((field) => field === event.target);
      if (at === -1 || event.key !== "Enter" || event.shiftKey) return;
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      const next = all[at + 1];
      if (next === undefined) end.current();
      else next.focus();
    };
    // At the document: the handlers of the fields, which React calls at its root, come first.
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [fields]);
}

/** The fields one types into, in their order. */
export function fieldsIn(element: HTMLElement): readonly HTMLElement[] {
  const all = element.querySelectorAll<HTMLElement>("textarea, input:not([type=checkbox], [type=radio])");
  return [...all].filter((field) => !field.matches(":disabled, :read-only, dialog *"));
}

import { useEffect, useEffectEvent, useLayoutEffect, type RefObject } from "react";
import { flushSync } from "react-dom";

/**
 * Enter, and the key in its place on the keyboard of a phone, go on: to the next field, and from the last one to
 * `onEnd`. Shift+Enter still breaks a line. Not on from an amount that cannot be read: it says so below.
 */
export function useNextKey(fields: RefObject<HTMLElement | null>, onEnd: () => void): void {
  const end = useEffectEvent(onEnd);
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
      if (isUnread(all[at])) return;
      const next = all[at + 1];
      if (next === undefined) end();
      else next.focus();
    };
    // At the document: the fields, which React calls at its root, have settled what was typed and are drawn again.
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [fields]);
}

/**
 * [FORM3] Settles the field somebody is about to leave for another step. Gives back the field again where that shows only now
 * that it cannot be read, so that it does not go out of sight unsaid; who knows it may go on, as nothing has to be filled.
 */
export function unreadOnLeaving(fields: HTMLElement): HTMLElement | null {
  const field = fieldsIn(fields).find((one) => one === document.activeElement);
  if (field === undefined || isUnread(field)) return null;
  flushSync(() => field.blur());
  return isUnread(field) ? field : null;
}

/** The fields one types into, in their order. */
export function fieldsIn(element: HTMLElement): readonly HTMLElement[] {
  const all = element.querySelectorAll<HTMLElement>("textarea, input:not([type=checkbox], [type=radio])");
  return [...all].filter((field) => !field.matches(":disabled, :read-only, dialog *"));
}

function isUnread(field: Element | undefined): boolean {
  return field?.matches("input[aria-invalid=true]") === true;
}

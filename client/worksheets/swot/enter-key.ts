import type { KeyboardEvent } from "react";

/** Reported instead of the key while an input method is working; the Enter that ends a composition has it in Safari. */
const composingKeyCode = 229;

/** Enter that means "done": without Shift, and not the Enter that only picks a word of an input method. */
export function isEnterAlone(event: KeyboardEvent): boolean {
  const { isComposing, keyCode } = event.nativeEvent;
  const modified = event.shiftKey || event.altKey || event.ctrlKey || event.metaKey;
  return event.key === "Enter" && !modified && !isComposing && keyCode !== composingKeyCode;
}

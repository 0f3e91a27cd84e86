/** A selected cell takes the focus only from its own table, from what it stands in or from nowhere, never from a field beside it. */
export function mayTakeFocus(cell: HTMLElement | null): boolean {
  const { activeElement } = document;
  return (
    activeElement === null ||
    activeElement.contains(cell) ||
    cell?.closest("table")?.contains(activeElement) === true
  );
}

/** Puts the keyboard into the field of a cell that began to be edited. */
export function focusField(cell: HTMLElement | null, caret: "end" | "all"): void {
  const field = cell?.querySelector<HTMLElement>("input, textarea, select");
  if (field === null || field === undefined || field.closest("dialog") !== null) return;
  field.focus();
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  if (field.type === "checkbox") return;
  if (caret === "all") field.select();
  else field.setSelectionRange(field.value.length, field.value.length);
}

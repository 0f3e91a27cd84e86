/** Runs something as soon as nobody is writing in a field of this page. */
export function onceNotTyping(run: () => void): void {
  const look = () => {
    if (isTextField(document.activeElement)) return;
    document.removeEventListener("focusout", lookLater);
    run();
  };
  // The field that gets the focus next has it only afterwards.
  const lookLater = () => setTimeout(look);
  document.addEventListener("focusout", lookLater);
  look();
}

function isTextField(element: Element | null): boolean {
  return element !== null && element.matches("textarea, input, select, [contenteditable]");
}

/** Whatever takes the focus itself after a removal has done so by then. */
const waitMs = 100;

/**
 * When the focused element goes away (its row is deleted, its panel closed) and nothing else takes the focus, it goes on
 * at what stood beside it, instead of at the top of the page. Gives back how to stop.
 */
export function keepFocus(root: HTMLElement): () => void {
  let last: HTMLElement | null = null;
  /** Where the focus was before it went into the panel beside the page. */
  let opener: HTMLElement | null = null;
  const onFocusIn = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return;
    if (target.closest("aside") === null) opener = target;
    last = target;
  };
  const onFocusOut = ({ target, relatedTarget }: FocusEvent) => {
    // Left for nothing by a press beside it, not taken away.
    if (relatedTarget === null && target instanceof HTMLElement)
      setTimeout(() => {
        if (last === target && target.isConnected && hasNoFocus()) last = null;
      });
  };
  const observer = new MutationObserver((records) => {
    if (last === null || last.isConnected || !hasNoFocus()) return;
    const gone = last;
    const record = records.find(({ removedNodes }) => [...removedNodes].some((node) => node.contains(gone)));
    if (record === undefined) return;
    last = null;
    setTimeout(() => {
      if (hasNoFocus()) nextPlace(record, opener)?.focus();
    }, waitMs);
  });
  root.addEventListener("focusin", onFocusIn);
  root.addEventListener("focusout", onFocusOut);
  observer.observe(root, { childList: true, subtree: true });
  return () => {
    root.removeEventListener("focusin", onFocusIn);
    root.removeEventListener("focusout", onFocusOut);
    observer.disconnect();
  };
}

function hasNoFocus(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/** The neighbour below, else above, else the nearest thing around that is still there. */
function nextPlace(record: MutationRecord, opener: HTMLElement | null): HTMLElement | null {
  const around = record.target instanceof HTMLElement ? record.target : null;
  if (around?.closest("aside") !== null && opener?.isConnected === true) return opener;
  const neighbours = [
    elementFrom(record.nextSibling, "next"),
    elementFrom(record.previousSibling, "previous"),
  ];
  for (const neighbour of neighbours) {
    const found = neighbour?.isConnected === true ? firstStop(neighbour) : null;
    if (found !== null) return found;
  }
  for (let place = around; place !== null && place.isConnected; place = place.parentElement) {
    const found = firstStop(place);
    if (found !== null) return found;
  }
  return document.querySelector("main");
}

function elementFrom(node: Node | null, way: "next" | "previous"): HTMLElement | null {
  let at = node;
  while (at !== null && !(at instanceof HTMLElement))
    at = way === "next" ? at.nextSibling : at.previousSibling;
  return at;
}

function firstStop(element: HTMLElement): HTMLElement | null {
  const stops = "a[href], button:not(:disabled), input, textarea, select, [tabindex]";
  const all = [element, ...element.querySelectorAll<HTMLElement>(stops)];
  return all.find((one) => one.matches(stops) && one.checkVisibility()) ?? null;
}

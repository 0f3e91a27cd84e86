/** Whatever takes the focus itself after a removal has done so by then. */
const waitMs = 100;

/**
 * When the focused element goes away (its row is deleted, its panel closed) and nothing else takes the focus, it goes on
 * at what stood beside it, instead of at the top of the page. Gives back how to stop.
 */
export function keepFocus(root: HTMLElement): () => void {
  let last: HTMLElement | null = null;
  const ways: WaysBack = { fromMessage: [], fromPanel: [] };
  const onFocusIn = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return;
    last = target;
    if (target.closest(messages) !== null) return;
    ways.fromMessage = upFrom(target);
    if (target.closest("aside") === null) ways.fromPanel = ways.fromMessage;
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
      if (hasNoFocus()) goOnBeside(record, ways);
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

/** Messages that come and go in a corner, above every page. */
const messages = "section[data-messages]";

/** Nobody is taken out of one of these while there is something in it to go on at. */
const places = "main, aside, dialog";

/** Where the focus was, with all that stood around it, from the inside out: a field may be gone whose cell is there. */
type Trail = readonly HTMLElement[];

interface WaysBack {
  fromMessage: Trail;
  /** From the panel beside the page to what opened it. */
  fromPanel: Trail;
}

function upFrom(element: HTMLElement | null): Trail {
  const trail: HTMLElement[] = [];
  for (let at = element; at !== null; at = at.parentElement) trail.push(at);
  return trail;
}

function goOnBeside(record: MutationRecord, ways: WaysBack): void {
  const around = record.target instanceof HTMLElement ? record.target : null;
  // Whoever answers a message has not left the place where they work, so nothing moves there.
  const isMessage = around?.closest(messages) instanceof HTMLElement;
  const isInPanel = around?.closest("aside") instanceof HTMLElement;
  const next = isMessage
    ? stopWithin(ways.fromMessage)
    : (stopBeside(record) ?? stopWithin(upFrom(around)) ?? (isInPanel ? stopWithin(ways.fromPanel) : null));
  if (next !== null) next.focus({ preventScroll: isMessage });
  else document.querySelector("main")?.focus({ preventScroll: true });
}

/** The neighbour below, else above. */
function stopBeside(record: MutationRecord): HTMLElement | null {
  const neighbours = [
    elementFrom(record.nextSibling, "next"),
    elementFrom(record.previousSibling, "previous"),
  ];
  for (const neighbour of neighbours) {
    const isThere = neighbour?.isConnected === true && !neighbour.matches(places);
    const found = isThere ? firstStop(neighbour) : null;
    if (found !== null) return found;
  }
  return null;
}

/** The nearest of these that is there and can have the focus, up to the place all is in; not the page as a whole. */
function stopWithin(trail: Trail): HTMLElement | null {
  const main = document.querySelector("main");
  for (const element of trail.filter(({ isConnected }) => isConnected)) {
    if (element.contains(main)) return null;
    const found = firstStop(element);
    if (found !== null || element.matches(places)) return found;
  }
  return null;
}

function elementFrom(node: Node | null, way: "next" | "previous"): HTMLElement | null {
  let at = node;
  while (at !== null && !(at instanceof HTMLElement))
    at = way === "next" ? at.nextSibling : at.previousSibling;
  return at;
}

function firstStop(element: HTMLElement): HTMLElement | null {
  const stops = "a[href], button:not(:disabled), summary, input, textarea, select, [tabindex]";
  const all = [element, ...element.querySelectorAll<HTMLElement>(stops)];
  return all.find((one) => one.matches(stops) && one.getClientRects().length > 0) ?? null;
}

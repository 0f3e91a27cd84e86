import { useLayoutEffect, type RefObject } from "react";

interface Floating {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly float: RefObject<HTMLElement | null>;
  readonly open: boolean;
  /** `start` lines up with the start of the anchor, `end` with its end, `stretch` takes its width. */
  readonly align: "start" | "end" | "stretch";
}

/** Distance to the anchor and to the edge of the window. */
const gapPx = 4;
const edgePx = 8;
const leastHeightPx = 160;

/**
 * Shows a `popover="manual"` element in the top layer beside its anchor, so that no scrolling list or dialog clips
 * it, and keeps it there while the page scrolls or the on-screen keyboard comes up.
 */
export function useFloating({ anchor, float, open, align }: Floating): void {
  useLayoutEffect(() => {
    const [anchorElement, floatElement] = [anchor.current, float.current];
    if (!open || anchorElement === null || floatElement === null) return undefined;
    show(floatElement);
    const place = () => placeBeside(anchorElement, floatElement, align);
    place();
    const listening = new AbortController();
    const options = { capture: true, passive: true, signal: listening.signal };
    window.addEventListener("scroll", place, options);
    window.addEventListener("resize", place, options);
    window.visualViewport?.addEventListener("resize", place, options);
    const sizes = new ResizeObserver(place);
    sizes.observe(floatElement);
    sizes.observe(anchorElement);
    return () => {
      listening.abort();
      sizes.disconnect();
      hide(floatElement);
    };
  }, [anchor, float, open, align]);
}

function placeBeside(anchor: HTMLElement, float: HTMLElement, align: Floating["align"]): void {
  const rect = anchor.getBoundingClientRect();
  const viewTop = window.visualViewport?.offsetTop ?? 0;
  const viewHeight = window.visualViewport?.height ?? window.innerHeight;
  const viewWidth = document.documentElement.clientWidth;
  const below = viewTop + viewHeight - rect.bottom - gapPx - edgePx;
  const above = rect.top - viewTop - gapPx - edgePx;
  const wanted = float.scrollHeight;
  const whole = viewHeight - 2 * edgePx;
  // Rather over its button than with its last entry out of sight; a list under a field must leave that in sight.
  const covers = align !== "stretch" && wanted > Math.max(below, above) && wanted <= whole;
  const goesUp = above > below && below < (align === "stretch" ? Math.min(wanted, leastHeightPx) : wanted);
  const { style } = float;
  style.maxBlockSize = `${Math.max(covers ? whole : goesUp ? above : below, edgePx)}px`;
  if (align === "stretch") style.inlineSize = `${rect.width}px`;
  const width = float.offsetWidth;
  const left = align === "end" ? rect.right - width : rect.left;
  style.left = `${Math.max(edgePx, Math.min(left, viewWidth - width - edgePx))}px`;
  if (covers) {
    style.top = `${viewTop + edgePx + (below > above ? whole - float.offsetHeight : 0)}px`;
    return;
  }
  style.top = goesUp
    ? `${Math.max(viewTop + edgePx, rect.top - gapPx - float.offsetHeight)}px`
    : `${rect.bottom + gapPx}px`;
}

/** Old browsers know no popover: there the element is shown in place, fixed, above the page. */
function show(element: HTMLElement): void {
  element.dataset["open"] = "true";
  if (typeof element.showPopover === "function" && !element.matches(":popover-open")) element.showPopover();
}

function hide(element: HTMLElement): void {
  delete element.dataset["open"];
  if (typeof element.hidePopover === "function" && element.isConnected && element.matches(":popover-open"))
    element.hidePopover();
}

import { useEffect, useEffectEvent, useRef, type RefObject } from "react";
import { placeUnder } from "./item-elements";
import type { ItemGrab, Point } from "./item-grab";
import type { HandMoves } from "./use-arrange";

export interface GrabRefs {
  /** Around all items. */
  readonly root: RefObject<HTMLDivElement | null>;
  /** The picture of the carried item; it is there while something is carried. */
  readonly picture: RefObject<HTMLDivElement | null>;
}

/**
 * Lets items be dragged, once what watches the pointer is there: the picture follows it without rendering, the lists
 * hear where the item would land.
 */
export function useGrab(hand: HandMoves, Grab: typeof ItemGrab | null): GrabRefs {
  const root = useRef<HTMLDivElement>(null);
  const picture = useRef<HTMLDivElement>(null);
  const handNow = useEffectEvent(() => hand);
  useEffect(() => {
    const element = root.current;
    if (element === null || Grab === null) return undefined;
    let carried: { readonly rowId: string; readonly card: DOMRect; start: Point | null } | null = null;
    const grab = new Grab(element, {
      lifted: (rowId, card) => {
        carried = { rowId, card, start: null };
        handNow().start(rowId);
      },
      carried: (point) => {
        if (carried === null) return;
        carried.start ??= point;
        showAt(picture.current, carried.card, { x: point.x - carried.start.x, y: point.y - carried.start.y });
        handNow().over(placeUnder(point, carried.rowId));
      },
      put: () => handNow().end(),
      cancelled: () => handNow().cancel(),
    });
    return () => grab.dispose();
  }, [Grab]);
  return { root, picture };
}

/** The picture lies where the card lay, moved as far as the pointer went. */
function showAt(picture: HTMLElement | null, card: DOMRect, way: Point): void {
  if (picture === null) return;
  picture.style.inlineSize = `${card.width}px`;
  picture.style.translate = `${card.left + way.x}px ${card.top + way.y}px`;
}

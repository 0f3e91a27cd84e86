import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from "react";
import type { RowId } from "../../../shared/worksheets/row";
import { focusItem, itemOfEvent } from "./item-elements";
import {
  placeIn,
  placeNow,
  stepFrom,
  withItemAt,
  type Direction,
  type ItemLists,
  type Place,
} from "./item-lists";

/**
 * An item on its way to another place. While it is held nothing else moves, whatever others do.
 * - `keys`: the lists show it where it would land.
 * - `hand`: the lists stay as they were and a line shows where it would land.
 */
export type Lift =
  | { readonly by: "keys"; readonly rowId: RowId; readonly lists: ItemLists }
  | { readonly by: "hand"; readonly rowId: RowId; readonly lists: ItemLists; readonly target: Place | null };

/** What a screen reader should hear about a move. */
export type MoveNews =
  | { readonly kind: "lifted" | "carried" | "dropped"; readonly rowId: RowId; readonly lists: ItemLists }
  | { readonly kind: "cancelled" | "edge"; readonly rowId: RowId };

export interface ArrangeParts {
  readonly live: ItemLists;
  readonly enabled: boolean;
  readonly move: (rowId: RowId, to: Place) => void;
  readonly edit: (rowId: RowId) => void;
}

export interface Arrange {
  /** What to show. */
  readonly lists: ItemLists;
  readonly lift: Lift | null;
  readonly news: MoveNews | null;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onKeyUp: (event: KeyboardEvent<HTMLElement>) => void;
  /** The focus went elsewhere: an item lifted with keys goes back. */
  readonly onBlur: () => void;
  readonly hand: HandMoves;
  /** A finger is down: nothing moves under it until it is up again. */
  readonly hold: () => void;
  /** One step in a direction, at once. */
  readonly step: (rowId: RowId, direction: Direction) => void;
}

export interface HandMoves {
  readonly start: (rowId: RowId) => void;
  readonly over: (target: Place | null) => void;
  readonly end: () => void;
  readonly cancel: () => void;
}

/** Moving items by hand and by keyboard: one move is one edit, made when the item is put down. */
export function useArrange({ live, enabled, move, edit }: ArrangeParts): Arrange {
  const [lift, setLift] = useState<Lift | null>(null);
  const [held, setHeld] = useHeld();
  // Pointers move between two renderings.
  const inHand = useRef<Extract<Lift, { by: "hand" }> | null>(null);
  const [news, setNews] = useState<MoveNews | null>(null);
  const lists = lift?.lists ?? held ?? live;
  const focusSoon = useFocusAfterMove(lift?.by === "keys" ? lift.rowId : null);

  const drop = ({ rowId }: Lift, shown: ItemLists) => {
    setLift(null);
    setHeld(null);
    setNews({ kind: "dropped", rowId, lists: shown });
    const to = placeNow(shown, live, rowId);
    if (to !== undefined) move(rowId, to);
  };
  const cancel = () => {
    if (lift === null) return;
    setLift(null);
    setNews({ kind: "cancelled", rowId: lift.rowId });
    if (lift.by === "keys") focusSoon(lift.rowId);
  };
  const stepBy = (rowId: RowId, direction: Direction) => {
    const to = stepFrom(lists, rowId, direction);
    if (to === undefined) {
      setNews({ kind: "edge", rowId });
      return;
    }
    const moved = withItemAt(lists, rowId, to);
    setNews({ kind: "carried", rowId, lists: moved });
    if (lift === null) move(rowId, to);
    else setLift({ by: "keys", rowId, lists: moved });
    focusSoon(rowId);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const rowId = itemOfEvent(event);
    if (rowId === undefined || !enabled) return;
    const lifted = lift?.by === "keys" && lift.rowId === rowId;
    const act = actionOf(event, lifted);
    if (act === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (act === "edit") edit(rowId);
    else if (act === "cancel") cancel();
    else if (act !== "space") stepBy(rowId, act);
    else if (lifted && lift !== null) {
      drop(lift, lists);
      focusSoon(rowId);
    } else if (placeIn(lists, rowId) !== undefined) {
      setLift({ by: "keys", rowId, lists });
      setNews({ kind: "lifted", rowId, lists });
    }
  };

  return {
    lists,
    lift,
    news,
    onKeyDown,
    onKeyUp: (event) => {
      // Some browsers press a button when the space bar comes up again.
      if (event.key === " " && itemOfEvent(event) !== undefined && enabled) event.preventDefault();
    },
    onBlur: () => {
      if (lift?.by === "keys") cancel();
    },
    hand: {
      start: (rowId) => {
        inHand.current = { by: "hand", rowId, lists, target: null };
        setLift(inHand.current);
      },
      over: (target) => {
        const { current } = inHand;
        if (current === null || samePlace(current.target, target)) return;
        inHand.current = { ...current, target };
        setLift(inHand.current);
      },
      end: () => {
        const { current } = inHand;
        inHand.current = null;
        if (current === null || current.target === null) setLift(null);
        else drop(current, withItemAt(current.lists, current.rowId, current.target));
      },
      cancel: () => {
        inHand.current = null;
        cancel();
      },
    },
    hold: () => setHeld(live),
    step: stepBy,
  };
}

function actionOf(
  event: KeyboardEvent,
  lifted: boolean,
): Direction | "space" | "cancel" | "edit" | undefined {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return undefined;
  const direction = directions[event.key];
  if (event.altKey) return direction === "up" || direction === "down" ? direction : undefined;
  if (event.key === " ") return "space";
  if (event.key === "F2") return "edit";
  if (!lifted) return undefined;
  return event.key === "Escape" ? "cancel" : direction;
}

const directions: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

function samePlace(a: Place | null, b: Place | null): boolean {
  return a?.list === b?.list && a?.at === b?.at;
}

/** The lists as they were when a finger came down, until it is up. */
function useHeld() {
  const [held, setHeld] = useState<ItemLists | null>(null);
  const isHeld = held !== null;
  useEffect(() => {
    if (!isHeld) return undefined;
    const listening = new AbortController();
    const letGo = () => setHeld(null);
    for (const type of ["pointerup", "pointercancel", "blur"])
      window.addEventListener(type, letGo, { signal: listening.signal });
    return () => listening.abort();
  }, [isHeld]);
  return [held, setHeld] as const;
}

/** An element that is moved in the page loses the focus; this gives it back once the item stands at its place. */
function useFocusAfterMove(lifted: RowId | null): (rowId: RowId) => void {
  const wanted = useRef<RowId | null>(null);
  useLayoutEffect(() => {
    const rowId = wanted.current ?? lifted;
    wanted.current = null;
    if (rowId !== null) focusItem(rowId);
  });
  return (rowId) => {
    wanted.current = rowId;
  };
}

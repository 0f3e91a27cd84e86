import { useCallback, useEffect, useRef, useState, type FocusEvent } from "react";
import { quadrants, type Quadrant } from "../../../shared/domain/quadrant";
import type { RowId } from "../../../shared/worksheets/row";
import { laptopQuery, useMediaQuery } from "../../app/use-media-query";
import { useDocumentState } from "../../sync/use-document-state";
import { useRoom } from "../../sync/room-context";
import { useLive } from "../../sync/use-live";
import { useOnceSaved } from "../../sync/use-once-saved";
import { useSyncStatus } from "../../sync/use-sync-status";
import { VisuallyHidden } from "../../ui/visually-hidden";
import { useWords } from "../../words/language";
import { swotWords } from "../../words/swot";
import { useSelectedRow } from "../trace/use-selected-row";
import { focusInput, itemOfEvent, showItem } from "./item-elements";
import { listKeyOf, placeIn, type ListKey, type Place } from "./item-lists";
import { QuadrantSection } from "./quadrant-section";
import { QuadrantTabs } from "./quadrant-tabs";
import { useSwotSheet } from "./swot-sheet";
import { HistoryButton } from "../sheet/history-button";
import { TrashButton } from "../sheet/trash-button";
import { usePageKeys } from "../sheet/use-page-keys";
import { useArrange, type Arrange } from "./use-arrange";
import { useFetchedAhead } from "./use-fetched-ahead";
import { useGrab } from "./use-grab";
import { useItemHandlers } from "./use-item-handlers";
import { useItemLists, useSteadyLists, type Writing } from "./use-item-lists";
import { useShownQuadrant } from "./use-shown-quadrant";
import { AccessNotice } from "../sheet/access-notice";
import styles from "./swot-page.module.css";

/** Below this width one quadrant is shown at a time, behind tabs. */
const narrowQuery = "(max-width: 43.99rem)";

const fetchBehindPage = () => import("./behind-page");

const panelId = "swot-quadrants";

/** The four quadrants: internal above external side by side, or one at a time on a phone. */
export function SwotGrid() {
  const { document, dimension, write, actions } = useSwotSheet();
  const words = useWords(swotWords);
  const narrow = useMediaQuery(narrowQuery);
  const { loading } = useDocumentState(document);
  const { selected, select } = useSelectedRow();
  const grid = useGrid(selected, select);
  const { arrange, shown } = grid;
  const settled = useOnceSaved(!loading);
  const isOffline = useSyncStatus(({ kind }) => kind === "offline");
  const ready = settled || isOffline || grid.editing !== null || selected !== null;
  const behind = useFetchedAhead(fetchBehindPage, ready);
  const writing = write ? behind : null;
  // Comparing all items can wait for longer than an editor.
  const comparing = settled ? writing : null;
  const { root, picture } = useGrab(arrange.hand, writing?.ItemGrab ?? null);
  usePageKeys({ document, write, onNew: () => focusInput(shown) });
  const closePanel = useCallback(() => select(null), [select]);

  const section = (list: ListKey) => (
    <QuadrantSection
      key={list}
      list={list}
      items={arrange.lists[list]}
      handlers={grid.handlers}
      editing={grid.editing}
      Editor={behind?.ItemEditor ?? null}
      Foot={behind?.ItemFoot ?? null}
      Similar={comparing?.SimilarLine ?? null}
      selected={selected}
      lifted={arrange.lift?.rowId ?? null}
      landing={landingIn(list, arrange)}
      loading={loading}
      onInputFocus={() => list !== "none" && grid.show(list)}
    />
  );
  return (
    <div className={styles.page}>
      <div className={styles.unseen}>
        <VisuallyHidden>
          <h1>{words.pageName(dimension.shortName)}</h1>
        </VisuallyHidden>
        {behind !== null && <behind.ItemAnnouncer news={arrange.news} />}
      </div>
      {narrow ? (
        <div className={styles.top}>
          <AccessNotice document={document} />
          <QuadrantTabs lists={arrange.lists} shown={shown} onSelect={grid.show} panelId={panelId} />
        </div>
      ) : (
        <AccessNotice document={document} />
      )}
      {writing !== null && <writing.SwotPaste shown={shown} />}
      {comparing !== null && <comparing.SimilarWatch />}
      {behind !== null && <behind.NotHereWhileOffline loading={loading} />}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys and presses of the items bubble up to here */}
      <div
        ref={root}
        className={styles.grid}
        id={panelId}
        role={narrow ? "tabpanel" : "group"}
        aria-label={words.quadrantTabs}
        onKeyDown={arrange.onKeyDown}
        onKeyUp={arrange.onKeyUp}
        onBlur={(event) => leftItem(event) && arrange.onBlur()}
        onPointerDown={(event) => event.button === 0 && arrange.hold()}
      >
        {arrange.lists.none.length > 0 && section("none")}
        {narrow ? section(shown) : quadrants.map(section)}
      </div>
      {behind !== null && <behind.CarriedItem picture={picture} lift={arrange.lift} />}
      <footer className={styles.footer}>
        <HistoryButton />
        {write && <TrashButton document={document} onRestore={(row) => actions.restore(row.id)} />}
      </footer>
      {selected !== null && behind !== null && <behind.ItemPanel rowId={selected} onClose={closePanel} />}
    </div>
  );
}

/** What the grid knows beyond the items: who is written in, what is carried, which quadrant a phone shows. */
function useGrid(selected: RowId | null, select: (rowId: RowId | null) => void) {
  const { document, write, actions } = useSwotSheet();
  const panelBeside = useMediaQuery(laptopQuery);
  const [writing, setWriting] = useState<Writing | null>(null);
  const [current, setCurrent] = useShownQuadrant();
  const lists = useItemLists(document);
  useFollowSelected(selected, useListOf(selected), setCurrent);
  const stepper = useRef<Arrange["step"] | null>(null);
  const handlers = useItemHandlers({
    lists,
    setWriting,
    select,
    panelBeside,
    step: (rowId, direction) => stepper.current?.(rowId, direction),
  });
  const arrange = useArrange({
    live: useSteadyLists(lists, writing),
    enabled: write,
    edit: handlers.edit,
    move: (rowId, to) => {
      actions.move(rowId, to);
      if (to.list !== "none") setCurrent(to.list);
    },
  });
  useEffect(() => {
    stepper.current = arrange.step;
  });
  const carriedIn =
    arrange.lift?.by === "keys" ? placeIn(arrange.lists, arrange.lift.rowId)?.list : undefined;
  const shown = carriedIn === undefined || carriedIn === "none" ? current : carriedIn;
  // Not closed by a lock: what is typed from then on is kept for the facilitator.
  return { arrange, handlers, editing: writing?.rowId ?? null, shown, show: setCurrent };
}

/** Where an item stands, be it by itself or on the card of another; undefined while it is not there. */
function useListOf(rowId: RowId | null): ListKey | undefined {
  const { document } = useSwotSheet();
  const { content } = useRoom().replica(document.key);
  return useLive(content.rows, () => {
    const row = rowId === null ? undefined : content.row(rowId);
    return row === undefined || row.trashed ? undefined : listKeyOf(row);
  });
}

/** An item named in the address is brought into sight once, when it is there. */
function useFollowSelected(
  selected: RowId | null,
  list: ListKey | undefined,
  show: (quadrant: Quadrant) => void,
): void {
  const followed = useRef<RowId | null>(null);
  useEffect(() => {
    if (selected === null) followed.current = null;
    if (selected === null || list === undefined || followed.current === selected) return;
    followed.current = selected;
    if (list !== "none") show(list);
    requestAnimationFrame(() => showItem(selected));
  }, [selected, list, show]);
}

function landingIn(list: ListKey, { lift }: Arrange): Place | null {
  if (lift?.by !== "hand" || lift.target?.list !== list) return null;
  const from = placeIn(lift.lists, lift.rowId);
  return from?.list === list && from.at === lift.target.at ? null : lift.target;
}

/** Whether a person took the focus elsewhere; an element that moves in the page loses it to nothing. */
function leftItem(event: FocusEvent<HTMLElement>): boolean {
  return event.relatedTarget !== null && itemOfEvent(event) !== undefined;
}

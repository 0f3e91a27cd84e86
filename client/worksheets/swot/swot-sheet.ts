import { createContext, use, useMemo } from "react";
import { setTrashed } from "../../../shared/documents/write-rows";
import type { Dimension } from "../../../shared/domain/dimension";
import { quadrantNames, type Quadrant } from "../../../shared/domain/quadrant";
import type { WorkshopSettings } from "../../../shared/domain/workshop";
import { leadersOf } from "../../../shared/worksheets/grouped-items";
import type { RowId } from "../../../shared/worksheets/row";
import { newId, randomBytes } from "../../sync/random";
import { useRoom } from "../../sync/room-context";
import type { WorksheetDocument } from "../../sync/worksheet-document";
import { showUndo } from "../../ui/toast";
import { useLanguage, wordsNow } from "../../words/language";
import { swotWords } from "../../words/swot";
import { addItems, moveItem } from "./item-edits";
import { showItem } from "./item-elements";
import { useLastAdded } from "./last-added";
import { listKeyOf, listsOf, placeIn, type ItemLists, type Place } from "./item-lists";

/** What a person can do with items; each is one step of undo. */
export interface ItemActions {
  readonly add: (quadrant: Quadrant, texts: readonly string[]) => void;
  readonly move: (rowId: RowId, to: Place) => void;
  readonly moveToQuadrant: (rowId: RowId, quadrant: Quadrant) => void;
  readonly remove: (rowId: RowId) => void;
  readonly restore: (rowId: RowId) => void;
}

/** Everything the parts of the page share; stays the same while items change. */
export interface SwotSheet {
  readonly document: WorksheetDocument;
  readonly strategies: WorksheetDocument;
  readonly dimension: Dimension;
  readonly settings: WorkshopSettings;
  readonly write: boolean;
  readonly actions: ItemActions;
}

export const SwotSheetContext = createContext<SwotSheet | null>(null);

export function useSwotSheet(): SwotSheet {
  const sheet = use(SwotSheetContext);
  if (sheet === null) throw new Error("useSwotSheet needs a SwotSheetContext above it");
  return sheet;
}

/** The actions on the items of a document, with the way back where something goes out of sight. */
export function useItemActions(document: WorksheetDocument): ItemActions {
  const { content } = useRoom().replica(document.key);
  const language = useLanguage();
  return useMemo(() => {
    const step = (edits: () => void) => document.asOneStep(edits);
    const titleOf = (rowId: RowId) =>
      wordsNow(swotWords).itemTitle(content.labels.value.get(rowId)?.code ?? "");
    const placeBefore = (rowId: RowId) => placeIn(listsNow(), rowId);
    const listsNow = (): ItemLists => listsOf(content.rows.value);
    const put = (rowId: RowId, to: Place, leader?: RowId) =>
      step(() => moveItem(document.doc, content.rows.value, { rowId, to, leader, random: randomBytes }));
    const trash = (rowIds: readonly RowId[], trashed: boolean) =>
      step(() => setTrashed(document.doc, rowIds, trashed));

    return {
      add: (quadrant, texts) => {
        let added: readonly RowId[] = [];
        step(() => {
          added = addItems(document, content.rows.value, { quadrant, texts, newId, random: randomBytes });
        });
        const last = added.at(-1);
        if (last === undefined) return;
        requestAnimationFrame(() => showItem(last));
        if (added.length > 1)
          showUndo(wordsNow(swotWords).itemsAdded(added.length), () => trash(added, true));
        else useLastAdded.setState({ rowId: last });
      },
      move: (rowId, to) => {
        const before = placeBefore(rowId);
        if (before?.list !== to.list || before.at !== to.at) put(rowId, to);
      },
      moveToQuadrant: (rowId, quadrant) => {
        const row = content.row(rowId);
        const list = row === undefined ? quadrant : listKeyOf(row);
        if (list === quadrant) return;
        const before = placeBefore(rowId) ?? { list, at: listsNow()[list].length };
        const leader = leadersOf(content.rows.value).get(rowId);
        put(rowId, { list: quadrant, at: listsNow()[quadrant].length });
        const name = quadrantNames[quadrant][language];
        showUndo(wordsNow(swotWords).movedTo(titleOf(rowId), name), () => put(rowId, before, leader));
      },
      remove: (rowId) => {
        const title = titleOf(rowId);
        trash([rowId], true);
        showUndo(wordsNow(swotWords).removed(title), () => trash([rowId], false));
      },
      restore: (rowId) => trash([rowId], false),
    };
  }, [document, content, language]);
}

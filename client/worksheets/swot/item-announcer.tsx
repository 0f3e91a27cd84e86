import { useEffect, useState } from "react";
import { quadrantNames } from "../../../shared/domain/quadrant";
import type { RowId } from "../../../shared/worksheets/row";
import { useLabel, useLabels } from "../../sync/use-labels";
import { VisuallyHidden } from "../../ui/visually-hidden";
import { useLocalized, useWords } from "../../words/language";
import { itemWords } from "../../words/item";
import { swotWords } from "../../words/swot";
import { placeIn, type ItemLists } from "./item-lists";
import { useLastAdded } from "./last-added";
import { useSwotSheet } from "./swot-sheet";
import type { MoveNews } from "./use-arrange";

/** Tells screen readers what was added, where an item is while it is moved, and how the keys work. */
export function ItemAnnouncer({ news }: { readonly news: MoveNews | null }) {
  const words = useWords(itemWords);
  const sentence = useSentence(news);
  const added = useLastAdded(({ rowId }) => rowId);
  return (
    <>
      <span id="swot-keys" hidden>
        {words.keysHelp}
      </span>
      <div aria-live="assertive">
        <VisuallyHidden>{sentence}</VisuallyHidden>
      </div>
      <VisuallyHidden>
        <output data-spoken="added">{added !== null && <Added key={added} rowId={added} />}</output>
      </VisuallyHidden>
    </>
  );
}

/** The code comes from the server; without a connection it is not waited for. */
const codeWaitMs = 2_000;

function Added({ rowId }: { readonly rowId: RowId }) {
  const { document } = useSwotSheet();
  const code = useLabel(document, rowId)?.code ?? null;
  const words = useWords(itemWords);
  const swot = useWords(swotWords);
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), codeWaitMs);
    return () => clearTimeout(timer);
  }, []);
  // Said once: a code that comes late is no news.
  const [said, setSaid] = useState("");
  if (said === "" && (code !== null || isLate)) setSaid(words.added(code ?? swot.newItem));
  return <>{said}</>;
}

function useSentence(news: MoveNews | null): string {
  const { document } = useSwotSheet();
  const labels = useLabels(document);
  const words = useWords(itemWords);
  const swot = useWords(swotWords);
  const localized = useLocalized();
  if (news === null) return "";
  const name = labels.get(news.rowId)?.code ?? swot.newItem;
  const placeWords = (lists: ItemLists, rowId: RowId): string => {
    const place = placeIn(lists, rowId);
    if (place === undefined || place.list === "none") return swot.withoutQuadrant;
    const quadrant = localized(quadrantNames[place.list]);
    return words.place(quadrant, place.at + 1, lists[place.list].length);
  };
  switch (news.kind) {
    case "lifted":
      return words.lifted(name, placeWords(news.lists, news.rowId));
    case "carried":
      return words.carriedTo(placeWords(news.lists, news.rowId));
    case "dropped":
      return words.dropped(name, placeWords(news.lists, news.rowId));
    case "cancelled":
      return words.moveCancelled(name);
    case "edge":
      return words.atEdge;
  }
}

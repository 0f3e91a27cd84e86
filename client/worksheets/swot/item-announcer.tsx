import { useEffect, useState } from "react";
import { quadrantNames } from "../../../shared/domain/quadrant";
import type { RowId } from "../../../shared/worksheets/row";
import { useLabel, useLabels } from "../../sync/use-labels";
import { Spoken } from "../../ui/spoken";
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
  const added = useAdded();
  return (
    <>
      <span id="swot-keys" hidden>
        {words.keysHelp}
      </span>
      <Spoken urgent occasion={news}>
        {useSentence(news)}
      </Spoken>
      <Spoken name="added" occasion={added.rowId}>
        {added.sentence}
      </Spoken>
    </>
  );
}

/** The code comes from the server; without a connection it is not waited for. */
const codeWaitMs = 2_000;

interface Added {
  readonly rowId: RowId | null;
  readonly sentence: string;
}

/** What was added while this page is open, said once: a code that comes late is no news. */
function useAdded(): Added {
  const { document } = useSwotSheet();
  const rowId = useLastAdded((last) => last.rowId);
  const code = useLabel(document, rowId ?? "")?.code ?? null;
  const words = useWords(itemWords);
  const swot = useWords(swotWords);
  const [late, setLate] = useState<RowId | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setLate(rowId), codeWaitMs);
    return () => clearTimeout(timer);
  }, [rowId]);
  const [said, setSaid] = useState<Added>({ rowId, sentence: "" });
  if (rowId !== said.rowId && (code !== null || late === rowId))
    setSaid({ rowId, sentence: words.added(code ?? swot.newItem) });
  return said;
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

import { History } from "lucide-react";
import { useMemo } from "react";
import type { RowId } from "../../../shared/worksheets/row";
import { Button } from "../../ui/button";
import type { MenuItem } from "../../ui/menu";
import { useWords } from "../../words/language";
import { sheetWords } from "../../words/sheet";
import { useMayReadHistory, useShowHistory, wholeWorksheet } from "./history-place";

/** The way to the history of a row; of the whole worksheet unless one is given. */
export function HistoryButton({ rowId = wholeWorksheet }: { readonly rowId?: RowId }) {
  const show = useShowHistory();
  const words = useWords(sheetWords);
  if (!useMayReadHistory()) return null;
  return (
    <Button variant="ghost" size="sm" icon={<History aria-hidden="true" />} onClick={() => show(rowId)}>
      {words.history}
    </Button>
  );
}

/** The same as an entry of a row's menu; none where nobody may read it. */
export function useHistoryItem(rowId: RowId): readonly MenuItem[] {
  const show = useShowHistory();
  const words = useWords(sheetWords);
  const mayRead = useMayReadHistory();
  return useMemo(() => {
    const icon = <History aria-hidden="true" />;
    return mayRead ? [{ id: "history", label: words.history, icon, onSelect: () => show(rowId) }] : [];
  }, [mayRead, words, show, rowId]);
}

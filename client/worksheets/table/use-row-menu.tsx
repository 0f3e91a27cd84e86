import { ArrowDown, ArrowUp, PanelRightOpen, Trash2 } from "lucide-react";
import { useMemo } from "react";
import type { RowId } from "../../../shared/worksheets/row";
import { useRoom } from "../../sync/room-context";
import type { MenuItem } from "../../ui/menu";
import { useWords } from "../../words/language";
import { worksheetWords } from "../../words/worksheet";
import { useHistoryItem } from "../sheet/history-button";
import { useTableSheet } from "./table-sheet";

interface RowMenuOptions {
  readonly rowId: RowId;
  /** Rows among which it moves, as they stand on screen. */
  readonly among: readonly RowId[];
  readonly onOpen: () => void;
}

/** What can be done with a row; without the right to write only looking. */
export function useRowMenu({ rowId, among, onOpen }: RowMenuOptions): readonly MenuItem[] {
  const { document, actions, write } = useTableSheet();
  const { content } = useRoom().replica(document.key);
  const words = useWords(worksheetWords);
  const history = useHistoryItem(rowId);
  return useMemo(() => {
    const open: MenuItem = {
      id: "open",
      label: words.open,
      icon: <PanelRightOpen aria-hidden="true" />,
      onSelect: onOpen,
    };
    if (!write) return [open, ...history];
    const at = among.indexOf(rowId);
    return [
      open,
      ...history,
      { kind: "separator", id: "order" },
      {
        id: "up",
        label: words.moveUp,
        icon: <ArrowUp aria-hidden="true" />,
        disabled: at <= 0,
        onSelect: () => actions.shift(rowId, among, -1),
      },
      {
        id: "down",
        label: words.moveDown,
        icon: <ArrowDown aria-hidden="true" />,
        disabled: at === -1 || at === among.length - 1,
        onSelect: () => actions.shift(rowId, among, 1),
      },
      { kind: "separator", id: "end" },
      {
        id: "trash",
        label: words.trash,
        icon: <Trash2 aria-hidden="true" />,
        danger: true,
        onSelect: () => {
          const row = content.row(rowId);
          if (row !== undefined) actions.trash(row);
        },
      },
    ];
  }, [rowId, among, onOpen, history, content, actions, write, words]);
}

import { ArrowDown, ArrowUp, Check, ClipboardList, PanelRight, PenLine, Trash2 } from "lucide-react";
import type { RowId } from "../../../shared/worksheets/row";
import { Menu, type MenuItem } from "../../ui/menu";
import { useWords } from "../../words/language";
import { strategyWords } from "../../words/strategy";
import { useHistoryItem } from "../sheet/history-button";
import type { StrategyHandlers } from "./strategy-card";
import { useStrategySheet } from "./strategy-sheet";

interface StrategyMenuProps {
  readonly rowId: RowId;
  readonly name: string;
  readonly agreed: boolean;
  readonly handlers: StrategyHandlers;
  readonly before: RowId | undefined;
  readonly after: RowId | undefined;
}

/** Everything that can be done with a strategy, reachable with a thumb and with the keyboard. */
export function StrategyMenu({ rowId, name, agreed, handlers, before, after }: StrategyMenuProps) {
  const { write, actions } = useStrategySheet();
  const words = useWords(strategyWords);
  const history = useHistoryItem(rowId);
  const read: MenuItem = {
    id: "details",
    label: words.details,
    icon: <PanelRight aria-hidden="true" />,
    onSelect: () => handlers.open(rowId),
  };
  const writing: readonly MenuItem[] = [
    {
      id: "write",
      label: words.write,
      icon: <PenLine aria-hidden="true" />,
      onSelect: () => handlers.edit(rowId),
    },
    {
      id: "agree",
      label: agreed ? words.markProposed : words.markAgreed,
      icon: <Check aria-hidden="true" />,
      onSelect: () => actions.setAgreed(rowId, !agreed),
    },
    read,
    ...history,
    {
      id: "program",
      label: words.makeProgram,
      icon: <ClipboardList aria-hidden="true" />,
      onSelect: () => handlers.makeProgram(rowId),
    },
    { kind: "separator", id: "moves" },
    {
      id: "up",
      label: words.moveUp,
      icon: <ArrowUp aria-hidden="true" />,
      disabled: before === undefined,
      onSelect: () => before !== undefined && actions.step(rowId, before, "up"),
    },
    {
      id: "down",
      label: words.moveDown,
      icon: <ArrowDown aria-hidden="true" />,
      disabled: after === undefined,
      onSelect: () => after !== undefined && actions.step(rowId, after, "down"),
    },
    { kind: "separator", id: "end" },
    {
      id: "remove",
      label: words.remove,
      icon: <Trash2 aria-hidden="true" />,
      danger: true,
      onSelect: () => actions.remove(rowId),
    },
  ];
  return <Menu label={words.menu(name)} items={write ? writing : [read, ...history]} />;
}

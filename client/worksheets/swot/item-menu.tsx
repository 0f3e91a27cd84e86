import { ArrowDown, ArrowUp, Info, Pencil, Trash2 } from "lucide-react";
import { quadrantNames, quadrants } from "../../../shared/domain/quadrant";
import type { RowId } from "../../../shared/worksheets/row";
import { useRoom } from "../../sync/room-context";
import { useLive } from "../../sync/use-live";
import { QuadrantBadge } from "../../ui/code-badge";
import { Menu, type MenuItem } from "../../ui/menu";
import { useLocalized, useWords } from "../../words/language";
import { swotWords } from "../../words/swot";
import type { ItemHandlers } from "./item-card";
import { useHistoryItem } from "../sheet/history-button";
import { listKeyOf, type ListKey } from "./item-lists";
import { useSwotSheet } from "./swot-sheet";

export interface ItemMenuProps {
  readonly rowId: RowId;
  readonly name: string;
  readonly handlers: ItemHandlers;
  readonly first: boolean;
  readonly last: boolean;
}

/** Everything that can be done with an item, by touch as well. */
export function ItemMenu(props: ItemMenuProps) {
  const { rowId, name, handlers } = props;
  const { write } = useSwotSheet();
  const words = useWords(swotWords);
  const moves = useMoveItems(props);
  const { actions } = useSwotSheet();
  const history = useHistoryItem(rowId);
  const details: MenuItem = {
    id: "details",
    label: words.details,
    icon: <Info aria-hidden="true" />,
    onSelect: () => handlers.open(rowId),
  };
  const items: readonly MenuItem[] = write
    ? [
        {
          id: "edit",
          label: words.edit,
          icon: <Pencil aria-hidden="true" />,
          onSelect: () => handlers.edit(rowId),
        },
        details,
        ...history,
        ...moves,
        { kind: "separator", id: "before-remove" },
        {
          id: "remove",
          label: words.remove,
          icon: <Trash2 aria-hidden="true" />,
          danger: true,
          onSelect: () => actions.remove(rowId),
        },
      ]
    : [details, ...history];
  return <Menu label={words.menu(name)} items={items} size="sm" />;
}

/** The moving part of the menu. */
function useMoveItems({ rowId, handlers, first, last }: ItemMenuProps): readonly MenuItem[] {
  const { actions } = useSwotSheet();
  const words = useWords(swotWords);
  const quadrantItems = useQuadrantItems(rowId);
  return [
    {
      id: "up",
      label: words.moveUp,
      icon: <ArrowUp aria-hidden="true" />,
      disabled: first,
      onSelect: () => handlers.step(rowId, "up"),
    },
    {
      id: "down",
      label: words.moveDown,
      icon: <ArrowDown aria-hidden="true" />,
      disabled: last,
      onSelect: () => handlers.step(rowId, "down"),
    },
    { kind: "separator", id: "before-quadrants" },
    { kind: "heading", id: "move", label: words.moveTo },
    ...quadrantItems((quadrant) => actions.moveToQuadrant(rowId, quadrant)),
  ];
}

/** One entry per quadrant an item can be moved to. */
export function useQuadrantItems(rowId: RowId) {
  const { document } = useSwotSheet();
  const localized = useLocalized();
  const { content } = useRoom().replica(document.key);
  const list = useLive(content.rows, (): ListKey => {
    const row = content.row(rowId);
    return row === undefined ? "none" : listKeyOf(row);
  });
  return (onPick: (quadrant: (typeof quadrants)[number]) => void): readonly MenuItem[] =>
    quadrants
      .filter((quadrant) => quadrant !== list)
      .map((quadrant) => ({
        id: quadrant,
        label: localized(quadrantNames[quadrant]),
        icon: <QuadrantBadge quadrant={quadrant} size="sm" />,
        onSelect: () => onPick(quadrant),
      }));
}

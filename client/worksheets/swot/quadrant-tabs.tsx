import { quadrantNames, quadrants, type Quadrant } from "../../../shared/domain/quadrant";
import { Tabs } from "../../ui/tabs";
import { useLocalized, useWords } from "../../words/language";
import { swotWords } from "../../words/swot";
import type { ItemLists } from "./item-lists";

interface QuadrantTabsProps {
  readonly lists: ItemLists;
  readonly shown: Quadrant;
  readonly onSelect: (quadrant: Quadrant) => void;
  readonly panelId: string;
}

/** The four quadrants of a phone, each with its count. */
export function QuadrantTabs({ lists, shown, onSelect, panelId }: QuadrantTabsProps) {
  const words = useWords(swotWords);
  const localized = useLocalized();
  return (
    <Tabs
      label={words.quadrantTabs}
      look="filled"
      panelId={panelId}
      selected={shown}
      onSelect={onSelect}
      tabs={quadrants.map((quadrant) => ({
        id: quadrant,
        label: localized(quadrantNames[quadrant]),
        count: lists[quadrant].length,
        quadrant,
      }))}
    />
  );
}

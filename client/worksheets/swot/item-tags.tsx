import type { CellContext } from "../../../shared/worksheets/cell-text";
import { entriesOf } from "../../../shared/worksheets/cell";
import { listName } from "../../../shared/worksheets/list-name";
import type { Row } from "../../../shared/worksheets/row";
import { Chip, ChipRow } from "../../ui/chip";
import { VisuallyHidden } from "../../ui/visually-hidden";
import { useLanguage, useWords } from "../../words/language";
import { swotWords } from "../../words/swot";
import { useSwotSheet } from "./swot-sheet";
import { useStrategyCount } from "./use-item-lists";
import styles from "./item-card.module.css";

interface ItemTagsProps {
  readonly row: Row;
  readonly name: string;
  readonly onOpen: () => void;
}

/** What an item is tied to, on chips; pressing them opens the details. */
export function ItemTags({ row, name, onOpen }: ItemTagsProps) {
  const words = useWords(swotWords);
  const count = useStrategyCount(useSwotSheet(), row.id);
  const tags = useTags(row);
  const uses = count === null ? null : count === 0 ? words.unused : words.uses(count);
  if (tags.problems.length + tags.others.length === 0 && uses === null && !row.sample) return null;
  return (
    <button type="button" className={styles.tags} onClick={onOpen}>
      <VisuallyHidden>{words.detailsOf(name)}</VisuallyHidden>
      <ChipRow>
        {tags.problems.map((problem) => (
          <Chip key={problem.id} tone="problem" title={problem.name}>
            {problem.label}
          </Chip>
        ))}
        {tags.others.map((label) => (
          <Chip key={label}>{label}</Chip>
        ))}
        {uses !== null && <Chip tone={count === 0 ? "outline" : "neutral"}>{uses}</Chip>}
        {row.sample && <Chip tone="outline">{words.sample}</Chip>}
      </ChipRow>
    </button>
  );
}

function useTags(row: Row) {
  const { settings, dimension } = useSwotSheet();
  const language = useLanguage();
  const context: CellContext = { settings, dimension, language, rowName: () => "" };
  const picked = new Set(entriesOf(row.cells["problems"] ?? null).map((entry) => entry.id));
  const problems = settings.problems
    .filter((problem) => picked.has(problem.id))
    .map(({ id, code, name, shortName }) => ({ id, name, label: `${code} ${shortName}` }));
  const others = (
    [
      ["subDimension", "subDimensions"],
      ["agency", "agencies"],
    ] as const
  ).flatMap(([column, list]) => {
    const value = row.cells[column];
    return typeof value === "string" && value !== "" ? [listName(list, value, context) ?? value] : [];
  });
  return { problems, others };
}

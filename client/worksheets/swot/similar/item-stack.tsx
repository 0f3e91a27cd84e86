import { ChevronDown, Layers2 } from "lucide-react";
import { useEffect, useId, useRef, useState } from "react";
import type { RowId } from "../../../../shared/worksheets/row";
import { titleOf } from "../../../../shared/worksheets/row-title";
import { useLabel } from "../../../sync/use-labels";
import { useRow } from "../../../sync/use-rows";
import { Button } from "../../../ui/button";
import { VisuallyHidden } from "../../../ui/visually-hidden";
import { useWords, writtenIn } from "../../../words/language";
import { similarWords } from "../../../words/similar";
import { traceWords } from "../../../words/trace";
import { useSelectedRow } from "../../trace/use-selected-row";
import { ItemCode } from "../item-card";
import { focusItem } from "../item-elements";
import { useSwotSheet } from "../swot-sheet";
import { useGrouping, useItemName } from "./use-grouping";
import styles from "./item-stack.module.css";

interface ItemStackProps {
  readonly rowId: RowId;
  /** What is grouped under it; at least one. */
  readonly duplicates: readonly RowId[];
  readonly onOpen: (rowId: RowId) => void;
}

/** What is grouped under an item: folded to a count, unfolded with every original in full. */
export function ItemStack({ rowId, duplicates, onOpen }: ItemStackProps) {
  const { selected } = useSelectedRow();
  const [followed, setFollowed] = useState<RowId | null>(null);
  const [isUnfolded, setIsUnfolded] = useState(false);
  const words = useWords(similarWords);
  const name = useItemName(rowId);
  const listId = useId();
  if (selected !== followed) {
    setFollowed(selected);
    if (selected !== null && duplicates.includes(selected)) setIsUnfolded(true);
  }
  return (
    <div className={styles.stack} data-stack={isUnfolded ? "unfolded" : "folded"}>
      <button
        type="button"
        className={styles.fold}
        aria-expanded={isUnfolded}
        aria-controls={listId}
        onClick={() => setIsUnfolded(!isUnfolded)}
      >
        <Layers2 aria-hidden="true" />
        {words.others(duplicates.length)}
        <VisuallyHidden>, {words.othersOf(name)}</VisuallyHidden>
        <ChevronDown aria-hidden="true" className={styles.arrow} />
      </button>
      <ul id={listId} className={styles.list} hidden={!isUnfolded}>
        {isUnfolded &&
          duplicates.map((id) => (
            <Duplicate key={id} rowId={id} onOpen={onOpen} isSelected={id === selected} />
          ))}
      </ul>
    </div>
  );
}

interface DuplicateProps extends Pick<ItemStackProps, "rowId" | "onOpen"> {
  readonly isSelected: boolean;
}

function Duplicate({ rowId, onOpen, isSelected }: DuplicateProps) {
  const { document, write } = useSwotSheet();
  const row = useRow(document, rowId);
  const label = useLabel(document, rowId);
  const name = useItemName(rowId);
  const words = useWords(similarWords);
  const trace = useWords(traceWords);
  const grouping = useGrouping();
  const element = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isSelected) element.current?.scrollIntoView({ block: "nearest" });
  }, [isSelected]);
  if (row === undefined) return null;
  const author = label?.author ?? null;
  const separate = () => {
    grouping.separate(rowId);
    requestAnimationFrame(() => focusItem(rowId));
  };
  return (
    <li ref={element} className={styles.duplicate} data-selected={isSelected}>
      <button type="button" className={styles.text} onClick={() => onOpen(rowId)}>
        <ItemCode code={label?.code ?? null} />
        <span lang={writtenIn}>{titleOf("swot", row)}</span>
      </button>
      {author !== null && <p className={styles.author}>{trace.writtenBy(author.name, author.office)}</p>}
      {write && (
        <p className={styles.actions}>
          <Button size="sm" aria-label={words.separateOf(name)} onClick={separate}>
            {words.separate}
          </Button>
          <Button
            size="sm"
            variant="ghost"
            aria-label={words.leadOf(name)}
            onClick={() => {
              grouping.lead(rowId);
              requestAnimationFrame(() => focusItem(rowId));
            }}
          >
            {words.lead}
          </Button>
        </p>
      )}
    </li>
  );
}

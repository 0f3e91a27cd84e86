import { useState } from "react";
import { quadrantNames, strategyKindMeanings, type Quadrant } from "../../../shared/domain/quadrant";
import type { RowLabel } from "../../../shared/protocol/document-messages";
import type { Row, RowId } from "../../../shared/worksheets/row";
import { titleOf } from "../../../shared/worksheets/row-title";
import { Button } from "../../ui/button";
import { Chip } from "../../ui/chip";
import { QuadrantBadge } from "../../ui/code-badge";
import { Dialog } from "../../ui/dialog";
import { useLocalized, useWords } from "../../words/language";
import { strategyWords } from "../../words/strategy";
import { kindOfItems, quadrantOf } from "./strategy-sheet";
import styles from "./origin-picker.module.css";

interface OriginPickerProps {
  readonly items: readonly Row[];
  readonly labels: ReadonlyMap<RowId, RowLabel>;
  /** SWOT items some strategy uses already. */
  readonly used: ReadonlySet<RowId>;
  readonly preselected: readonly RowId[];
  readonly onClose: () => void;
  readonly onMake: (items: readonly Row[]) => void;
}

/** SWOT items to tick, internal ones beside external ones; the kind shows as soon as both sides are there. */
export function OriginPicker({ items, labels, used, preselected, onClose, onMake }: OriginPickerProps) {
  const words = useWords(strategyWords);
  const localized = useLocalized();
  const [picked, setPicked] = useState<ReadonlySet<RowId>>(() => new Set(preselected));
  const chosen = items.filter((item) => picked.has(item.id));
  const kind = kindOfItems(chosen);
  const count = (quadrants: readonly Quadrant[]) =>
    chosen.filter((item) => quadrants.includes(quadrantOf(item) ?? "S")).length;
  const toggle = (rowId: RowId) =>
    setPicked((before) => {
      const after = new Set(before);
      if (!after.delete(rowId)) after.add(rowId);
      return after;
    });
  const listProps = { items, labels, used, picked, onToggle: toggle };
  return (
    <Dialog
      open
      onClose={onClose}
      size="lg"
      title={words.pickTitle}
      footer={
        <div className={styles.footer}>
          <p className={styles.outcome} aria-live="polite">
            {chosen.length === 0
              ? words.pickHelp
              : kind === undefined
                ? `${words.pickedSides(count(["S", "W"]), count(["O", "T"]))}. ${words.pickBothSides}`
                : localized(strategyKindMeanings[kind])}
          </p>
          <Button variant="primary" disabled={kind === undefined} onClick={() => onMake(chosen)}>
            {kind === undefined ? words.make : words.makeKind(kind)}
          </Button>
        </div>
      }
    >
      <div className={styles.sides}>
        <fieldset className={styles.side}>
          <legend>{words.fromInside}</legend>
          <ItemList quadrant="S" {...listProps} />
          <ItemList quadrant="W" {...listProps} />
        </fieldset>
        <fieldset className={styles.side}>
          <legend>{words.fromOutside}</legend>
          <ItemList quadrant="O" {...listProps} />
          <ItemList quadrant="T" {...listProps} />
        </fieldset>
      </div>
    </Dialog>
  );
}

interface ItemListProps {
  readonly quadrant: Quadrant;
  readonly items: readonly Row[];
  readonly labels: ReadonlyMap<RowId, RowLabel>;
  readonly used: ReadonlySet<RowId>;
  readonly picked: ReadonlySet<RowId>;
  readonly onToggle: (rowId: RowId) => void;
}

function ItemList({ quadrant, items, labels, used, picked, onToggle }: ItemListProps) {
  const words = useWords(strategyWords);
  const localized = useLocalized();
  const own = items.filter((item) => quadrantOf(item) === quadrant && titleOf("swot", item) !== "");
  return (
    <section className={styles.quadrant} data-quadrant={quadrant}>
      <h3 className={styles.heading}>
        <QuadrantBadge quadrant={quadrant} size="sm" />
        {localized(quadrantNames[quadrant])}
      </h3>
      {own.length === 0 && <p className={styles.none}>{words.noItems}</p>}
      <ul className={styles.list}>
        {own.map((item) => (
          <li key={item.id}>
            <label className={styles.item}>
              <input type="checkbox" checked={picked.has(item.id)} onChange={() => onToggle(item.id)} />
              <span>
                <b className={styles.code}>{labels.get(item.id)?.code ?? ""}</b> {titleOf("swot", item)}{" "}
                {!used.has(item.id) && <Chip tone="outline">{words.unused}</Chip>}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { useState } from "react";
import { cellsFromOrigins } from "../../../shared/analysis/inherit";
import type { Row, RowId } from "../../../shared/worksheets/row";
import { titleOf } from "../../../shared/worksheets/row-title";
import { Button } from "../../ui/button";
import { ChoiceRow } from "../../ui/choice-row";
import { Dialog } from "../../ui/dialog";
import { cellWords } from "../../words/cells";
import { useLocalized, useWords } from "../../words/language";
import { worksheetWords } from "../../words/worksheet";
import { CellText } from "../cells/cell-text";
import { useOriginRows } from "../cells/use-origins";
import { useTableSheet } from "./table-sheet";
import styles from "./add-row-dialog.module.css";

interface AddRowDialogProps {
  readonly onClose: () => void;
  /** Empty for a row without an origin. */
  readonly onAdd: (origins: readonly Row[]) => void;
}

/**
 * Picks what a new row comes from: several strategies for a program, one program for an action. What will be
 * inherited is shown before it happens.
 */
export function AddRowDialog({ onClose, onAdd }: AddRowDialogProps) {
  const { document, description, originWorksheet } = useTableSheet();
  const { rows, labels } = useOriginRows(document, originWorksheet);
  const [picked, setPicked] = useState<readonly RowId[]>([]);
  const words = useWords(worksheetWords);
  const say = useWords(cellWords);
  const localized = useLocalized();
  const origins = picked.flatMap((id) => rows.find((row) => row.id === id) ?? []);
  const severally = description.key === "program";
  const title = words.add(localized(description.rowName));
  const toggle = (id: RowId, isPicked: boolean) => {
    if (!severally) setPicked(isPicked ? [id] : []);
    else setPicked(isPicked ? [...picked, id] : picked.filter((one) => one !== id));
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      footer={
        <>
          <Button variant="quiet" onClick={() => onAdd([])}>
            {words.withoutOrigin}
          </Button>
          <Button variant="primary" disabled={origins.length === 0} onClick={() => onAdd(origins)}>
            {title}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <p className={styles.help}>
          {rows.length === 0 ? say.noOrigins(originWorksheet) : words.addHelp(description.key)}
        </p>
        <fieldset className={styles.list} aria-label={words.pickOrigins(description.key)}>
          {rows.map((row) => (
            <ChoiceRow
              key={row.id}
              checked={picked.includes(row.id)}
              onCheck={(isPicked) => toggle(row.id, isPicked)}
              code={labels.get(row.id)?.code ?? undefined}
              radioGroup={severally ? undefined : "origin"}
            >
              {titleOf(originWorksheet, row) === "" ? say.originNoText : titleOf(originWorksheet, row)}
            </ChoiceRow>
          ))}
        </fieldset>
        {origins.length > 0 && <Inherited origins={origins} />}
      </div>
    </Dialog>
  );
}

/** What the new row takes over from its origins. */
function Inherited({ origins }: { readonly origins: readonly Row[] }) {
  const { document, description, originColumn } = useTableSheet();
  const words = useWords(worksheetWords);
  const localized = useLocalized();
  const cells = cellsFromOrigins(description.key, document.columns, origins);
  const columns = document.columns.filter(
    (column) => !column.hidden && column.key !== originColumn && cells[column.key] !== undefined,
  );
  return (
    <section className={styles.inherited} aria-live="polite">
      <h3>{columns.length === 0 ? words.inheritsNothing : words.inherits}</h3>
      <dl>
        {columns.map((column) => (
          <div key={column.key}>
            <dt>{localized(column.label)}</dt>
            <dd>
              <CellText document={document} column={column} value={cells[column.key] ?? null} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

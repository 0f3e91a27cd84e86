import { RotateCcw, Trash2 } from "lucide-react";
import { useState } from "react";
import type { Row } from "../../../shared/worksheets/row";
import { useLabels } from "../../sync/use-labels";
import { useRows } from "../../sync/use-rows";
import { Button } from "../../ui/button";
import { Dialog } from "../../ui/dialog";
import { useLocalized, useWords } from "../../words/language";
import { worksheetWords } from "../../words/worksheet";
import { textOf } from "../cells/use-origins";
import { useTableSheet } from "./table-sheet";
import styles from "./trash-button.module.css";

/** [TRASH1] The way to deleted rows and back; there only while there are any. */
export function TrashButton() {
  const { document } = useTableSheet();
  const trashed = useRows(document).filter((row) => row.trashed);
  const [open, setOpen] = useState(false);
  const words = useWords(worksheetWords);
  return (
    <>
      {trashed.length > 0 && (
        <Button variant="ghost" icon={<Trash2 aria-hidden="true" />} onClick={() => setOpen(true)}>
          {words.trashCount(trashed.length)}
        </Button>
      )}
      <Dialog open={open} onClose={() => setOpen(false)} title={words.trashList}>
        <p className={styles.help}>{trashed.length === 0 ? words.trashEmpty : words.trashHelp}</p>
        <ul className={styles.list}>
          {trashed.map((row) => (
            <TrashedRow key={row.id} row={row} />
          ))}
        </ul>
      </Dialog>
    </>
  );
}

function TrashedRow({ row }: { readonly row: Row }) {
  const { document, description, write, actions } = useTableSheet();
  const code = useLabels(document).get(row.id)?.code ?? null;
  const words = useWords(worksheetWords);
  const localized = useLocalized();
  const text = textOf(document.worksheet, row).trim();
  return (
    <li className={styles.item}>
      <p className={styles.words}>
        {code !== null && <b>{code}</b>} {text === "" ? words.newRow(localized(description.rowName)) : text}
      </p>
      {write && (
        <Button size="sm" icon={<RotateCcw aria-hidden="true" />} onClick={() => actions.restore(row)}>
          {words.restore}
        </Button>
      )}
    </li>
  );
}

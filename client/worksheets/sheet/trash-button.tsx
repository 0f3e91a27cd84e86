import { RotateCcw, Trash2 } from "lucide-react";
import { useState } from "react";
import { quadrants } from "../../../shared/domain/quadrant";
import type { Row, RowId } from "../../../shared/worksheets/row";
import { titleOf } from "../../../shared/worksheets/row-title";
import { useLabel } from "../../sync/use-labels";
import { useRow } from "../../sync/use-rows";
import type { WorksheetDocument } from "../../sync/worksheet-document";
import { Button } from "../../ui/button";
import { QuadrantBadge } from "../../ui/code-badge";
import { Dialog } from "../../ui/dialog";
import { useWords } from "../../words/language";
import { sheetWords } from "../../words/sheet";
import { useTrashedIds } from "./use-trashed-ids";
import styles from "./trash-button.module.css";

interface TrashButtonProps {
  readonly document: WorksheetDocument;
  readonly onRestore: (row: Row) => void;
}

/** [TRASH1] The way to deleted rows and back, for those who write; there only while there are any. */
export function TrashButton({ document, onRestore }: TrashButtonProps) {
  const trashed = useTrashedIds(document);
  const [open, setOpen] = useState(false);
  const words = useWords(sheetWords);
  return (
    <>
      {trashed.length > 0 && (
        <Button variant="ghost" size="sm" icon={<Trash2 aria-hidden="true" />} onClick={() => setOpen(true)}>
          {words.trash(trashed.length)}
        </Button>
      )}
      <Dialog open={open} onClose={() => setOpen(false)} title={words.trashTitle}>
        <p className={styles.help}>{trashed.length === 0 ? words.trashEmpty : words.trashHelp}</p>
        <ul className={styles.list}>
          {trashed.map((rowId) => (
            <TrashedRow key={rowId} rowId={rowId} document={document} onRestore={onRestore} />
          ))}
        </ul>
      </Dialog>
    </>
  );
}

function TrashedRow({ document, rowId, onRestore }: TrashButtonProps & { readonly rowId: RowId }) {
  const row = useRow(document, rowId);
  const code = useLabel(document, rowId)?.code ?? null;
  const words = useWords(sheetWords);
  if (row === undefined) return null;
  const text = titleOf(document.worksheet, row);
  const name = text === "" ? words.withoutText : text;
  const quadrant = quadrants.find((one) => one === row.cells["quadrant"]);
  return (
    <li className={styles.item}>
      {quadrant !== undefined && <QuadrantBadge quadrant={quadrant} size="sm" />}
      <p className={styles.words}>
        {code !== null && <b>{code}</b>} {name}
      </p>
      <Button
        size="sm"
        icon={<RotateCcw aria-hidden="true" />}
        aria-label={words.restoreOf(code === null ? name : `${code} ${name}`)}
        onClick={() => onRestore(row)}
      >
        {words.restore}
      </Button>
    </li>
  );
}

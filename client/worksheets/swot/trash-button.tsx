import { RotateCcw, Trash2 } from "lucide-react";
import { useState } from "react";
import { quadrantNames } from "../../../shared/domain/quadrant";
import type { RowId } from "../../../shared/worksheets/row";
import { useLabel } from "../../sync/use-labels";
import { useRow } from "../../sync/use-rows";
import { Button } from "../../ui/button";
import { QuadrantBadge } from "../../ui/code-badge";
import { Dialog } from "../../ui/dialog";
import { useLocalized, useWords } from "../../words/language";
import { swotWords } from "../../words/swot";
import { listKeyOf } from "./item-lists";
import { useSwotSheet } from "./swot-sheet";
import { useTrashedItems } from "./use-item-lists";
import styles from "./trash-button.module.css";

/** [TRASH1] The way to deleted items and back; there only while there are any. */
export function TrashButton() {
  const { document } = useSwotSheet();
  const trashed = useTrashedItems(document);
  const [open, setOpen] = useState(false);
  const words = useWords(swotWords);
  return (
    <>
      {trashed.length > 0 && (
        <Button variant="ghost" size="sm" icon={<Trash2 aria-hidden="true" />} onClick={() => setOpen(true)}>
          {words.trash(trashed.length)}
        </Button>
      )}
      <Dialog open={open} onClose={() => setOpen(false)} title={words.trashTitle}>
        <p className={styles.help}>{trashed.length > 0 ? words.trashHelp : words.trashEmpty}</p>
        <ul className={styles.list}>
          {trashed.map((rowId) => (
            <TrashedItem key={rowId} rowId={rowId} />
          ))}
        </ul>
      </Dialog>
    </>
  );
}

function TrashedItem({ rowId }: { readonly rowId: RowId }) {
  const { document, write, actions } = useSwotSheet();
  const row = useRow(document, rowId);
  const code = useLabel(document, rowId)?.code ?? null;
  const words = useWords(swotWords);
  const localized = useLocalized();
  if (row === undefined) return null;
  const list = listKeyOf(row);
  const text = typeof row.cells["text"] === "string" ? row.cells["text"].trim() : "";
  return (
    <li className={styles.item}>
      {list !== "none" && <QuadrantBadge quadrant={list} size="sm" />}
      <div className={styles.words}>
        <small>
          {[code, list === "none" ? null : localized(quadrantNames[list])]
            .filter((part) => part !== null)
            .join(" · ")}
        </small>
        <p>{text === "" ? words.emptyText : text}</p>
      </div>
      {write && (
        <Button size="sm" icon={<RotateCcw aria-hidden="true" />} onClick={() => actions.restore(rowId)}>
          {words.restore}
        </Button>
      )}
    </li>
  );
}

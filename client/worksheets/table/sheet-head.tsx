import { usePresentCount } from "../../sync/use-rows-by";
import { DimensionBadge } from "../../ui/code-badge";
import { useLocalized, useWords } from "../../words/language";
import { worksheetWords } from "../../words/worksheet";
import { HistoryButton } from "../sheet/history-button";
import { TrashButton } from "../sheet/trash-button";
import { PasteButton } from "../paste/paste-dialog";
import { AddRow } from "./add-row";
import { useTableSheet } from "./table-sheet";
import { usePaste } from "./use-paste";
import styles from "./worksheet-page.module.css";

/** Which worksheet of which group, how many rows, and the first thing to do. */
export function SheetHead() {
  const { document, description, dimension, write, isPhone, actions } = useTableSheet();
  const paste = usePaste();
  const localized = useLocalized();
  const words = useWords(worksheetWords);
  const count = usePresentCount(document);
  return (
    <header className={styles.head}>
      <div className={styles.heading}>
        <h1>{localized(description.formName)}</h1>
        <p className={styles.group}>
          <DimensionBadge dimension={dimension} look="soft" size="sm" /> {dimension.name}
          {count > 0 && <span> · {words.rowsCount(count, localized(description.rowName))}</span>}
        </p>
      </div>
      <div className={styles.headActions}>
        {count > 0 && <HistoryButton />}
        {write && <TrashButton document={document} onRestore={actions.restore} />}
        {write && !isPhone && <PasteButton onPaste={(data) => paste(data, null)} />}
        {write && count > 0 && <AddRow />}
      </div>
    </header>
  );
}

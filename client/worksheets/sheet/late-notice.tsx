import { Lock } from "lucide-react";
import { useDocumentState } from "../../sync/use-document-state";
import type { WorksheetDocument } from "../../sync/worksheet-document";
import { useWords } from "../../words/language";
import { sheetWords } from "../../words/sheet";
import styles from "./late-notice.module.css";

/** Right at a field that was open when its worksheet was locked: what becomes of the words written from then on. */
export function LateNotice({ document }: { readonly document: WorksheetDocument }) {
  const { write, reason } = useDocumentState(document);
  const words = useWords(sheetWords);
  const isLate = !write && reason === "view-only";
  return (
    <output className={styles.late}>
      {isLate && (
        <span className={styles.sentence}>
          <Lock aria-hidden="true" />
          {words.lateEdit}
        </span>
      )}
    </output>
  );
}

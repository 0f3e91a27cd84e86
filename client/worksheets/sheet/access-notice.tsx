import type { Refusal } from "../../../shared/protocol/refusal";
import { useDocumentState } from "../../sync/use-document-state";
import { useIdentity, useWorkshop } from "../../sync/use-workshop";
import type { WorksheetDocument } from "../../sync/worksheet-document";
import { Notice } from "../../ui/notice";
import { useWords } from "../../words/language";
import { refusalWords } from "../../words/refusals";
import { sheetWords } from "../../words/sheet";
import styles from "./access-notice.module.css";

/** Says quietly why a worksheet can only be read, and who writes it. */
export function AccessNotice({ document }: { readonly document: WorksheetDocument }) {
  const { loading, write, reason } = useDocumentState(document);
  const dimensions = useWorkshop()?.settings.dimensions;
  const identity = useIdentity();
  const words = useWords(sheetWords);
  const sentences = useWords(refusalWords);
  if (loading || write || reason === null || saidByShell.has(reason)) return null;
  if (reason === "view-only") {
    return (
      <div className={styles.sticky}>
        <Notice tone="warning">{words.viewOnly}</Notice>
      </div>
    );
  }
  if (reason !== "not-allowed") return <Notice tone="warning">{sentences[reason]}</Notice>;
  if (identity?.role !== "participant") return <Notice>{words.readingRole}</Notice>;
  // Hidden in this moment: the page is about to say so in place of the worksheet.
  if (identity.person?.dimensionId === document.dimensionId) return <Notice>{words.notOpened}</Notice>;
  const group = dimensions?.find((one) => one.id === document.dimensionId)?.shortName ?? "";
  return <Notice>{words.otherGroup(group)}</Notice>;
}

/** The whole page is told about these. */
const saidByShell: ReadonlySet<Refusal> = new Set(["archived", "unknown-session", "upgrade-needed"]);

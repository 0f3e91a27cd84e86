import type { Refusal } from "../../../shared/protocol/refusal";
import { useDocumentState } from "../../sync/use-document-state";
import type { WorksheetDocument } from "../../sync/worksheet-document";
import { Notice } from "../../ui/notice";
import { useWords } from "../../words/language";
import { refusalWords } from "../../words/refusals";
import { worksheetWords } from "../../words/worksheet";

/** Says why a worksheet can only be read. */
export function AccessNotice({ document }: { readonly document: WorksheetDocument }) {
  const { loading, write, reason } = useDocumentState(document);
  const words = useWords(worksheetWords);
  const sentences = useWords(refusalWords);
  if (loading || write || reason === null || saidByShell.has(reason)) return null;
  if (reason === "view-only") return <Notice>{words.viewOnly}</Notice>;
  if (reason === "not-allowed") return <Notice>{words.readOnly}</Notice>;
  return <Notice tone="warning">{sentences[reason]}</Notice>;
}

/** The whole page is told about these. */
const saidByShell: ReadonlySet<Refusal> = new Set(["archived", "unknown-session", "upgrade-needed"]);

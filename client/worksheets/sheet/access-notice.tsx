import type { Refusal } from "../../../shared/protocol/refusal";
import { useDocumentState } from "../../sync/use-document-state";
import { useIdentity, useWorkshop } from "../../sync/use-workshop";
import type { WorksheetDocument } from "../../sync/worksheet-document";
import { Notice } from "../../ui/notice";
import { useWords } from "../../words/language";
import { refusalWords } from "../../words/refusals";
import { sheetWords } from "../../words/sheet";

/** Says quietly why a worksheet can only be read, and who writes it. */
export function AccessNotice({ document }: { readonly document: WorksheetDocument }) {
  const { loading, write, reason } = useDocumentState(document);
  const dimensions = useWorkshop()?.settings.dimensions;
  const role = useIdentity()?.role;
  const words = useWords(sheetWords);
  const sentences = useWords(refusalWords);
  if (loading || write || reason === null || saidByShell.has(reason)) return null;
  if (reason === "view-only") return <Notice>{words.viewOnly}</Notice>;
  if (reason !== "not-allowed") return <Notice tone="warning">{sentences[reason]}</Notice>;
  const group = dimensions?.find((one) => one.id === document.dimensionId)?.shortName ?? "";
  return <Notice>{role === "participant" ? words.otherGroup(group) : words.readingRole}</Notice>;
}

/** The whole page is told about these. */
const saidByShell: ReadonlySet<Refusal> = new Set(["archived", "unknown-session", "upgrade-needed"]);

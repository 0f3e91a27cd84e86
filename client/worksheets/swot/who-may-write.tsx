import type { Refusal } from "../../../shared/protocol/refusal";
import { useDocumentState } from "../../sync/use-document-state";
import { useIdentity } from "../../sync/use-workshop";
import { Notice } from "../../ui/notice";
import { useWords } from "../../words/language";
import { refusalWords } from "../../words/refusals";
import { swotWords } from "../../words/swot";
import { useSwotSheet } from "./swot-sheet";

/** Says quietly who writes on a sheet one can only read. */
export function WhoMayWrite() {
  const { document, dimension } = useSwotSheet();
  const { loading, write, reason } = useDocumentState(document);
  const identity = useIdentity();
  const words = useWords(swotWords);
  const sentences = useWords(refusalWords);
  // The shell says that a workshop is archived and that a session has ended.
  if (loading || write || reason === null || shellSays.has(reason)) return null;
  if (reason === "view-only") return <Notice>{words.readOnlyLocked}</Notice>;
  if (reason !== "not-allowed") return <Notice tone="warning">{sentences[reason]}</Notice>;
  return (
    <Notice>
      {identity?.role === "participant" ? words.readOnlyOther(dimension.name) : words.readOnlyRole}
    </Notice>
  );
}

const shellSays: ReadonlySet<Refusal> = new Set(["archived", "unknown-session", "upgrade-needed"]);

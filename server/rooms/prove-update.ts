import type { PushOutcome } from "../../shared/protocol/document-messages";
import type { WorksheetKey } from "../../shared/domain/worksheet-key";
import { checkTransaction } from "../../shared/documents/check-transaction";
import { inspectUpdate } from "../../shared/documents/inspect-update";
import type { Applied, LiveDocument } from "./live-document";
import { refusedPush, tooSlow } from "./push";
import { TooSlow } from "./watched-structs";

/** What became of an update that was applied under the checks. */
export type Proof =
  /** Well-formed, without content; nothing was applied. */
  | { readonly kind: "nothing" }
  | { readonly kind: "applied"; readonly applied: Applied }
  /** Nothing of it is in the document. */
  | { readonly kind: "refused"; readonly outcome: PushOutcome; readonly rule: string }
  /** It may be in the document in part: the document must be thrown away. */
  | { readonly kind: "spoiled"; readonly outcome: PushOutcome; readonly rule: string };

export interface Proving {
  readonly live: LiveDocument;
  readonly worksheet: WorksheetKey;
  /** Whether the author may write under this Yjs client id. */
  readonly owns: (clientId: number) => boolean;
}

/** The bytes, then the document: inspects the update, applies it to `live`, and checks what it changed. */
export function proveUpdate(update: Uint8Array, { live, worksheet, owns }: Proving): Proof {
  const inspection = inspectUpdate(update, live.doc, owns);
  switch (inspection.kind) {
    case "nothing":
      return inspection;
    case "refused":
      return { kind: "refused", outcome: refusedPush(inspection.refusal), rule: inspection.rule };
    case "edit": {
      const applied = apply(update, live);
      if ("rule" in applied) return applied;
      const broken = checkTransaction(applied.transaction, worksheet, inspection.freshClients);
      return broken === null ? { kind: "applied", applied } : spoiled(broken, refusedPush("invalid"));
    }
  }
}

function apply(update: Uint8Array, live: LiveDocument): Applied | Extract<Proof, { kind: "spoiled" }> {
  try {
    return live.apply(update);
  } catch (error) {
    return error instanceof TooSlow ? spoiled("too-slow", tooSlow) : spoiled("threw", refusedPush("invalid"));
  }
}

function spoiled(rule: string, outcome: PushOutcome): Extract<Proof, { kind: "spoiled" }> {
  return { kind: "spoiled", outcome, rule };
}

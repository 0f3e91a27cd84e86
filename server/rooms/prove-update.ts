import type { PushOutcome } from "../../shared/protocol/document-messages";
import type { WorksheetKey } from "../../shared/domain/worksheet-key";
import { checkRecovered, checkTransaction } from "../../shared/documents/check-transaction";
import { inspectRecovered, inspectUpdate, type Inspection } from "../../shared/documents/inspect-update";
import type { Applied, LiveDocument } from "./live-document";
import { refusedPush, tooSlow } from "./push";
import { TooSlow } from "./watched-structs";

/** What became of an update that was applied under the checks. */
export type Proof =
  /** Well-formed, without content; nothing was applied. */
  | { readonly kind: "nothing" }
  | { readonly kind: "applied"; readonly applied: Applied; readonly freshClients: readonly number[] }
  /** Nothing of it is in the document. */
  | { readonly kind: "refused"; readonly outcome: PushOutcome; readonly rule: string }
  /** It may be in the document in part: the document must be thrown away. */
  | { readonly kind: "spoiled"; readonly outcome: PushOutcome; readonly rule: string };

export interface Proving {
  readonly live: LiveDocument;
  readonly worksheet: WorksheetKey;
  /** Whether the author may write under this Yjs client id. */
  readonly owns: (clientId: number) => boolean;
  /** It may take as long as so many bytes; as many as it has unless given. */
  readonly budgetBytes?: number;
}

/** The bytes, then the document: inspects the update, applies it to `live`, and checks what it changed. */
export function proveUpdate(update: Uint8Array, proving: Proving): Proof {
  const inspection = inspectUpdate(update, proving.live.doc, proving.owns);
  return proveInspected(update, { ...proving, inspection, check: checkTransaction });
}

/** The same for what a device brings back: others wrote most of it. */
export function proveRecovered(update: Uint8Array, proving: Proving): Proof {
  const inspection = inspectRecovered(update, proving.live.doc, proving.owns);
  return proveInspected(update, { ...proving, inspection, check: checkRecovered });
}

interface Inspected extends Omit<Proving, "owns"> {
  readonly inspection: Inspection;
  readonly check: typeof checkTransaction;
}

function proveInspected(
  update: Uint8Array,
  { live, worksheet, budgetBytes, inspection, check }: Inspected,
): Proof {
  switch (inspection.kind) {
    case "nothing":
      return inspection;
    case "refused":
      return { kind: "refused", outcome: refusedPush(inspection.refusal), rule: inspection.rule };
    case "edit": {
      const applied = apply(update, live, budgetBytes);
      if ("rule" in applied) return applied;
      const { freshClients } = inspection;
      const broken = check(applied.transaction, worksheet, freshClients);
      return broken === null
        ? { kind: "applied", applied, freshClients }
        : spoiled(broken, refusedPush("invalid"));
    }
  }
}

function apply(
  update: Uint8Array,
  live: LiveDocument,
  budgetBytes?: number,
): Applied | Extract<Proof, { kind: "spoiled" }> {
  try {
    return live.apply(update, budgetBytes);
  } catch (error) {
    return error instanceof TooSlow ? spoiled("too-slow", tooSlow) : spoiled("threw", refusedPush("invalid"));
  }
}

function spoiled(rule: string, outcome: PushOutcome): Extract<Proof, { kind: "spoiled" }> {
  return { kind: "spoiled", outcome, rule };
}

import type { WorksheetKey } from "../../shared/domain/worksheet-key";
import { readRows } from "../../shared/documents/read-rows";
import { rowChanges, type RowChange } from "../../shared/documents/row-changes";
import { holdsSame } from "../../shared/documents/same-content";
import type { Column } from "../../shared/worksheets/column";
import type { LoadedDocument } from "./document-store";
import { LiveDocument } from "./live-document";
import { proveRecovered } from "./prove-update";

export interface OfferToExamine {
  readonly stored: Pick<LoadedDocument, "snapshot" | "tail">;
  /** Yjs v1. */
  readonly update: Uint8Array;
  readonly worksheet: WorksheetKey;
  readonly columns: readonly Column[];
}

/** What an update would bring into a document. */
export type ExaminedOffer =
  | { readonly kind: "refused"; readonly rule: string; readonly isPassing: boolean }
  /** `isSame`: it is there as it was offered, not something else under the same Yjs names. */
  | { readonly kind: "nothing"; readonly isSame: boolean }
  | {
      readonly kind: "new";
      readonly changes: readonly RowChange[];
      /** What is new of it, as our own document says it. */
      readonly update: Uint8Array;
      /** Yjs clients it brings something of. */
      readonly clientIds: readonly number[];
    };

/** Whoever wrote it: the caller decides about the clients. */
export function examineOffer({ stored, update, worksheet, columns }: OfferToExamine): ExaminedOffer {
  const live = new LiveDocument(stored, () => undefined);
  try {
    const before = readRows(live.doc, columns);
    const proof = proveRecovered(update, { live, worksheet, owns: () => true });
    if (proof.kind === "refused" || proof.kind === "spoiled")
      return { kind: "refused", rule: proof.rule, isPassing: proof.outcome.kind === "busy" };
    if (proof.kind === "nothing") return { kind: "nothing", isSame: false };
    if (proof.applied.diff === null) return { kind: "nothing", isSame: holdsSame(live.doc, update) };
    const changes = rowChanges(before, readRows(live.doc, columns), columns);
    return { kind: "new", changes, update: proof.applied.diff, clientIds: proof.freshClients };
  } finally {
    live.dispose();
  }
}

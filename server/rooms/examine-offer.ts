import type { WorksheetKey } from "../../shared/domain/worksheet-key";
import { readRows } from "../../shared/documents/read-rows";
import { rowKeys, rowsOf } from "../../shared/documents/row-shape";
import { rowChanges, type RowChange } from "../../shared/documents/row-changes";
import { holdsSame, makesRowAnew } from "../../shared/documents/same-content";
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
  /** A row of it was let in from its difference meanwhile, and stands under another Yjs name. */
  | { readonly kind: "outrun" }
  /** `isSame`: it is there as it was offered, not something else under the same Yjs names. */
  | { readonly kind: "nothing"; readonly isSame: boolean }
  | {
      readonly kind: "new";
      readonly changes: readonly RowChange[];
      /** It changes rows in what no column of the worksheet shows, and in nothing else. */
      readonly isHidden: boolean;
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
    const hiddenBefore = hiddenIn(live, columns);
    const proof = proveRecovered(update, { live, worksheet, owns: () => true });
    if (proof.kind === "spoiled" && isOutrun(stored, update)) return { kind: "outrun" };
    if (proof.kind === "refused" || proof.kind === "spoiled")
      return { kind: "refused", rule: proof.rule, isPassing: proof.outcome.kind === "busy" };
    if (proof.kind === "nothing") return { kind: "nothing", isSame: false };
    if (proof.applied.diff === null) return { kind: "nothing", isSame: holdsSame(live.doc, update) };
    const changes = rowChanges(before, readRows(live.doc, columns), columns);
    const isHidden = changes.length === 0 && hiddenIn(live, columns) !== hiddenBefore;
    return { kind: "new", changes, isHidden, update: proof.applied.diff, clientIds: proof.freshClients };
  } finally {
    live.dispose();
  }
}

function isOutrun(stored: OfferToExamine["stored"], update: Uint8Array): boolean {
  const before = new LiveDocument(stored, () => undefined);
  const made = makesRowAnew(before.doc, update);
  before.dispose();
  return made;
}

/** What stands in rows and belongs to no column, as where an old backup knows nothing of a column yet. */
function hiddenIn({ doc }: LiveDocument, columns: readonly Column[]): string {
  const shown = new Set<string>([...columns.map(({ key }) => key), ...Object.values(rowKeys)]);
  const hidden: unknown[] = [];
  rowsOf(doc).forEach((row, id) => {
    for (const [key, value] of row.entries()) if (!shown.has(key)) hidden.push([id, key, value]);
  });
  return JSON.stringify(hidden);
}

import type { DocumentKey } from "../../shared/domain/document-key";
import { storedEdit } from "../../shared/documents/origins";
import type { WorkshopColumn } from "../../shared/worksheets/worksheet-catalog";
import type { Clock } from "./clock";
import { LiveDocument } from "./live-document";
import type { LeftCopies, LocalCopy } from "./local-copy";
import type { LocalStore, StoredEdit } from "./local-store";
import { countCells } from "./touched-cells";
import { touchedChanges } from "./touched-changes";

/** A former epoch whose number is not known any more. */
const noEpoch = 0;

interface FormerEpoch {
  readonly key: DocumentKey;
  readonly store: LocalStore;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly columns: readonly WorkshopColumn[];
}

/**
 * Sets unsent edits of a former epoch apart, found on this device because another tab was faster to the new one. What
 * they changed can be read only in part by now.
 */
export function leaveFormerEpoch(
  found: readonly StoredEdit[],
  { key, store, clock, newId, columns }: FormerEpoch,
): LeftCopies {
  const former = new LiveDocument(columns, { localEdit: () => undefined, rowsChanged: () => undefined });
  const updates = found.map((edit) => edit.update);
  former.apply(updates, storedEdit);
  const cells = found.flatMap((edit) => edit.cells);
  const since = Math.min(clock.now(), ...found.map((edit) => edit.at));
  const copy: LocalCopy = {
    id: newId(),
    document: key,
    at: clock.now(),
    reason: "wrong-epoch",
    changes: touchedChanges(former, cells, () => null),
    pending: { epoch: noEpoch, updates, cells: countCells(cells), since },
  };
  former.dispose();
  const leaving = found.map((edit) => edit.id);
  const exchange = store.exchange({ leaving, edits: [], copies: [copy] });
  // Where it fails they are found again at the next visit.
  const stored = exchange.then(
    () => store.persistent,
    () => store.persistent,
  );
  return { copies: [copy], stored };
}

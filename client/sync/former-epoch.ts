import type { DocumentKey } from "../../shared/domain/document-key";
import { storedEdit } from "../../shared/documents/origins";
import type { WorkshopColumn } from "../../shared/worksheets/worksheet-catalog";
import type { Clock } from "./clock";
import { layGround, typedIntoLost } from "./groundless-edits";
import { LiveDocument } from "./live-document";
import type { LeftCopies, LocalCopy } from "./local-copy";
import type { LocalStore, StoredEdit } from "./local-store";
import { countCells } from "./touched-cells";
import { touchedChanges } from "./touched-changes";

/** What was typed before the server was heard about a document belongs to no epoch there is. */
const noEpoch = 0;

interface FormerEpoch {
  readonly key: DocumentKey;
  readonly store: LocalStore;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly columns: readonly WorkshopColumn[];
}

/**
 * Sets unsent edits of a former epoch apart, found on this device because another tab was faster to the new one. Of
 * what they changed only the edits themselves tell by now.
 */
export function leaveFormerEpoch(found: readonly StoredEdit[], parts: FormerEpoch): LeftCopies {
  const { store } = parts;
  const epochs = new Set(found.map(({ epoch }) => epoch));
  const copies = [...epochs].map((epoch) => {
    const made = found.filter((edit) => edit.epoch === epoch);
    return copyOf(made, epoch ?? noEpoch, parts);
  });
  const leaving = found.map((edit) => edit.id);
  const exchange = store.exchange({ leaving, edits: [], copies });
  // Where it fails they are found again at the next visit.
  const stored = exchange.then(
    () => store.persistent,
    () => store.persistent,
  );
  return { copies, stored };
}

/** The server may have more of that epoch than this device. */
function copyOf(
  found: readonly StoredEdit[],
  epoch: number,
  { key, clock, newId, columns }: FormerEpoch,
): LocalCopy {
  const former = new LiveDocument(columns, { localEdit: () => undefined, rowsChanged: () => undefined });
  const updates = found.map((edit) => edit.update);
  layGround(former.doc, updates);
  former.apply(updates, storedEdit);
  const cells = found.flatMap((edit) => edit.cells);
  const changes = [...touchedChanges(former, cells, () => null), ...typedIntoLost(found, former)];
  former.dispose();
  return {
    id: newId(),
    document: key,
    at: clock.now(),
    reason: "wrong-epoch",
    changes,
    pending: {
      epoch,
      updates,
      cells: countCells(cells),
      since: Math.min(clock.now(), ...found.map((edit) => edit.at)),
    },
  };
}

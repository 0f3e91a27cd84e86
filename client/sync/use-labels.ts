import { useMemo } from "react";
import type { RowLabel } from "../../shared/protocol/document-messages";
import type { RowId } from "../../shared/worksheets/row";
import { liveList } from "./live-value";
import { useRoom } from "./room-context";
import { useLive } from "./use-live";
import type { WorksheetDocument } from "./worksheet-document";

/** What the server says about the rows: visible code and author. A row it has not seen yet has none. */
export function useLabels(document: WorksheetDocument): ReadonlyMap<RowId, RowLabel> {
  return useLive(useRoom().replica(document.key).content.labels);
}

export function useLabel(document: WorksheetDocument, rowId: RowId): RowLabel | undefined {
  return useLive(useRoom().replica(document.key).content.labels, (labels) => labels.get(rowId));
}

/** The labels of many documents, in their order. */
export function useLabelsOfAll(
  documents: readonly WorksheetDocument[],
): readonly ReadonlyMap<RowId, RowLabel>[] {
  const room = useRoom();
  const labels = useMemo(
    () => liveList(documents.map((document) => room.replica(document.key).content.labels)),
    [room, documents],
  );
  return useLive(labels);
}

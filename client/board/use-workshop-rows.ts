import { useMemo, useState } from "react";
import type { WorkshopRows } from "../../shared/analysis/workshop-rows";
import type { Dimension, DimensionId } from "../../shared/domain/dimension";
import { worksheetKeys, type WorksheetKey } from "../../shared/domain/worksheet-key";
import { liveList } from "../sync/live-value";
import { useRoom } from "../sync/room-context";
import { useLabelsOfAll } from "../sync/use-labels";
import { useLive } from "../sync/use-live";
import { useReadable } from "../sync/use-readable";
import { useRowsOfAll } from "../sync/use-rows";
import { useWorkshop } from "../sync/use-workshop";
import { useWorksheets } from "../sync/use-worksheet";
import type { WorksheetDocument } from "../sync/worksheet-document";
import { codesOf, dimensionAssembler } from "./assemble-workshop-rows";

export interface LiveWorkshopRows {
  readonly rows: WorkshopRows;
  /** Dimensions of which nothing is known yet, neither from this device nor from the server. */
  readonly loading: readonly DimensionId[];
}

/**
 * The present rows of all groups, live. Opens the worksheets asked for (all four unless told; give a constant) and
 * keeps them open while mounted; what this session may not read, or did not ask for, is empty. With `only` it is the rows
 * of one group.
 */
export function useWorkshopRows(
  worksheets: readonly WorksheetKey[] = worksheetKeys,
  only?: DimensionId,
): LiveWorkshopRows {
  const all = useWorkshop()?.settings.dimensions ?? noDimensions;
  const dimensions = useMemo(
    () => (only === undefined ? all : all.filter(({ id }) => id === only)),
    [all, only],
  );
  const addresses = useMemo(
    () =>
      dimensions
        .filter((dimension) => !dimension.retired)
        .flatMap(({ id }) => worksheets.map((worksheet) => ({ dimensionId: id, worksheet }))),
    [dimensions, worksheets],
  );
  const documents = useWorksheets(addresses);
  const rowsOfAll = useRowsOfAll(documents);
  const labels = useLabelsOfAll(documents);
  const isReadable = useReadable();
  const [assemble] = useState(dimensionAssembler);
  const groups = useMemo(() => {
    const ofDocuments = documents.map(({ dimensionId, worksheet }, at) => ({
      dimensionId,
      worksheet,
      rows: isReadable({ dimensionId, worksheet }) ? (rowsOfAll[at] ?? []) : [],
    }));
    return assemble(dimensions, ofDocuments);
  }, [assemble, dimensions, documents, rowsOfAll, isReadable]);
  const codes = useMemo(() => codesOf(labels), [labels]);
  const rows = useMemo(() => ({ dimensions: groups, codes }), [groups, codes]);
  return { rows, loading: useLoadingDimensions(documents) };
}

/** What a view of one worksheet reads: an action has the problems of its program. */
export const worksheetsBehind: Readonly<Record<WorksheetKey, readonly WorksheetKey[]>> = {
  swot: ["swot"],
  strategy: ["strategy"],
  program: ["program"],
  action: ["program", "action"],
};

const noDimensions: readonly Dimension[] = [];

function useLoadingDimensions(documents: readonly WorksheetDocument[]): readonly DimensionId[] {
  const room = useRoom();
  const live = useMemo(
    () => liveList(documents.map((document) => room.replica(document.key).state)),
    [room, documents],
  );
  const states = useLive(live);
  return useMemo(() => {
    const loading = documents.filter((_, at) => states[at]?.loading === true);
    return [...new Set(loading.map((document) => document.dimensionId))];
  }, [documents, states]);
}

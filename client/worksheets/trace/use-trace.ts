import { useMemo } from "react";
import { traceOf, type Trace, type TraceSources } from "../../../shared/analysis/trace";
import type { DimensionId } from "../../../shared/domain/dimension";
import { worksheetKeys, type WorksheetKey } from "../../../shared/domain/worksheet-key";
import type { RowLabel } from "../../../shared/protocol/document-messages";
import type { Row, RowId } from "../../../shared/worksheets/row";
import { liveList } from "../../sync/live-value";
import { useRoom } from "../../sync/room-context";
import { useLive } from "../../sync/use-live";
import { useLabelsOfAll } from "../../sync/use-labels";
import { useRowsOfAll } from "../../sync/use-rows";
import { useWorksheets } from "../../sync/use-worksheet";
import type { WorksheetDocument } from "../../sync/worksheet-document";

export interface RowAddress {
  readonly dimensionId: DimensionId;
  readonly worksheet: WorksheetKey;
  readonly rowId: RowId;
}

export interface RowTrace {
  /** The worksheet the row is on. */
  readonly document: WorksheetDocument | undefined;
  /** Undefined while it is not there. */
  readonly row: Row | undefined;
  /** All four worksheets of the group have been read. */
  readonly complete: boolean;
  readonly trace: Trace;
  readonly labels: ReadonlyMap<RowId, RowLabel>;
}

/** [TRACE1] The thread of a row through the four worksheets of its group, kept up to date. */
export function useTrace({ dimensionId, worksheet, rowId }: RowAddress): RowTrace {
  const documents = useWorksheets(worksheetKeys.map((key) => ({ dimensionId, worksheet: key })));
  const rows = useRowsOfAll(documents);
  const labelMaps = useLabelsOfAll(documents);
  const loading = useLoadingOfAll(documents);
  return useMemo(() => {
    const [swot = null, strategy = null, program = null, action = null] = rows.map((list, at) =>
      loading[at] === true ? null : list,
    );
    const sources: TraceSources = { swot, strategy, program, action };
    return {
      document: documents.find((document) => document.worksheet === worksheet),
      row: sources[worksheet]?.find((row) => row.id === rowId),
      complete: !loading.includes(true),
      trace: traceOf(worksheet, rowId, sources),
      labels: new Map(labelMaps.flatMap((labels) => [...labels])),
    };
  }, [documents, rows, labelMaps, loading, worksheet, rowId]);
}

function useLoadingOfAll(documents: readonly WorksheetDocument[]): readonly boolean[] {
  const room = useRoom();
  const states = useMemo(
    () => liveList(documents.map((document) => room.replica(document.key).state)),
    [room, documents],
  );
  const all = useLive(states);
  return useMemo(() => all.map((state) => state.loading), [all]);
}

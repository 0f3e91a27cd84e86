import { useMemo, useState } from "react";
import { worksheetOf } from "../../shared/analysis/checks/check-source";
import { findingsKeeper } from "../../shared/analysis/checks/find-all";
import type { Finding } from "../../shared/analysis/checks/finding";
import type { WorkshopRows } from "../../shared/analysis/workshop-rows";
import type { DimensionId } from "../../shared/domain/dimension";
import type { WorkshopSettings } from "../../shared/domain/workshop";
import { worksheetKeys } from "../../shared/domain/worksheet-key";
import { useWorkshopRows } from "../board/use-workshop-rows";
import { useQuickWins } from "../sync/use-quick-wins";
import { useReadable } from "../sync/use-readable";
import { useCalm } from "./use-calm";

export interface LiveFindings {
  readonly findings: readonly Finding[];
  readonly rows: WorkshopRows;
  /** Some worksheets have not arrived yet. */
  readonly isLoading: boolean;
  /** Some worksheets may not be read by this session. */
  readonly isPartial: boolean;
}

/**
 * What the checks find in all groups as soon as typing pauses; opens every worksheet this session may read. With `only`
 * it is what can be said about one group by itself.
 */
export function useFindings(settings: WorkshopSettings, only?: DimensionId): LiveFindings {
  const { rows: newest, loading: missing } = useWorkshopRows(worksheetKeys, only);
  const { rows, loading } = useCalm(useMemo(() => ({ rows: newest, loading: missing }), [newest, missing]));
  const isReadable = useReadable();
  const [find] = useState(findingsKeeper);
  const { chosen } = useQuickWins();
  const unknown = useMemo(
    () =>
      new Set(
        settings.dimensions.flatMap(({ id, retired }) =>
          worksheetKeys
            .filter(
              (worksheet) =>
                !retired && (loading.includes(id) || !isReadable({ dimensionId: id, worksheet })),
            )
            .map((worksheet) => worksheetOf(id, worksheet)),
        ),
      ),
    [settings.dimensions, loading, isReadable],
  );
  const findings = useMemo(
    () => find({ groups: rows.dimensions, settings, unknown, chosenQuickWins: chosen }),
    [find, rows.dimensions, settings, unknown, chosen],
  );
  const isLoading = loading.length > 0;
  return { findings, rows, isLoading, isPartial: !isLoading && unknown.size > 0 };
}

import { useMemo } from "react";
import type { DimensionId } from "../../shared/domain/dimension";
import type { WorksheetKey } from "../../shared/domain/worksheet-key";
import { useReadable } from "../sync/use-readable";

/** `loading`: nothing is known yet; `hidden`: this session may not read it. Neither may pass for empty. */
export type GroupState = "ready" | "loading" | "hidden";

/** What is known of each group's worksheet. */
export function useGroupStates(
  worksheet: WorksheetKey,
  loading: readonly DimensionId[],
): (dimensionId: DimensionId) => GroupState {
  const isReadable = useReadable();
  return useMemo(
    () => (dimensionId) => {
      if (!isReadable({ dimensionId, worksheet })) return "hidden";
      return loading.includes(dimensionId) ? "loading" : "ready";
    },
    [isReadable, worksheet, loading],
  );
}

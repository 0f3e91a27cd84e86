import { useMemo } from "react";
import type { DimensionId } from "../../shared/domain/dimension";
import type { WorksheetKey } from "../../shared/domain/worksheet-key";
import type { WorkshopState } from "../../shared/protocol/workshop-state";
import { useIdentity } from "../sync/use-workshop";

/** `loading`: nothing is known yet; `hidden`: this session may not read it. Neither may pass for empty. */
export type GroupState = "ready" | "loading" | "hidden";

/** What is known of each group's worksheet. Facilitators read everything, everybody else what is not hidden. */
export function useGroupStates(
  { access }: WorkshopState,
  worksheet: WorksheetKey,
  loading: readonly DimensionId[],
): (dimensionId: DimensionId) => GroupState {
  const readsAll = useIdentity()?.role === "facilitator";
  return useMemo(
    () => (dimensionId) => {
      if (!readsAll && access[dimensionId]?.[worksheet] === "hidden") return "hidden";
      return loading.includes(dimensionId) ? "loading" : "ready";
    },
    [access, readsAll, worksheet, loading],
  );
}

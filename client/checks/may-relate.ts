import type { DimensionId } from "../../shared/domain/dimension";
import type { Identity } from "../../shared/protocol/identity";
import type { WorkshopState } from "../../shared/protocol/workshop-state";
import { expectedAccess } from "../sync/expected-access";

/** [RELATE1] Whether somebody writes the SWOT of one of these groups at least, as far as this device knows. */
export function mayRelate(
  identity: Identity | null,
  workshop: WorkshopState | null,
  groups: readonly DimensionId[],
): boolean {
  return groups.some(
    (dimensionId) => expectedAccess(identity, workshop, { dimensionId, worksheet: "swot" }).write,
  );
}

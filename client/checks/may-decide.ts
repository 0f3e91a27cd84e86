import type { Finding } from "../../shared/analysis/checks/finding";
import type { DimensionId } from "../../shared/domain/dimension";
import type { Identity } from "../../shared/protocol/identity";
import type { WorkshopState } from "../../shared/protocol/workshop-state";
import { expectedAccess } from "../sync/expected-access";

/**
 * Whether somebody decides about a finding, as far as this device knows: facilitators about all of them, [SIMILAR3]
 * [SIMILAR4] and about similar items whoever writes one of them.
 */
export function mayDecide(
  identity: Identity | null,
  workshop: WorkshopState | null,
  finding: Finding,
): boolean {
  if (identity?.role === "facilitator") return workshop?.archived === false;
  return groupsOfSimilar(finding).some(
    (dimensionId) => expectedAccess(identity, workshop, { dimensionId, worksheet: "swot" }).write,
  );
}

/** The groups whose items are called similar; none for every other finding. */
function groupsOfSimilar({ check, cell, params }: Finding): readonly DimensionId[] {
  if (cell === null || (check !== "similar-items" && check !== "similar-across")) return [];
  return [cell.dimensionId, params.other.dimensionId];
}

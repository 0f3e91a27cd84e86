import type { Finding } from "../../shared/analysis/checks/finding";
import { useIdentity, useWorkshop } from "../sync/use-workshop";
import type { FindingContext } from "./finding-text";
import { mayDecide } from "./may-decide";
import { SimilarActions } from "./similar-actions";
import { WaiveButton } from "./waive-button";

interface FindingActionsProps {
  readonly finding: Finding;
  readonly context: FindingContext;
}

/** What can be done about a finding, for those who may. */
export function FindingActions({ finding, context }: FindingActionsProps) {
  const identity = useIdentity();
  const workshop = useWorkshop();
  if (!mayDecide(identity, workshop, finding)) return null;
  return finding.check === "similar-items" || finding.check === "similar-across" ? (
    <SimilarActions finding={finding} context={context} />
  ) : (
    <WaiveButton finding={finding} context={context} />
  );
}

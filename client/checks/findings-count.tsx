import { useEffect } from "react";
import type { WorkshopSettings } from "../../shared/domain/workshop";
import { useFindingCounts } from "../app/finding-counts";
import { useWaivers } from "../sync/use-waivers";
import { countByGroup, isToRepair } from "./findings-view";
import { useFindings } from "./use-findings";

/** Counts for the rail and the board what is to be completed in all groups; shows nothing itself. */
export function FindingsCount({ settings }: { readonly settings: WorkshopSettings }) {
  const { findings, isLoading } = useFindings(settings);
  const waivers = useWaivers();
  useEffect(() => {
    if (isLoading) return;
    const open = findings.filter((finding) => isToRepair(finding) && !waivers.has(finding.id));
    const former = useFindingCounts.getState();
    const byGroup = countByGroup(open);
    const isSame =
      former.all === open.length &&
      former.byGroup.size === byGroup.size &&
      [...byGroup].every(([id, count]) => former.byGroup.get(id) === count);
    if (!isSame) useFindingCounts.setState({ all: open.length, byGroup });
  }, [findings, waivers, isLoading]);
  useEffect(() => () => useFindingCounts.setState(useFindingCounts.getInitialState()), []);
  return null;
}

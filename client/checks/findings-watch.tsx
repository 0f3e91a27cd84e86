import { use, useEffect } from "react";
import type { DimensionId } from "../../shared/domain/dimension";
import type { WorkshopSettings } from "../../shared/domain/workshop";
import { useWaivers } from "../sync/use-waivers";
import { findingsByRow, RowFindingsContext } from "./row-findings";
import { useFindings } from "./use-findings";

interface FindingsWatchProps {
  readonly settings: WorkshopSettings;
  readonly dimensionId: DimensionId;
}

/**
 * Tells the rows of a group what was found in them; shows nothing itself. What is merely empty is left to the form and
 * the cards, which say so anyway.
 */
export function FindingsWatch({ settings, dimensionId }: FindingsWatchProps) {
  const { findings } = useFindings(settings, dimensionId);
  const waivers = useWaivers();
  const store = use(RowFindingsContext);
  useEffect(() => {
    const told = findings.filter(({ id, check }) => check !== "required-empty" && !waivers.has(id));
    store.setState(({ byRow }) => ({ byRow: findingsByRow(told, byRow) }));
  }, [findings, waivers, store]);
  return null;
}

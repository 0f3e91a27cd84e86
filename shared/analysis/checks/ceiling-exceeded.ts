import type { ActionRow } from "../../worksheets/action-worksheet";
import type { CheckSource } from "./check-source";
import { workshopFinding, type Finding } from "./finding";
import { oncePerList } from "../once-per-list";

/**
 * Ceilings of the settings that the budgets of all actions go beyond. An action with several funding sources does not
 * say which pays how much: it counts for the ceiling over all sources and for none of its own.
 */
export function ceilingExceeded({ groups, settings }: CheckSource): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { year, sourceId, amount: ceiling } of settings.budgetCeilings ?? []) {
    const planned = groups.reduce(
      (sum, { action }) => sum + (plannedIn(action).get(placeOf(String(year), sourceId)) ?? 0),
      0,
    );
    if (planned <= ceiling) continue;
    const about = `${year}/${sourceId ?? "all-sources"}`;
    findings.push(workshopFinding("ceiling-exceeded", about, { year, sourceId, planned, ceiling }));
  }
  return findings;
}

/** Rupiah of a group by year and by year and source. */
const plannedIn = oncePerList((actions: readonly ActionRow[]): ReadonlyMap<string, number> => {
  const planned = new Map<string, number>();
  for (const { cells } of actions) {
    const [source, ...others] = cells.funding;
    for (const [year, amount] of Object.entries(cells.budgets)) {
      if (typeof amount !== "number") continue;
      add(planned, placeOf(year, null), amount);
      if (source !== undefined && source.text === null && others.length === 0)
        add(planned, placeOf(year, source.id), amount);
    }
  }
  return planned;
});

function add(planned: Map<string, number>, place: string, amount: number): void {
  planned.set(place, (planned.get(place) ?? 0) + amount);
}

function placeOf(year: string, sourceId: string | null): string {
  return sourceId === null ? year : `${year}/${sourceId}`;
}

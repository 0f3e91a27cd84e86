import type { WorkshopSettings } from "../domain/workshop";
import type { ActionRow } from "../worksheets/action-worksheet";
import { oncePerList } from "./once-per-list";
import type { DimensionRows } from "./workshop-rows";

/** A ceiling of the settings, and what all groups together plan for its year and source. */
export interface UsedCeiling {
  readonly year: number;
  /** Null for the ceiling over all sources. */
  readonly sourceId: string | null;
  /** Rupiah. */
  readonly amount: number;
  /** Rupiah. */
  readonly planned: number;
}

/**
 * All ceilings of the settings. An action with several funding sources does not say which pays how much: it counts for
 * the ceiling over all sources and for none of its own.
 */
export function usedCeilings(
  groups: readonly DimensionRows[],
  { budgetCeilings = [] }: Pick<WorkshopSettings, "budgetCeilings">,
): readonly UsedCeiling[] {
  return budgetCeilings.map(({ year, sourceId, amount }) => {
    const place = placeOf(String(year), sourceId);
    const planned = groups.reduce((sum, { action }) => sum + (plannedIn(action).get(place) ?? 0), 0);
    return { year, sourceId, amount, planned };
  });
}

/** From this share of a ceiling on there is next to nothing left to plan with. */
const usedUpShare = 0.9;

export function isUsedUp({ amount, planned }: UsedCeiling): boolean {
  return planned > 0 && planned >= amount * usedUpShare;
}

/** The one with the least left in proportion; null for none. */
export function tightestCeiling(ceilings: readonly UsedCeiling[]): UsedCeiling | null {
  return ceilings.reduce<UsedCeiling | null>(
    (tightest, one) => (tightest === null || shareOf(one) > shareOf(tightest) ? one : tightest),
    null,
  );
}

function shareOf({ amount, planned }: UsedCeiling): number {
  return planned === 0 ? 0 : planned / amount;
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

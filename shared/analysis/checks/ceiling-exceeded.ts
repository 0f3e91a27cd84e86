import { usedCeilings } from "../ceilings";
import type { CheckSource } from "./check-source";
import { workshopFinding, type Finding } from "./finding";

/** Ceilings of the settings that the budgets of all actions go beyond. */
export function ceilingExceeded({ groups, settings }: CheckSource): readonly Finding[] {
  return usedCeilings(groups, settings)
    .filter(({ planned, amount }) => planned > amount)
    .map(({ year, sourceId, planned, amount: ceiling }) =>
      workshopFinding("ceiling-exceeded", `${year}/${sourceId ?? "all-sources"}`, {
        year,
        sourceId,
        planned,
        ceiling,
      }),
    );
}

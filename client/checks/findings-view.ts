import { checkKeys, type CheckKey, type Finding } from "../../shared/analysis/checks/finding";
import type { DimensionId } from "../../shared/domain/dimension";

/** What one check found. */
export interface CheckSection {
  readonly check: CheckKey;
  readonly findings: readonly Finding[];
}

/** Of one group, or of all with what concerns the whole workshop; the gravest check first. */
export function checkSections(
  findings: readonly Finding[],
  dimensionId: DimensionId | null,
): readonly CheckSection[] {
  const byCheck = new Map<CheckKey, Finding[]>(checkKeys.map((check) => [check, []]));
  for (const finding of ofGroup(findings, dimensionId)) byCheck.get(finding.check)?.push(finding);
  return [...byCheck]
    .map(([check, found]) => ({ check, findings: found }))
    .filter((section) => section.findings.length > 0);
}

/** Of one group, or all there are; similar items of two groups, which are one finding, concern both. */
export function ofGroup(findings: readonly Finding[], dimensionId: DimensionId | null): readonly Finding[] {
  if (dimensionId === null) return findings;
  return findings.filter(
    ({ cell, check, params }) =>
      cell?.dimensionId === dimensionId ||
      (check === "similar-across" && params.other.dimensionId === dimensionId),
  );
}

/** What somebody should complete; hints are left to people's judgement. */
export function isToRepair({ severity }: Finding): boolean {
  return severity !== "hint";
}

/** How much is to be completed in each group. */
export function countByGroup(findings: readonly Finding[]): ReadonlyMap<DimensionId, number> {
  const counts = new Map<DimensionId, number>();
  for (const finding of findings) {
    if (finding.cell === null || !isToRepair(finding)) continue;
    const { dimensionId } = finding.cell;
    counts.set(dimensionId, (counts.get(dimensionId) ?? 0) + 1);
  }
  return counts;
}

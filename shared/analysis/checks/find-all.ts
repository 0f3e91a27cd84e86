import { worksheetKeys } from "../../domain/worksheet-key";
import type { Row } from "../../worksheets/row";
import type { DimensionRows } from "../workshop-rows";
import { agencyWithoutTask } from "./agency-without-task";
import { ceilingExceeded } from "./ceiling-exceeded";
import type { CheckSource } from "./check-source";
import { rowRules, type CheckedRow, type RowCheck, type RowRules } from "./checked-row";
import type { Finding } from "./finding";
import { groupChain } from "./group-chain";
import { indicatorWithoutTarget } from "./indicator-without-target";
import { nearDuplicates } from "./near-duplicates";
import { notANumber } from "./not-a-number";
import { problemWithoutQuickWin } from "./problem-without-quick-win";
import { programRelations } from "./program-relations";
import { requiredEmpty } from "./required-empty";
import { similarItems } from "./similar-items";
import { targetAndBudget } from "./target-and-budget";
import { yearOutsidePlan } from "./year-outside-plan";

const rowChecks: readonly RowCheck[] = [
  requiredEmpty,
  indicatorWithoutTarget,
  targetAndBudget,
  yearOutsidePlan,
  notANumber,
  programRelations,
];

/**
 * Checks again and again, and looks only at what changed: a row is looked at once, a group whose rows are the same is
 * not put together again. Findings stand by group in shared order; what concerns the workshop comes last.
 */
export function findingsKeeper(): (source: CheckSource) => readonly Finding[] {
  let kept: Kept | undefined;
  const duplicatesIn = nearDuplicates();
  const similarIn = similarItems();
  return (source) => {
    const known = stillTrue(kept, source);
    const ofGroups = new Map(
      source.groups.map((group) => [group, known.ofGroups.get(group) ?? findInGroup(group, source, known)]),
    );
    kept = { ...known, ofGroups };
    return noFindings.concat(
      ...ofGroups.values(),
      duplicatesIn(source.groups),
      similarIn(source.groups),
      ceilingExceeded(source),
      agencyWithoutTask(source),
      problemWithoutQuickWin(source),
    );
  };
}

const noFindings: readonly Finding[] = [];

/** What was found before, and under which circumstances. */
interface Kept {
  readonly settings: CheckSource["settings"];
  readonly unknown: CheckSource["unknown"];
  readonly rules: RowRules;
  readonly ofRows: WeakMap<Row, readonly Finding[]>;
  readonly ofGroups: ReadonlyMap<DimensionRows, readonly Finding[]>;
}

function stillTrue(kept: Kept | undefined, { settings, unknown }: CheckSource): Kept {
  if (kept === undefined || kept.settings !== settings)
    return { settings, unknown, rules: rowRules(settings), ofRows: new WeakMap(), ofGroups: new Map() };
  return kept.unknown === unknown ? kept : { ...kept, unknown, ofGroups: new Map() };
}

function findInGroup(group: DimensionRows, source: CheckSource, known: Kept): readonly Finding[] {
  const findings: Finding[] = [];
  const dimensionId = group.dimension.id;
  for (const worksheet of worksheetKeys) {
    for (const row of group[worksheet]) {
      const found = known.ofRows.get(row) ?? findInRow({ dimensionId, worksheet, row } as CheckedRow, known);
      for (const finding of found) findings.push(finding);
    }
  }
  for (const finding of groupChain(source, group)) findings.push(finding);
  return findings;
}

function findInRow(checked: CheckedRow, { rules, ofRows }: Kept): readonly Finding[] {
  const found = rowChecks.flatMap((check) => check(checked, rules));
  ofRows.set(checked.row, found);
  return found;
}

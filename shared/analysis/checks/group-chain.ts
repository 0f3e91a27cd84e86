import { worksheetKeys, type WorksheetKey } from "../../domain/worksheet-key";
import type { Row, RowId } from "../../worksheets/row";
import { oncePerList } from "../once-per-list";
import { pointsOf } from "../points";
import { originIdsOf, type DimensionRows } from "../workshop-rows";
import { isKnown, type CheckSource } from "./check-source";
import { cellFinding, type Finding } from "./finding";
import { worksheets } from "../../worksheets/worksheet-catalog";

/**
 * The chain of one group: origins that are not there any more, programs without an action, and SWOT items that no
 * strategy uses, the last only once there is a strategy.
 */
export function groupChain(source: CheckSource, group: DimensionRows): readonly Finding[] {
  const findings: Finding[] = [];
  for (const [at, worksheet] of worksheetKeys.entries()) {
    const from = worksheetKeys[at - 1];
    if (from !== undefined && isKnown(source, group, from))
      findings.push(...dangling(group, from, worksheet));
  }
  if (isKnown(source, group, "action")) findings.push(...withoutAction(group));
  if (isKnown(source, group, "strategy") && group.strategy.length > 0)
    findings.push(...unused(pointsOf(group)));
  return findings;
}

function dangling(group: DimensionRows, from: WorksheetKey, worksheet: WorksheetKey): readonly Finding[] {
  const column = worksheets[worksheet].originColumn;
  if (column === undefined) return [];
  const present = idsOf(group[from]);
  const dimensionId = group.dimension.id;
  const findings: Finding[] = [];
  for (const row of group[worksheet]) {
    const count = originIdsOf(worksheet, row).filter((id) => !present.has(id)).length;
    if (count > 0)
      findings.push(
        cellFinding("dangling-origin", { dimensionId, worksheet, rowId: row.id, column }, { count }),
      );
  }
  return findings;
}

function withoutAction({ dimension, program, action }: DimensionRows): readonly Finding[] {
  const used = actionPrograms(action);
  const cell = { dimensionId: dimension.id, worksheet: "program", column: "name" } as const;
  return program
    .filter(({ id }) => !used.has(id))
    .map(({ id }) => cellFinding("program-without-action", { ...cell, rowId: id }, {}));
}

function unused({ dimension, swot, strategy }: DimensionRows): readonly Finding[] {
  const used = strategyItems(strategy);
  const cell = { dimensionId: dimension.id, worksheet: "swot", column: "text" } as const;
  return swot
    .filter(({ id }) => !used.has(id))
    .map(({ id }) => cellFinding("unused-swot-item", { ...cell, rowId: id }, {}));
}

const idsOf = oncePerList((rows: readonly Row[]): ReadonlySet<RowId> => new Set(rows.map(({ id }) => id)));
const actionPrograms = oncePerList(originsIn("action"));
const strategyItems = oncePerList(originsIn("strategy"));

function originsIn(worksheet: WorksheetKey): (rows: readonly Row[]) => ReadonlySet<RowId> {
  return (rows) => new Set(rows.flatMap((row) => originIdsOf(worksheet, row)));
}

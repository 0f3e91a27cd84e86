import {
  planPaste,
  type PastePlan,
  type PasteSheet,
  type PlannedRow,
} from "../../../shared/worksheets/paste/plan-paste";
import type { PastedTable } from "../../../shared/worksheets/paste/pasted-table";
import type { Cells, RowId } from "../../../shared/worksheets/row";
import type { WorksheetDocument } from "../../sync/worksheet-document";
import { showToast, showUndo } from "../../ui/toast";
import { wordsNow } from "../../words/language";
import { pasteWords } from "../../words/paste";
import { writeBlock } from "./write-block";
import { addRemains, dropDoubts, type DoubtfulCell } from "./doubtful-cells";
import { followStep } from "./follow-step";

export interface PasteBlock {
  readonly table: PastedTable;
  readonly sheet: PasteSheet;
  /** What one row is called. */
  readonly rowName: string;
  /** What a new row holds besides what was pasted. */
  readonly cellsOfNew: (row: PlannedRow, plan: PastePlan) => Cells;
}

export interface PastedBlock {
  readonly plan: PastePlan;
  /** The rows of the block, in its order. */
  readonly rowIds: readonly RowId[];
}

/** Pastes a block at once, says what became of it and what is left to check. Undefined if nothing was pasted. */
export function pasteBlock(
  document: WorksheetDocument,
  { table, sheet, rowName, cellsOfNew }: PasteBlock,
): PastedBlock | undefined {
  const words = wordsNow(pasteWords);
  const plan = planPaste(table, sheet);
  if (plan.rows.length === 0) {
    showToast(words.nothingToPaste);
    return undefined;
  }
  const remains = { cells: [] as readonly DoubtfulCell[], notes: notesOn(plan) };
  const forget = () => dropDoubts(document.key, new Set(remains.cells));
  const applied = followStep(
    document.steps,
    () => writeBlock(document, plan.rows, (row) => cellsOfNew(row, plan)),
    { onUndone: forget, onRedone: () => addRemains(document.key, remains) },
  );
  if (applied === undefined) {
    showToast(words.tooManyRows(plan.rows.length));
    return undefined;
  }
  const cells = plan.rows.flatMap((row, at) => doubtsOf(row, applied.rowIds[at] ?? ""));
  remains.cells = cells;
  addRemains(document.key, remains);
  const done = words.pasted(applied.added, applied.changed, rowName);
  const said = cells.length === 0 ? `${done}.` : `${done}. ${words.toCheck(cells.length)}.`;
  showUndo(said, () => {
    applied.takeBack();
    forget();
  });
  return { plan, rowIds: applied.rowIds };
}

function doubtsOf({ cells, doubts }: PlannedRow, rowId: RowId): readonly DoubtfulCell[] {
  return doubts.map((doubt) => ({
    ...doubt,
    rowId,
    meanwhile:
      cells.find(({ column, year }) => column.key === doubt.column && year === doubt.year)?.value ?? null,
  }));
}

function notesOn({ unknownHeadings, columnsBeyond, overTotals }: PastePlan): readonly string[] {
  const words = wordsNow(pasteWords);
  return [
    ...(unknownHeadings.length === 0 ? [] : [words.unknownHeadings(unknownHeadings.join(", "))]),
    ...(overTotals.length === 0 ? [] : [words.overTotals(overTotals.join(", "))]),
    ...(columnsBeyond === 0 ? [] : [words.columnsBeyond(columnsBeyond)]),
  ];
}

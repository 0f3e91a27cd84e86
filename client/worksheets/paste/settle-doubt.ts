import { applyChanges } from "../../../shared/documents/apply-changes";
import { readRows } from "../../../shared/documents/read-rows";
import { asOneEdit } from "../../../shared/documents/write-rows";
import { entriesOf, type CellValue } from "../../../shared/worksheets/cell";
import type { Proposal } from "../../../shared/worksheets/paste/reading";
import type { Row } from "../../../shared/worksheets/row";
import type { WorksheetDocument } from "../../sync/worksheet-document";
import { yearsOf } from "../cells/plan-years";
import type { DoubtfulCell } from "./doubtful-cells";

/** Cells that were pasted with the same text into the same column for the same reason: what is said of one holds for all. */
export function alike(doubt: DoubtfulCell, all: readonly DoubtfulCell[]): readonly DoubtfulCell[] {
  return all.filter(
    (one) => one.column === doubt.column && one.text === doubt.text && one.reason === doubt.reason,
  );
}

/** Puts a proposal into all these cells, as one step of undo. */
export function acceptProposal(
  document: WorksheetDocument,
  doubts: readonly DoubtfulCell[],
  { value }: Proposal,
): void {
  const { doc, columns } = document;
  const rows = new Map(readRows(doc, columns).map((row) => [row.id, row]));
  const changes = doubts.flatMap((doubt) => {
    const row = rows.get(doubt.rowId);
    return row === undefined ? [] : [changeOf(doubt, row, value)];
  });
  document.asOneStep(() => asOneEdit(doc, () => applyChanges(doc, changes, { columns, orders: [] })));
}

function changeOf({ rowId, column, year, kept }: DoubtfulCell, row: Row, value: CellValue) {
  const before = row.cells[column] ?? null;
  return { rowId, column, before, after: cellWith(before, { year, kept, value }) };
}

function cellWith(
  before: CellValue,
  { year, kept, value }: Pick<DoubtfulCell, "year" | "kept"> & { readonly value: CellValue },
): CellValue {
  if (year !== null && (typeof value === "number" || typeof value === "string"))
    return { ...yearsOf(before), [year]: value };
  if (!Array.isArray(value)) return value;
  const others = entriesOf(before).filter((one) => one.id !== kept);
  return [...others.filter((one) => !value.some(({ id }) => id === one.id)), ...value];
}

import type { DimensionRows, WorkshopRows } from "../../shared/analysis/workshop-rows";
import type { Dimension } from "../../shared/domain/dimension";
import { worksheetKeys, type WorksheetKey } from "../../shared/domain/worksheet-key";
import type { RowLabel } from "../../shared/protocol/document-messages";
import type { Row, RowId } from "../../shared/worksheets/row";
import type { RowsByWorksheet } from "../../shared/worksheets/worksheet-catalog";

/** The rows of one document, trashed ones included. */
export interface DocumentRows {
  readonly dimensionId: string;
  readonly worksheet: WorksheetKey;
  readonly rows: readonly Row[];
}

/** Assembles again and again: a dimension none of whose documents changed keeps its identity. */
export function dimensionAssembler(): (
  dimensions: readonly Dimension[],
  documents: readonly DocumentRows[],
) => WorkshopRows["dimensions"] {
  let former: WorkshopRows["dimensions"] = [];
  return (dimensions, documents) => (former = assembleDimensions(dimensions, documents, former));
}

/**
 * Puts the documents of a workshop together. A dimension none of whose documents changed keeps the identity it has
 * in `former`, so that one keystroke gives one new group. Documents that are not given count as empty.
 */
function assembleDimensions(
  dimensions: readonly Dimension[],
  documents: readonly DocumentRows[],
  former: WorkshopRows["dimensions"],
): WorkshopRows["dimensions"] {
  return dimensions
    .filter((dimension) => !dimension.retired)
    .map((dimension) => {
      const now: DimensionRows = {
        dimension,
        swot: rowsOf("swot", dimension),
        strategy: rowsOf("strategy", dimension),
        program: rowsOf("program", dimension),
        action: rowsOf("action", dimension),
      };
      const before = former.find((group) => group.dimension === dimension);
      return before !== undefined && isSame(before, now) ? before : now;
    });

  /** The columns of a document decide the cells of its rows, so rows of a worksheet have the cells of that worksheet. */
  function rowsOf<W extends WorksheetKey>(worksheet: W, { id }: Dimension): readonly RowsByWorksheet[W][] {
    const found = documents.find((one) => one.worksheet === worksheet && one.dimensionId === id);
    return (found === undefined ? noRows : presentRowsOf(found.rows)) as readonly RowsByWorksheet[W][];
  }
}

/** Visible codes by row id, from the labels of all documents. */
export function codesOf(labels: readonly ReadonlyMap<RowId, RowLabel>[]): ReadonlyMap<RowId, string> {
  const codes = new Map<RowId, string>();
  for (const ofDocument of labels) {
    for (const { rowId, code } of ofDocument.values()) if (code !== null) codes.set(rowId, code);
  }
  return codes;
}

const noRows: readonly Row[] = Object.freeze([]);

/** Row arrays are frozen and replaced on change, so what is present in one never changes. */
const presentRows = new WeakMap<readonly Row[], readonly Row[]>();

function presentRowsOf(rows: readonly Row[]): readonly Row[] {
  const known = presentRows.get(rows);
  if (known !== undefined) return known;
  const present = rows.filter((row) => !row.trashed);
  presentRows.set(rows, present);
  return present;
}

function isSame(a: DimensionRows, b: DimensionRows): boolean {
  return worksheetKeys.every((worksheet) => a[worksheet] === b[worksheet]);
}

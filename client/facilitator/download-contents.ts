import type { Dimension, DimensionId } from "../../shared/domain/dimension";
import { documentKey } from "../../shared/domain/document-key";
import { worksheetKeys, type WorksheetKey } from "../../shared/domain/worksheet-key";
import type { Identity } from "../../shared/protocol/identity";
import type { RowCounts, WorkshopState } from "../../shared/protocol/workshop-state";

/** What a workbook will contain, before it is made. */
export interface WorkbookContents {
  /** Summary and matrix. */
  readonly summarySheets: number;
  /** One for each worksheet, all groups together; none in the workbook of one group. */
  readonly combinedSheets: number;
  readonly groupSheets: number;
  readonly sheets: number;
  readonly rows: Readonly<Record<WorksheetKey, number>>;
  readonly rowsTotal: number;
  /** Some worksheets are hidden from this person and come out empty. */
  readonly leavesOut: boolean;
}

interface ContentsSource {
  readonly workshop: WorkshopState;
  readonly counts: RowCounts;
  readonly role: Identity["role"];
  /** Null for all groups. */
  readonly dimensionId: DimensionId | null;
}

/** The sheets and rows of the workbook in this scope, as this role gets it. */
export function workbookContents({ workshop, counts, role, dimensionId }: ContentsSource): WorkbookContents {
  const groups = groupsOf(workshop).filter(({ id }) => dimensionId === null || id === dimensionId);
  const isHidden = (id: DimensionId, worksheet: WorksheetKey) =>
    role !== "facilitator" && workshop.access[id]?.[worksheet] === "hidden";
  const rowsIn = (worksheet: WorksheetKey) =>
    groups.reduce((sum, { id }) => {
      const key = documentKey({ workshopId: workshop.id, dimensionId: id, worksheet });
      return isHidden(id, worksheet) ? sum : sum + (counts[key] ?? 0);
    }, 0);
  const rows = {
    swot: rowsIn("swot"),
    strategy: rowsIn("strategy"),
    program: rowsIn("program"),
    action: rowsIn("action"),
  };
  const combinedSheets = dimensionId === null ? worksheetKeys.length : 0;
  const groupSheets = groups.length * worksheetKeys.length;
  return {
    summarySheets,
    combinedSheets,
    groupSheets,
    sheets: summarySheets + combinedSheets + groupSheets,
    rows,
    rowsTotal: worksheetKeys.reduce((sum, key) => sum + rows[key], 0),
    leavesOut: groups.some(({ id }) => worksheetKeys.some((key) => isHidden(id, key))),
  };
}

/** The groups that get sheets. */
export function groupsOf({ settings }: WorkshopState): readonly Dimension[] {
  return settings.dimensions.filter((dimension) => !dimension.retired);
}

/** Summary and matrix. */
const summarySheets = 2;

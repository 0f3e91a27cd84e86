import { shippedColumnSettings } from "../../domain/column-settings";
import type { WorkshopSettings } from "../../domain/workshop";
import { worksheetKeys, type WorksheetKey } from "../../domain/worksheet-key";
import { rembang } from "../../regions/rembang";
import { emptyCell } from "../../worksheets/cell";
import type { Cells, Row, RowId } from "../../worksheets/row";
import { worksheets } from "../../worksheets/worksheet-catalog";
import type { DimensionRows } from "../workshop-rows";
import type { CheckSource } from "./check-source";

/** Test data: a workshop in Rembang, its six groups without rows until some are given. */
export const settingsToCheck: WorkshopSettings = {
  ...rembang.settings,
  title: "Bimtek Penyusunan Masterplan Smart City",
  stage: 2,
  columns: shippedColumnSettings,
};

export interface GivenRow {
  readonly id: RowId;
  readonly dimensionId: string;
  readonly worksheet: WorksheetKey;
  /** Only the cells that are filled. */
  readonly cells: Cells;
}

export function sourceOf(given: readonly GivenRow[], settings = settingsToCheck): CheckSource {
  const groups = settings.dimensions.map((dimension) => {
    const lists = worksheetKeys.map((worksheet) => {
      const own = given.filter((row) => row.dimensionId === dimension.id && row.worksheet === worksheet);
      return [worksheet, own.map(fullRow)] as const;
    });
    return { dimension, ...Object.fromEntries(lists) } as unknown as DimensionRows;
  });
  return { groups, settings, unknown: new Set(), chosenQuickWins: new Set() };
}

export function fullRow({ id, worksheet, cells }: Omit<GivenRow, "dimensionId">): Row {
  const empty = worksheets[worksheet].columns.map(({ key, kind }) => [key, emptyCell(kind)] as const);
  return {
    id,
    order: id,
    trashed: false,
    sample: false,
    cells: { ...Object.fromEntries(empty), ...cells },
  };
}

/** The source with one row changed, as one keystroke leaves it: everything else is the same. */
export function withRow(
  source: CheckSource,
  at: { readonly dimensionId: string; readonly worksheet: WorksheetKey; readonly rowId: RowId },
  change: Cells,
): CheckSource {
  const groups = source.groups.map((group) => {
    if (group.dimension.id !== at.dimensionId) return group;
    const rows: readonly Row[] = group[at.worksheet];
    const changed = rows.map((row) =>
      row.id === at.rowId ? { ...row, cells: { ...row.cells, ...change } } : row,
    );
    return { ...group, [at.worksheet]: changed };
  });
  return { ...source, groups };
}

import type { DimensionRows, WorkshopRows } from "../../shared/analysis/workshop-rows";
import { shippedColumnSettings } from "../../shared/domain/column-settings";
import type { Dimension } from "../../shared/domain/dimension";
import { worksheetKeys, type WorksheetKey } from "../../shared/domain/worksheet-key";
import type { WorkshopSettings } from "../../shared/domain/workshop";
import { rembang } from "../../shared/regions/rembang";
import { emptyCell } from "../../shared/worksheets/cell";
import type { Cells, Row, RowId } from "../../shared/worksheets/row";
import { worksheets } from "../../shared/worksheets/worksheet-catalog";

/** Test data: a workshop in Rembang, without rows until some are given. */
export const rembangSettings: WorkshopSettings = {
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
  readonly code?: string;
}

export function workshopRows(settings: WorkshopSettings, given: readonly GivenRow[]): WorkshopRows {
  const codes = given.flatMap(({ id, code }) => (code === undefined ? [] : [[id, code] as const]));
  return { dimensions: settings.dimensions.map((one) => dimensionRows(one, given)), codes: new Map(codes) };
}

/** The demo content of Rembang with the codes the server would give. */
export function rembangSample(): WorkshopRows {
  const rows = rembang.sampleRows.map((row) => {
    const number = row.id.slice(`contoh-${row.dimensionId}-`.length).toUpperCase();
    const isWork = row.worksheet === "program" || row.worksheet === "action";
    const code = isWork ? `${row.dimensionId.toUpperCase()}-${number.replace("-", ".")}` : number;
    return { ...row, code };
  });
  return workshopRows(rembangSettings, rows);
}

function dimensionRows(dimension: Dimension, given: readonly GivenRow[]): DimensionRows {
  const own = worksheetKeys.map((worksheet) => {
    const rows = given.filter((row) => row.dimensionId === dimension.id && row.worksheet === worksheet);
    return [worksheet, rows.map(fullRow)] as const;
  });
  return { dimension, ...Object.fromEntries(own) } as unknown as DimensionRows;
}

function fullRow({ id, worksheet, cells }: GivenRow, at: number): Row {
  const empty = worksheets[worksheet].columns.map(({ key, kind }) => [key, emptyCell(kind)] as const);
  const order = at.toString().padStart(4, "0");
  return { id, order, trashed: false, sample: true, cells: { ...Object.fromEntries(empty), ...cells } };
}

import type { DimensionId } from "../domain/dimension";
import type { Localized } from "../domain/localized";
import type { WorkshopSettings } from "../domain/workshop";
import type { WorksheetKey } from "../domain/worksheet-key";
import type { Cells, RowId } from "../worksheets/row";

/** Everything regional of a new workshop; what is not known of a region stays empty, nothing is invented. */
export interface RegionTemplate {
  readonly id: string;
  readonly name: Localized;
  readonly settings: Omit<WorkshopSettings, "title" | "stage" | "columns">;
  /** Demo rows, marked "contoh"; empty where a region has none. */
  readonly sampleRows: readonly SampleRow[];
}

/** The template that names no region. */
export const emptyRegionId = "empty-region";

/** A demo row under a fixed id, so that loading it twice gives it once. Given in the order shown. */
export interface SampleRow {
  readonly id: RowId;
  readonly dimensionId: DimensionId;
  readonly worksheet: WorksheetKey;
  /** Only the columns that are filled. */
  readonly cells: Cells;
}

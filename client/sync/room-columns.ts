import { shippedColumnSettings, type ColumnSettings } from "../../shared/domain/column-settings";
import type { WorksheetKey } from "../../shared/domain/worksheet-key";
import { columnsOf, type WorkshopColumn } from "../../shared/worksheets/worksheet-catalog";

/** The columns of the four worksheets; the same arrays until a setting of that worksheet really changes. */
export class RoomColumns {
  readonly #made = new Map<
    WorksheetKey,
    { readonly from: string; readonly columns: readonly WorkshopColumn[] }
  >();
  #settings: ColumnSettings = shippedColumnSettings;

  use(settings: ColumnSettings): void {
    this.#settings = settings;
  }

  of(worksheet: WorksheetKey): readonly WorkshopColumn[] {
    const from = JSON.stringify(this.#settings[worksheet]);
    const made = this.#made.get(worksheet);
    if (made?.from === from) return made.columns;
    const columns = columnsOf(worksheet, this.#settings);
    this.#made.set(worksheet, { from, columns });
    return columns;
  }
}

import { placeRows, type PlacedRow, type WorkshopRows } from "../../shared/analysis/workshop-rows";
import type { Language } from "../../shared/domain/localized";
import type { WorkshopSettings } from "../../shared/domain/workshop";
import { leadersOf } from "../../shared/worksheets/grouped-items";
import type { RowId } from "../../shared/worksheets/row";
import { exportWords, type ExportWords } from "./export-words";

/** What every part of an export needs to know to write a value in words. */
export interface ExportContext {
  readonly settings: WorkshopSettings;
  readonly language: Language;
  readonly words: ExportWords;
  readonly generatedAt: Date;
  readonly sampleIncluded: boolean;
  /** Every row of the workshop by id, whatever the scope, so that references always find their row. */
  readonly places: ReadonlyMap<RowId, PlacedRow>;
  readonly codes: ReadonlyMap<RowId, string>;
  /** The item that each grouped SWOT item stands under. */
  readonly leaders: ReadonlyMap<RowId, RowId>;
  /** Programs that are the quick win of their dimension. */
  readonly chosenQuickWins: ReadonlySet<RowId>;
}

export interface ExportContextInput {
  readonly settings: WorkshopSettings;
  readonly rows: WorkshopRows;
  readonly generatedAt: Date;
  readonly sampleIncluded: boolean;
  readonly language: Language;
  readonly chosenQuickWins: ReadonlySet<RowId>;
}

export function exportContext(input: ExportContextInput): ExportContext {
  return {
    settings: input.settings,
    language: input.language,
    words: exportWords[input.language],
    generatedAt: input.generatedAt,
    sampleIncluded: input.sampleIncluded,
    places: placeRows(input.rows),
    codes: input.rows.codes,
    leaders: new Map(input.rows.dimensions.flatMap(({ swot }) => [...leadersOf(swot)])),
    chosenQuickWins: input.chosenQuickWins,
  };
}

/** `2023–2027`, or every year where some are left out. */
export function planYearsText(years: readonly number[]): string {
  const first = years[0] ?? 0;
  const last = years.at(-1) ?? first;
  if (first === last) return `${first}`;
  return last - first === years.length - 1 ? `${first}–${last}` : years.join(", ");
}

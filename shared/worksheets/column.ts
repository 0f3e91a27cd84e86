import type { Localized } from "../domain/localized";
import type { Option } from "../domain/fixed-choices";
import type { WorksheetKey } from "../domain/worksheet-key";

/** Lists of the workshop's settings that cells point into. */
export type SettingsList = "problems" | "agencies" | "districts" | "fundingSources" | "subDimensions";

/**
 * How a cell is stored and edited.
 * - `prose`: a shared text created with the row; two people merge by character.
 * - `text`, `measure`, `money`, `month`, `yesNo`, `choice`, `listChoice`, `reference`: one value, last writer wins.
 *   `measure` keeps what was typed when it is not a number; `money` is whole rupiah.
 * - `set`, `references`: entries keyed by id, so that concurrent additions both stay; `set` also keeps texts
 *   outside its list ("seluruh OPD").
 * - `years`: one value per calendar year of the plan.
 */
export type ColumnKind =
  | { readonly type: "prose"; readonly maxLength: number }
  | { readonly type: "text"; readonly maxLength: number }
  | { readonly type: "measure" }
  | { readonly type: "money" }
  | { readonly type: "month" }
  | { readonly type: "yesNo" }
  | { readonly type: "choice"; readonly options: readonly Option[] }
  | { readonly type: "listChoice"; readonly list: SettingsList; readonly keepsText: boolean }
  | { readonly type: "set"; readonly list: SettingsList; readonly keepsText: boolean }
  | { readonly type: "reference"; readonly to: WorksheetKey }
  | { readonly type: "references"; readonly to: WorksheetKey }
  | { readonly type: "years"; readonly of: "measure" | "money" };

/** One column of a worksheet, described once for forms, grids, checks, imports and exports. */
export interface Column {
  readonly key: string;
  readonly label: Localized;
  readonly kind: ColumnKind;
  /** An empty required cell is a finding; it never blocks storing. */
  readonly required: boolean;
  /** Width in a table, in characters. */
  readonly width: number;
  /** The step of the phone form this column belongs to. */
  readonly step: string;
  /** Copied from the picked origin when a row is made from it. */
  readonly inheritedFrom?: { readonly worksheet: WorksheetKey; readonly column: string };
  /** Shipped hidden; a workshop can show it. */
  readonly hidden?: boolean;
}

/** A group of columns shown together: a step on a phone, a section of the row panel on a laptop. */
export interface FormStep {
  readonly key: string;
  readonly label: Localized;
}

export interface Worksheet {
  readonly key: WorksheetKey;
  readonly name: Localized;
  /** Fits in a bottom bar. */
  readonly shortName: Localized;
  /** As the official form is called: "Kertas Kerja 1". */
  readonly formName: Localized;
  /** What one row is called. */
  readonly rowName: Localized;
  readonly steps: readonly FormStep[];
  readonly columns: readonly Column[];
  /** The column whose text stands for the row in lists and chips. */
  readonly titleColumn: string;
  /** The column that points to what the row comes from; absent for SWOT. */
  readonly originColumn?: string;
}

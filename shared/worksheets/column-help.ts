import type { Localized } from "../domain/localized";
import type { WorksheetKey } from "../domain/worksheet-key";
import { actionHelp } from "./action-help";
import { programHelp } from "./program-help";
import { strategyHelp } from "./strategy-help";
import { swotHelp } from "./swot-help";

/** What a form says about a column. Apart from the columns: a page that only reads rows does without it. */
export interface ColumnHelp {
  readonly help: Localized;
  readonly example: Localized;
}

/** Words for every column of a worksheet; one without them does not compile. */
export type HelpFor<Columns extends readonly { readonly key: string }[]> = Readonly<
  Record<Columns[number]["key"], ColumnHelp>
>;

/** The words for a column of this worksheet; a column that a workshop added has none. */
export function columnHelp(worksheet: WorksheetKey, column: string): ColumnHelp | undefined {
  return helps[worksheet][column];
}

const helps: Readonly<Record<WorksheetKey, Readonly<Record<string, ColumnHelp | undefined>>>> = {
  swot: swotHelp,
  strategy: strategyHelp,
  program: programHelp,
  action: actionHelp,
};

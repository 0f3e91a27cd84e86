import type { ColumnSettings } from "../domain/column-settings";
import type { WorksheetKey } from "../domain/worksheet-key";
import { actionWorksheet, type ActionRow } from "./action-worksheet";
import type { Column, Worksheet } from "./column";
import { programWorksheet, type ProgramRow } from "./program-worksheet";
import { strategyWorksheet, type StrategyRow } from "./strategy-worksheet";
import { swotWorksheet, type SwotRow } from "./swot-worksheet";

export interface RowsByWorksheet {
  readonly swot: SwotRow;
  readonly strategy: StrategyRow;
  readonly program: ProgramRow;
  readonly action: ActionRow;
}

export const worksheets: Readonly<Record<WorksheetKey, Worksheet>> = {
  swot: swotWorksheet,
  strategy: strategyWorksheet,
  program: programWorksheet,
  action: actionWorksheet,
};

/** A column as this workshop shows it: relabelled, reordered, hidden, required, or added by the workshop. */
export interface WorkshopColumn extends Column {
  readonly hidden: boolean;
  readonly added: boolean;
}

/** All columns of a worksheet in the workshop's order, hidden ones included. */
export function columnsOf(worksheet: WorksheetKey, settings: ColumnSettings): readonly WorkshopColumn[] {
  const { order, changed, added } = settings[worksheet];
  const shipped = worksheets[worksheet].columns.map((column): WorkshopColumn => {
    const change = changed.find((one) => one.key === column.key);
    return {
      ...column,
      label: change?.label === undefined ? column.label : { id: change.label, en: change.label },
      required: change?.required ?? column.required,
      hidden: change?.hidden ?? column.hidden ?? false,
      added: false,
    };
  });
  const own = added.map((column): WorkshopColumn => ({
    key: column.key,
    label: { id: column.label, en: column.label },
    kind: addedKind(column.type),
    required: column.required,
    width: 18,
    step: worksheets[worksheet].steps.at(-1)?.key ?? "",
    hidden: column.hidden,
    added: true,
  }));
  const place = new Map(order.map((key, at) => [key, at]));
  const placeOf = (column: Column): number => place.get(column.key) ?? order.length;
  return [...shipped, ...own].toSorted((a, b) => placeOf(a) - placeOf(b));
}

export const addedTextMaxLength = 1000;

function addedKind(type: "text" | "number" | "money"): Column["kind"] {
  switch (type) {
    case "text":
      return { type: "text", maxLength: addedTextMaxLength };
    case "number":
      return { type: "measure" };
    case "money":
      return { type: "money" };
  }
}

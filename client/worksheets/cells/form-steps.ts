import type { WorksheetKey } from "../../../shared/domain/worksheet-key";
import { isEmptyCell } from "../../../shared/worksheets/cell";
import type { FormStep } from "../../../shared/worksheets/column";
import type { Row } from "../../../shared/worksheets/row";
import { worksheets, type WorkshopColumn } from "../../../shared/worksheets/worksheet-catalog";

export interface FilledStep extends FormStep {
  readonly columns: readonly WorkshopColumn[];
}

/** The steps of a form with the columns shown in each, in the workshop's order; steps without any are left out. */
export function formSteps(
  worksheet: WorksheetKey,
  columns: readonly WorkshopColumn[],
): readonly FilledStep[] {
  return worksheets[worksheet].steps
    .map((step) => ({
      ...step,
      columns: columns.filter((column) => !column.hidden && column.step === step.key),
    }))
    .filter((step) => step.columns.length > 0);
}

/** How many required cells are still empty: a hint, never a barrier. */
export function countMissing(row: Row, columns: readonly WorkshopColumn[]): number {
  return columns.filter(
    (column) => column.required && !column.hidden && isEmptyCell(row.cells[column.key] ?? null),
  ).length;
}

/** The step a person most likely wants to go on with: the first with something missing, else the first. */
export function stepToContinue(steps: readonly FilledStep[], row: Row): number {
  const at = steps.findIndex((step) => countMissing(row, step.columns) > 0);
  return at === -1 ? 0 : at;
}

import type { WorksheetKey } from "../../../shared/domain/worksheet-key";
import { isEmptyCell } from "../../../shared/worksheets/cell";
import type { FormStep } from "../../../shared/worksheets/column";
import type { Row } from "../../../shared/worksheets/row";
import { worksheets, type WorkshopColumn } from "../../../shared/worksheets/worksheet-catalog";

export interface FilledStep extends FormStep {
  readonly columns: readonly WorkshopColumn[];
}

/** The sections of a form with the columns shown in each, in the workshop's order; those without any are left out. */
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

/** The required cells that are still empty: a hint, never a barrier. */
export function missingColumns(row: Row, columns: readonly WorkshopColumn[]): readonly WorkshopColumn[] {
  return columns.filter(
    (column) => column.required && !column.hidden && isEmptyCell(row.cells[column.key] ?? null),
  );
}

export function countMissing(row: Row, columns: readonly WorkshopColumn[]): number {
  return missingColumns(row, columns).length;
}

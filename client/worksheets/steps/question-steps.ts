import type { Localized } from "../../../shared/domain/localized";
import type { WorksheetKey } from "../../../shared/domain/worksheet-key";
import { formQuestions } from "../../../shared/worksheets/form-question";
import type { Row } from "../../../shared/worksheets/row";
import type { WorkshopColumn } from "../../../shared/worksheets/worksheet-catalog";
import { countMissing } from "../cells/form-steps";

/** A question as this workshop asks it. */
export interface QuestionStep {
  /** The first of its columns. */
  readonly key: string;
  readonly ask: Localized;
  /** None for a column that the workshop added. */
  readonly why: Localized | undefined;
  readonly columns: readonly WorkshopColumn[];
}

/**
 * The questions of a form with their shown columns, in the order of the question; one without any is not asked. Columns of the workshop's own are
 * asked for last, one by one.
 */
export function questionSteps(
  worksheet: WorksheetKey,
  columns: readonly WorkshopColumn[],
): readonly QuestionStep[] {
  const shown = columns.filter(({ hidden }) => !hidden);
  const questions = formQuestions[worksheet];
  const asked = new Set(questions.flatMap((question) => question.columns));
  return [
    ...questions.flatMap(({ ask, why, columns: keys }) => {
      const answers = keys.flatMap((key) => shown.filter((column) => column.key === key));
      const [first] = answers;
      return first === undefined ? [] : [{ key: first.key, ask, why, columns: answers }];
    }),
    ...shown
      .filter(({ key }) => !asked.has(key))
      .map((column) => ({ key: column.key, ask: column.label, why: undefined, columns: [column] })),
  ];
}

/** Where a person most likely wants to go on: the first question with something missing, else the first. */
export function stepToContinue(steps: readonly QuestionStep[], row: Row): number {
  const at = steps.findIndex((step) => countMissing(row, step.columns) > 0);
  return Math.max(0, at);
}

/** The question that a column answers; undefined when it is not asked for. */
export function stepOfColumn(steps: readonly QuestionStep[], column: string | null): number | undefined {
  const at = steps.findIndex((step) => step.columns.some(({ key }) => key === column));
  return at === -1 ? undefined : at;
}

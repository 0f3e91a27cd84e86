import type { Row } from "../../../shared/worksheets/row";
import { Button } from "../../ui/button";
import { useLocalized, useWords } from "../../words/language";
import { stepWords } from "../../words/steps";
import { missingColumns } from "../cells/form-steps";
import type { QuestionStep } from "./question-steps";
import styles from "./step-form.module.css";

interface MissingStepsProps {
  readonly row: Row;
  readonly steps: readonly QuestionStep[];
  readonly at: number;
  readonly onPick: (at: number) => void;
}

/** At the end: the required fields that were passed over, each with the way back to it. Blocks nothing. */
export function MissingSteps({ row, steps, at, onPick }: MissingStepsProps) {
  const words = useWords(stepWords);
  const localized = useLocalized();
  const passed = steps.flatMap(({ columns }, place) =>
    place === at ? [] : missingColumns(row, columns).map((column) => ({ column, place })),
  );
  if (passed.length === 0) return null;
  return (
    <section className={styles.passed} aria-label={words.stillEmpty}>
      <h3>{words.stillEmpty}</h3>
      <ul>
        {passed.map(({ column, place }) => (
          <li key={column.key}>
            <Button size="sm" onClick={() => onPick(place)}>
              {localized(column.label)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

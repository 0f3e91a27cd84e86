import { columnHelp } from "../../../shared/worksheets/column-help";
import { EmptyState } from "../../ui/empty-state";
import { useLocalized, useWords } from "../../words/language";
import { worksheetWords } from "../../words/worksheet";
import { AddRow } from "./add-row";
import { useTableSheet } from "./table-sheet";
import styles from "./worksheet-page.module.css";

/** How many fields of the example row are shown. */
const exampleFields = 4;

/** No row yet: one example made from the columns, and the first action. */
export function EmptySheet() {
  const { document, description, write } = useTableSheet();
  const words = useWords(worksheetWords);
  const localized = useLocalized();
  const columns = document.columns.flatMap(({ key, label, required, hidden }) => {
    const example = columnHelp(description.key, key)?.example;
    return hidden || example === undefined ? [] : [{ key, label, required, example }];
  });
  const title = columns.find((column) => column.key === description.titleColumn);
  const others = columns.filter((column) => column.required && column !== title).slice(0, exampleFields);
  return (
    <EmptyState
      title={words.emptyTitle(localized(description.rowName))}
      {...(write ? { action: <AddRow /> } : {})}
      example={
        <dl className={styles.example}>
          {[...(title === undefined ? [] : [title]), ...others].map((column) => (
            <div key={column.key}>
              <dt>{localized(column.label)}</dt>
              <dd>{localized(column.example)}</dd>
            </div>
          ))}
        </dl>
      }
    >
      {write ? words.emptyText(description.key) : words.emptyReadOnly}
    </EmptyState>
  );
}

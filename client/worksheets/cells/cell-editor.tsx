import { memo, useState, type FocusEvent } from "react";
import { columnHelp } from "../../../shared/worksheets/column-help";
import type { ColumnKind } from "../../../shared/worksheets/column";
import type { RowId } from "../../../shared/worksheets/row";
import type { WorkshopColumn } from "../../../shared/worksheets/worksheet-catalog";
import { useDocumentState } from "../../sync/use-document-state";
import type { WorksheetDocument } from "../../sync/worksheet-document";
import { cellWords } from "../../words/cells";
import { useLocalized, useWords } from "../../words/language";
import { LateNotice } from "../sheet/late-notice";
import { CellPeople } from "./cell-people";
import { ChoiceEditor, ListedChoiceEditor, YesNoEditor } from "./choice-editors";
import type { EditorVariant } from "./editor-props";
import { fieldKeyOf } from "./field-key";
import { FreeListEditor } from "./free-list-editor";
import { MonthEditor } from "./month-editor";
import { MeasureEditor, MoneyEditor, TextEditor, WrittenMonthEditor } from "./plain-value-editors";
import { ProseEditor } from "./prose-editor";
import { ReadOnlyField } from "./read-only-field";
import { ReferenceEditor, ReferencesEditor } from "./reference-editors";
import { ReplacedNote } from "./replaced-note";
import { SetEditor } from "./set-editor";
import { YearEditor, YearsEditor } from "./years-editor";
import styles from "./cells.module.css";

export interface CellEditorProps {
  readonly document: WorksheetDocument;
  readonly rowId: RowId;
  readonly column: WorkshopColumn;
  readonly variant: EditorVariant;
  /** One year of a `years` column. */
  readonly year?: string;
  /** Shows the help and the example under the label; else the example stands in the empty field. */
  readonly withHelp?: boolean;
  /** A choice was made or a picker closed: a grid goes back to moving. */
  readonly onDone?: () => void;
}

/**
 * The editor of one cell, made from the description of its column. In a form it has its label and shows who else is
 * here, and where writing is not allowed the value to read.
 */
export const CellEditor = memo(function CellEditor(props: CellEditorProps) {
  const { document, rowId, column, variant, year } = props;
  const { write } = useDocumentState(document);
  const { inside, ...visits } = useInside();
  if (variant === "grid") {
    return (
      <>
        <EditorOfKind {...props} />
        {!saysItself.has(column.kind.type) && <ReplacedNote {...{ document, rowId, column, variant }} />}
        <LateNotice document={document} />
      </>
    );
  }
  if (!write && !inside) return <ReadOnlyField document={document} rowId={rowId} column={column} />;
  return (
    <div key={fieldKeyOf(document.key, { rowId, column: column.key }, year)} {...visits}>
      <EditorOfKind {...props} />
      {!saysItself.has(column.kind.type) && <ReplacedNote {...{ document, rowId, column, variant }} />}
      <LateNotice document={document} />
      <CellPeople document={document} rowId={rowId} column={column.key} />
    </div>
  );
});

/** Fields that have more to say about values that were typed at once, and say it themselves. */
const saysItself: ReadonlySet<ColumnKind["type"]> = new Set(["text", "measure", "money", "years"]);

/** Whether the focus is in here: a lock does not take away the field somebody is writing in. */
function useInside() {
  const [inside, setInside] = useState(false);
  return {
    inside,
    onFocus: () => setInside(true),
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) =>
      setInside(currentTarget.contains(relatedTarget)),
  };
}

function HelpText({ help, example }: { readonly help: string; readonly example: string }) {
  return (
    <>
      {help} <span className={styles.example}>{example}</span>
    </>
  );
}

function EditorOfKind({ year, withHelp, onDone, ...place }: CellEditorProps) {
  const { document, column, variant } = place;
  const localized = useLocalized();
  const say = useWords(cellWords);
  const about = columnHelp(document.worksheet, column.key);
  const exampleSentence = about === undefined ? "" : say.example(localized(about.example));
  const label = localized(column.label);
  const words = {
    label: year === undefined ? label : say.fieldOfYear(label, year),
    ...(withHelp === true && about !== undefined
      ? { help: <HelpText help={localized(about.help)} example={exampleSentence} /> }
      : {}),
    ...(variant === "grid" ? { hideLabel: true } : { optional: !column.required }),
  };
  const isBare = variant === "grid" || withHelp === true || exampleSentence === "";
  const props = { ...place, words, placeholder: isBare ? undefined : exampleSentence, onDone };
  const { kind } = column;
  switch (kind.type) {
    case "prose":
      return <ProseEditor {...props} kind={kind} />;
    case "text":
      return <TextEditor {...props} kind={kind} />;
    case "measure":
      return <MeasureEditor {...props} kind={kind} />;
    case "money":
      return <MoneyEditor {...props} kind={kind} />;
    case "month":
      return variant === "grid" ? (
        <WrittenMonthEditor {...props} kind={kind} />
      ) : (
        <MonthEditor {...props} kind={kind} />
      );
    case "yesNo":
      return <YesNoEditor {...props} kind={kind} />;
    case "choice":
      return <ChoiceEditor {...props} kind={kind} />;
    case "listChoice":
      return kind.keepsText ? (
        <FreeListEditor {...props} kind={kind} />
      ) : (
        <ListedChoiceEditor {...props} kind={kind} />
      );
    case "set":
      return <SetEditor {...props} kind={kind} />;
    case "reference":
      return <ReferenceEditor {...props} kind={kind} />;
    case "references":
      return <ReferencesEditor {...props} kind={kind} />;
    case "years":
      return year === undefined ? (
        <YearsEditor {...props} kind={kind} />
      ) : (
        <YearEditor {...props} kind={kind} year={year} />
      );
  }
}

import { useState, type KeyboardEvent, type ReactNode } from "react";
import type { RowId } from "../../../shared/worksheets/row";
import type { WorksheetDocument } from "../../sync/worksheet-document";
import type { FieldWords } from "../../ui/field";
import { TextField } from "../../ui/text-field";
import { cellWords } from "../../words/cells";
import { useWords } from "../../words/language";
import type { EditorVariant } from "./editor-props";
import { useFieldFocus, type FieldFocus } from "./use-field-focus";
import { usePeopleAt } from "./use-cell";
import { usePlainField, type PlainField, type PlainFieldOptions } from "./use-plain-field";
import styles from "./cells.module.css";

interface PlainValueFieldProps<Value> extends PlainFieldOptions<Value> {
  readonly document: WorksheetDocument;
  readonly rowId: RowId;
  readonly columnKey: string;
  readonly words: FieldWords;
  readonly variant: EditorVariant;
  readonly placeholder: string | undefined;
  readonly align?: "start" | "end";
  /** Stands before what is typed, as in "Rp". */
  readonly before?: string;
  /** What is worth knowing about the stored value, said all the time; empty says nothing. */
  readonly remark?: string;
  /** How a pending text is understood, said while it is typed; empty says nothing. */
  readonly explain?: (value: Value) => string;
  /** What became of a value that was typed here before; gives way to what concerns the present typing. */
  readonly replaced?: ReactNode;
}

/** A one-line field of a cell: settles on Enter, on leaving, and after a pause. */
export function PlainValueField<Value>(props: PlainValueFieldProps<Value>) {
  const { document, rowId, columnKey } = props;
  const focus = useFieldFocus(document, rowId, columnKey);
  const who = useLastName(document, rowId, columnKey);
  return <PlainInput {...props} focus={focus} who={who} />;
}

interface PlainInputProps<Value>
  extends
    PlainFieldOptions<Value>,
    Pick<
      PlainValueFieldProps<Value>,
      "words" | "variant" | "placeholder" | "align" | "before" | "remark" | "explain" | "replaced"
    > {
  readonly focus: FieldFocus;
  /** Who was last seen in this cell; null when nobody was. */
  readonly who: string | null;
}

/** The same without a room around it. */
export function PlainInput<Value>(props: PlainInputProps<Value>) {
  const { words, variant, placeholder, align = "start", before, focus, codec } = props;
  const field = usePlainField(props);
  const say = useWords(cellWords);
  const now = codec.format(props.stored);
  const kept = now === "" ? say.storedNothing : say.storedNow(now);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") field.settle();
    // In a grid the same Esc also ends the editing; in a form it must not close what is around.
    else if (event.key === "Escape" && field.cancel() && variant === "form") event.preventDefault();
  };
  return (
    <>
      <TextField
        {...words}
        error={field.problem === null ? null : `${say.fieldProblem(field.problem)} ${kept}`}
        look={variant === "grid" ? "bare" : "plain"}
        align={align}
        {...(before === undefined ? {} : { before })}
        value={field.text}
        placeholder={placeholder}
        maxLength={codec.maxLength}
        autoComplete="off"
        enterKeyHint="next"
        onChange={(event) => {
          focus.type();
          field.type(event.target.value);
        }}
        onKeyDown={onKeyDown}
        onFocus={focus.enter}
        onBlur={() => {
          field.leave();
          focus.leave();
        }}
      />
      <PlainNotes {...props} field={field} />
    </>
  );
}

interface PlainNotesProps<Value> extends PlainInputProps<Value> {
  readonly field: PlainField<Value>;
}

/** Below the field: how an amount is understood, and what somebody else stored meanwhile. */
function PlainNotes<Value>(props: PlainNotesProps<Value>) {
  const { field, explain, remark = "", codec, stored, who, replaced } = props;
  const say = useWords(cellWords);
  const reading = field.reading === undefined ? "" : (explain?.(field.reading) ?? "");
  const theirs = codec.format(stored);
  const name = who ?? say.somebody;
  return (
    <>
      {reading !== "" && <p className={styles.note}>{reading}</p>}
      <output className={styles.remark}>{remark}</output>
      <div aria-live="polite">
        {field.changedByOthers && (
          <p className={styles.changed}>
            <span>{theirs === "" ? say.emptiedBy(name) : say.changedBy(name, theirs)}</span>{" "}
            <button
              type="button"
              className={styles.take}
              // Before the blur that would settle one's own text over it.
              onPointerDown={(event) => event.preventDefault()}
              onClick={field.takeTheirs}
            >
              {say.useTheirs}
            </button>
          </p>
        )}
        {!field.changedByOthers && replaced}
      </div>
    </>
  );
}

/** Who was last seen in this cell, so that a change can be told with a name after its author has moved on. */
function useLastName(document: WorksheetDocument, rowId: RowId, column: string): string | null {
  const [first] = usePeopleAt(document, rowId, column);
  const [last, setLast] = useState<string | null>(null);
  if (first !== undefined && first.name !== last) setLast(first.name);
  return first?.name ?? last;
}

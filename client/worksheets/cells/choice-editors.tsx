import { setValue } from "../../../shared/documents/write-rows";
import { SelectField, type SelectOption } from "../../ui/select-field";
import { cellWords } from "../../words/cells";
import { useLocalized, useWords } from "../../words/language";
import type { EditorProps } from "./editor-props";
import { listOptions } from "./list-options";
import { useCell } from "./use-cell";
import { useCellContext } from "./use-cell-context";
import { useFieldFocus } from "./use-field-focus";
import styles from "./cells.module.css";

/** One of a few options that are the same in every workshop. */
export function ChoiceEditor(props: EditorProps<"choice">) {
  const localized = useLocalized();
  const options = props.kind.options.map((option) => ({ id: option.id, label: localized(option.name) }));
  return <ChoiceField {...props} options={options} />;
}

/** One entry of a list of the workshop, nothing else: the sub-dimensions. */
export function ListedChoiceEditor(props: EditorProps<"listChoice">) {
  const { document, rowId, column, kind } = props;
  const context = useCellContext(document);
  const value = useCell(document, rowId, column.key);
  const chosen = new Set(typeof value === "string" ? [value] : []);
  const options = context === null ? [] : listOptions(kind.list, context, chosen);
  return <ChoiceField {...props} options={options} />;
}

type ChoiceFieldProps = EditorProps<"choice" | "listChoice"> & { readonly options: readonly SelectOption[] };

function ChoiceField({ document, rowId, column, variant, words, onDone, options }: ChoiceFieldProps) {
  const value = useCell(document, rowId, column.key);
  const focus = useFieldFocus(document, rowId, column.key);
  const say = useWords(cellWords);
  const chosen = typeof value === "string" ? value : "";
  // A value that no option has any more stays visible instead of reading as "nothing picked".
  const known = chosen === "" || options.some((option) => option.id === chosen);
  return (
    <SelectField
      {...words}
      look={variant === "grid" ? "bare" : "plain"}
      options={known ? options : [...options, { id: chosen, label: chosen }]}
      value={chosen}
      emptyLabel={say.noChoice}
      onPick={(id) => {
        setValue(document.doc, { rowId, column: column.key }, id === "" ? null : id);
        onDone?.();
      }}
      onFocus={focus.enter}
      onBlur={focus.leave}
    />
  );
}

/** Yes, or nothing said. */
export function YesNoEditor({ document, rowId, column, variant, words }: EditorProps<"yesNo">) {
  const value = useCell(document, rowId, column.key);
  const focus = useFieldFocus(document, rowId, column.key);
  const say = useWords(cellWords);
  return (
    <label className={styles.yesNo} data-variant={variant}>
      <input
        type="checkbox"
        checked={value === true}
        aria-label={variant === "grid" ? words.label : undefined}
        onChange={(event) =>
          setValue(document.doc, { rowId, column: column.key }, event.target.checked ? true : null)
        }
        onFocus={focus.enter}
        onBlur={focus.leave}
      />
      {variant === "form" ? (
        <span>
          <span className={styles.yesNoLabel}>{words.label}</span>
          {words.help !== undefined && words.help !== "" && (
            <span className={styles.yesNoHelp}>{words.help}</span>
          )}
        </span>
      ) : (
        <span aria-hidden="true">{say.yes}</span>
      )}
    </label>
  );
}

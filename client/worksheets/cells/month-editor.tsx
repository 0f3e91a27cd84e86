import { useState } from "react";
import { months } from "../../../shared/worksheets/cell-text";
import { setValue } from "../../../shared/documents/write-rows";
import { useWorkshop } from "../../sync/use-workshop";
import { SelectField } from "../../ui/select-field";
import { cellWords } from "../../words/cells";
import { useLanguage, useWords } from "../../words/language";
import type { EditorProps } from "./editor-props";
import { monthParts, monthValue, offeredYears, type MonthParts } from "./month-parts";
import { useCell } from "./use-cell";
import { useFieldFocus } from "./use-field-focus";
import styles from "./cells.module.css";

/**
 * A month and its year as two native lists: `<input type="month">` is missing in some browsers and speaks the
 * browser's language, not the person's. Stored once both are picked. In a table it is written.
 */
export function MonthEditor({ document, rowId, column, words }: EditorProps<"month">) {
  const value = useCell(document, rowId, column.key);
  const stored = monthParts(typeof value === "string" ? value : null);
  const [half, setHalf] = useState<MonthParts | null>(null);
  const focus = useFieldFocus(document, rowId, column.key);
  const planYears = useWorkshop()?.settings.planYears ?? [];
  const say = useWords(cellWords);
  const language = useLanguage();
  const shown = half ?? stored;

  const pick = (parts: MonthParts) => {
    const whole = monthValue(parts);
    const isEmpty = parts.month === "" && parts.year === "";
    setHalf(whole === null && !isEmpty ? parts : null);
    if (whole !== null || isEmpty) setValue(document.doc, { rowId, column: column.key }, whole);
  };
  const select = { hideLabel: true, onFocus: focus.enter, onBlur: focus.leave } as const;
  return (
    <fieldset className={styles.monthField}>
      <legend>{words.label}</legend>
      {words.help !== undefined && words.help !== "" && <p className={styles.fieldsetHelp}>{words.help}</p>}
      <div className={styles.month}>
        <SelectField
          {...select}
          label={say.monthOf(words.label)}
          emptyLabel={say.month}
          value={shown.month}
          options={months[language].map((label, at) => ({ id: String(at + 1).padStart(2, "0"), label }))}
          onPick={(month) => pick({ ...shown, month })}
        />
        <SelectField
          {...select}
          label={say.yearOf(words.label)}
          emptyLabel={say.year}
          value={shown.year}
          options={offeredYears(planYears, shown.year).map((year) => ({ id: year, label: year }))}
          onPick={(year) => pick({ ...shown, year })}
        />
      </div>
      <output className={styles.note}>
        {half === null ? "" : half.year === "" ? say.pickYearToo : say.pickMonthToo}
      </output>
    </fieldset>
  );
}

import { formatRupiah } from "../../../shared/domain/rupiah";
import { setYear } from "../../../shared/documents/write-rows";
import { sumOfYears } from "../../../shared/analysis/totals";
import { useWorkshop } from "../../sync/use-workshop";
import { cellWords } from "../../words/cells";
import { useLanguage, useWords } from "../../words/language";
import { useAmountRemark } from "./amount-text";
import type { EditorProps } from "./editor-props";
import { fieldColumn, fieldKeyOf } from "./field-key";
import { fieldCodecs } from "./field-codec";
import { useMeasureRemark } from "./measure-text";
import { shownYears, yearsOf } from "./plan-years";
import { PlainValueField } from "./plain-value-field";
import { ReplacedNote } from "./replaced-note";
import { useCell } from "./use-cell";
import styles from "./cells.module.css";

/** One field per year of the plan, years outside it that still hold something, and the sum of money. */
export function YearsEditor(props: EditorProps<"years">) {
  const { document, rowId, column, kind, words } = props;
  const values = yearsOf(useCell(document, rowId, column.key));
  const planYears = useWorkshop()?.settings.planYears ?? [];
  const say = useWords(cellWords);
  const language = useLanguage();
  const wordsRemark = useMeasureRemark(Object.values(values).find((one) => typeof one === "string") ?? null);
  return (
    <fieldset className={styles.years} data-of={kind.of}>
      <legend>{words.label}</legend>
      {words.help !== undefined && words.help !== "" && <p className={styles.fieldsetHelp}>{words.help}</p>}
      <div className={styles.yearFields}>
        {shownYears(planYears, [values]).map(({ year, planned }) => (
          <div key={year} className={styles.yearField} data-planned={planned}>
            <YearEditor
              {...props}
              year={year}
              words={{ label: planned ? year : `${year} (${say.outsidePlan})` }}
              placeholder={undefined}
            />
          </div>
        ))}
      </div>
      {kind.of === "measure" && <output className={styles.remark}>{wordsRemark}</output>}
      {kind.of === "money" && (
        <p className={styles.total}>
          <span>{say.total}</span> <b>{say.rupiah(formatRupiah(sumOfYears(values), language))}</b>
        </p>
      )}
    </fieldset>
  );
}

/** The field of one year. */
export function YearEditor(props: EditorProps<"years"> & { readonly year: string }) {
  const { document, rowId, column, kind, variant, words, placeholder, year } = props;
  const value = yearsOf(useCell(document, rowId, column.key))[year] ?? null;
  const say = useWords(cellWords);
  const language = useLanguage();
  const measureRemark = useMeasureRemark(value);
  const amountRemark = useAmountRemark(typeof value === "number" ? value : null);
  const cell = { rowId, column: column.key, year: Number(year) };
  const place = {
    document,
    rowId,
    columnKey: fieldColumn(column.key, year),
    fieldKey: fieldKeyOf(document.key, cell, year),
    words,
    variant,
    placeholder,
    align: "end" as const,
    replaced: <ReplacedNote {...{ document, rowId, column, variant, year }} />,
  };
  if (kind.of === "measure") {
    return (
      <PlainValueField
        {...place}
        stored={value}
        // Side by side fields have no room for the sentence: it stands below them all.
        remark={variant === "form" && measureRemark !== "" ? say.notNumber : measureRemark}
        codec={fieldCodecs[language].measure}
        store={(measure) => setYear(document.doc, cell, measure)}
      />
    );
  }
  return (
    <PlainValueField
      {...place}
      stored={typeof value === "number" ? value : null}
      remark={amountRemark}
      codec={fieldCodecs[language].money}
      store={(amount) => setYear(document.doc, cell, amount)}
      explain={(amount) => (amount === null ? "" : say.readAs(formatRupiah(amount, language)))}
    />
  );
}

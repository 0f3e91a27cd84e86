import { sumOfYears } from "../../../shared/analysis/totals";
import { formatRupiah } from "../../../shared/domain/rupiah";
import { entriesOf, isEmptyCell, type CellValue } from "../../../shared/worksheets/cell";
import { cellParts, yearText } from "../../../shared/worksheets/cell-text";
import type { Column } from "../../../shared/worksheets/column";
import type { WorksheetDocument } from "../../sync/worksheet-document";
import { Chip, ChipRow } from "../../ui/chip";
import { cellWords } from "../../words/cells";
import { useLanguage, useWords, writtenIn } from "../../words/language";
import { toneOf } from "./chip-tone";
import { inListOrder, listOptions } from "./list-options";
import { AmountText } from "./amount-text";
import { MeasureText } from "./measure-text";
import { OriginName } from "./origin-name";
import { shownYears, yearsOf } from "./plan-years";
import { useCellContext } from "./use-cell-context";
import styles from "./cells.module.css";

export interface CellTextProps {
  /** Where the cell stands. */
  readonly document: Pick<WorksheetDocument, "dimensionId">;
  readonly column: Column;
  readonly value: CellValue;
  /** In a table: problems and origins by their codes alone; `card`: problems with their short names. */
  readonly brief?: boolean | "card";
}

/** A cell to read. Nothing for an empty one: what emptiness says is the caller's affair. */
export function CellText({ document, column, value, brief = false }: CellTextProps) {
  const context = useCellContext(document);
  if (context === null || isEmptyCell(value)) return null;
  const { kind } = column;
  switch (kind.type) {
    case "prose":
    case "text":
      return (
        <span className={styles.text} lang={writtenIn}>
          {cellParts(value, column, context).join(", ")}
        </span>
      );
    case "month":
    case "yesNo":
    case "choice":
    case "listChoice":
      return <span className={styles.text}>{cellParts(value, column, context).join(", ")}</span>;
    case "measure":
      return typeof value === "number" || typeof value === "string" ? (
        <span className={styles.number}>
          <MeasureText value={value} />
        </span>
      ) : null;
    case "money":
      return <span className={styles.number}>{cellParts(value, column, context)}</span>;
    case "set": {
      const entries = entriesOf(value);
      const options = listOptions(kind.list, context, new Set(entries.map((entry) => entry.id)));
      return (
        <ChipRow>
          {inListOrder(entries, options).map((entry) => {
            const option = options.find((one) => one.id === entry.id);
            const label = entry.text ?? option?.label ?? entry.id;
            const isShort = brief !== false && option?.code !== undefined;
            const short = [option?.code, brief === "card" ? option?.shortName : ""];
            return (
              <Chip key={entry.id} tone={toneOf(kind.list)} {...(isShort ? { title: label } : {})}>
                {isShort ? short.filter(Boolean).join(" ") : [option?.code, label].filter(Boolean).join(" ")}
              </Chip>
            );
          })}
        </ChipRow>
      );
    }
    case "reference":
      return typeof value === "string" ? (
        <OriginName document={document} worksheet={kind.to} rowId={value} brief={brief !== false} />
      ) : null;
    case "references":
      return (
        <ChipRow>
          {entriesOf(value).map((entry) => (
            <Chip key={entry.id} tone="neutral">
              <OriginName document={document} worksheet={kind.to} rowId={entry.id} brief={brief !== false} />
            </Chip>
          ))}
        </ChipRow>
      );
    case "years":
      return (
        <YearsText
          of={kind.of}
          value={value}
          planYears={context.settings.planYears}
          brief={brief !== false}
        />
      );
  }
}

interface YearsTextProps {
  readonly of: "measure" | "money";
  readonly value: CellValue;
  readonly planYears: readonly number[];
  readonly brief: boolean;
}

function YearText({ of, value }: Pick<YearsTextProps, "of"> & { readonly value: number | string }) {
  return of === "money" && typeof value === "number" ? (
    <AmountText value={value} />
  ) : (
    <MeasureText value={value} />
  );
}

/** Years as a small table; brief: the total of money, the filled targets in a row. */
function YearsText({ of, value, planYears, brief }: YearsTextProps) {
  const say = useWords(cellWords);
  const language = useLanguage();
  const values = yearsOf(value);
  const filled = shownYears(planYears, [values]).filter(({ year }) => values[year] !== undefined);
  const textOfYear = (year: string): string => yearText(values[year] ?? "", of, language);
  if (brief) {
    const text =
      of === "money"
        ? formatRupiah(sumOfYears(values), language)
        : filled.map(({ year }) => textOfYear(year)).join(" · ");
    return <span className={styles.number}>{text}</span>;
  }
  return (
    <dl className={styles.yearsText}>
      {filled.map(({ year, planned }) => (
        <div key={year}>
          <dt>{planned ? year : `${year} (${say.outsidePlan})`}</dt>
          <dd>
            <YearText of={of} value={values[year] ?? ""} />
          </dd>
        </div>
      ))}
      {of === "money" && (
        <div>
          <dt>{say.total}</dt>
          <dd>
            <b>{formatRupiah(sumOfYears(values), language)}</b>
          </dd>
        </div>
      )}
    </dl>
  );
}

import { formatRupiah } from "../../../shared/domain/rupiah";
import { setValue } from "../../../shared/documents/write-rows";
import { cellWords } from "../../words/cells";
import { useLanguage, useWords } from "../../words/language";
import { useAmountRemark } from "./amount-text";
import type { EditorProps } from "./editor-props";
import { fieldKeyOf } from "./field-key";
import { fieldCodecs, textCodec } from "./field-codec";
import { useMeasureRemark } from "./measure-text";
import { PlainValueField } from "./plain-value-field";
import { ReplacedNote } from "./replaced-note";
import { useCell } from "./use-cell";

/** One line of text of which the last writer wins. */
export function TextEditor(props: EditorProps<"text">) {
  const { document, rowId, column, kind } = props;
  const value = useCell(document, rowId, column.key);
  return (
    <PlainValueField
      {...placeOf(props)}
      stored={typeof value === "string" ? value : ""}
      codec={textCodec(kind.maxLength)}
      store={(text) => setValue(document.doc, { rowId, column: column.key }, text === "" ? null : text)}
    />
  );
}

/** A number as people write it, or their words for it. */
export function MeasureEditor(props: EditorProps<"measure">) {
  const { document, rowId, column } = props;
  const value = useCell(document, rowId, column.key);
  const stored = typeof value === "number" || typeof value === "string" ? value : null;
  const remark = useMeasureRemark(stored);
  const language = useLanguage();
  return (
    <PlainValueField
      {...placeOf(props)}
      stored={stored}
      remark={remark}
      codec={fieldCodecs[language].measure}
      store={(measure) => setValue(document.doc, { rowId, column: column.key }, measure)}
      align="end"
    />
  );
}

/** Whole rupiah, typed as officials write them. */
export function MoneyEditor(props: EditorProps<"money">) {
  const { document, rowId, column } = props;
  const value = useCell(document, rowId, column.key);
  const say = useWords(cellWords);
  const language = useLanguage();
  const remark = useAmountRemark(typeof value === "number" ? value : null);
  return (
    <PlainValueField
      {...placeOf(props)}
      stored={typeof value === "number" ? value : null}
      remark={remark}
      codec={fieldCodecs[language].money}
      store={(amount) => setValue(document.doc, { rowId, column: column.key }, amount)}
      explain={(amount) => (amount === null ? "" : say.readAs(formatRupiah(amount, language)))}
      align="end"
      {...(props.variant === "form" ? { before: "Rp" } : {})}
    />
  );
}

/** A month as it is written, for a table; elsewhere it is picked. */
export function WrittenMonthEditor(props: EditorProps<"month">) {
  const { document, rowId, column } = props;
  const value = useCell(document, rowId, column.key);
  return (
    <PlainValueField
      {...placeOf(props)}
      stored={typeof value === "string" ? value : null}
      codec={fieldCodecs[useLanguage()].month}
      // The cell around it says so for months, which are picked elsewhere.
      replaced={null}
      store={(month) => setValue(document.doc, { rowId, column: column.key }, month)}
    />
  );
}

function placeOf({
  document,
  rowId,
  column,
  words,
  variant,
  placeholder,
}: Omit<EditorProps<"text">, "kind" | "onDone">) {
  return {
    document,
    rowId,
    columnKey: column.key,
    fieldKey: fieldKeyOf(document.key, { rowId, column: column.key }),
    words,
    variant,
    placeholder,
    replaced: <ReplacedNote {...{ document, rowId, column, variant }} />,
  };
}

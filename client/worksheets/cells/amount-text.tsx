import { formatRupiah, isTinyBudget } from "../../../shared/domain/rupiah";
import { cellWords } from "../../words/cells";
import { useLanguage, useWords } from "../../words/language";
import styles from "./cells.module.css";

/** An amount to read; one so small that its unit was probably forgotten is marked. */
export function AmountText({ value }: { readonly value: number }) {
  const say = useWords(cellWords);
  const language = useLanguage();
  return (
    <>
      {formatRupiah(value, language)}{" "}
      {isTinyBudget(value) && <span className={styles.notNumber}>{say.tinyAmount}</span>}
    </>
  );
}

/** The same about a field; "" for any other amount. */
export function useAmountRemark(value: number | null): string {
  const say = useWords(cellWords);
  const language = useLanguage();
  return value !== null && isTinyBudget(value) ? say.tinyAmountHelp(formatRupiah(value, language)) : "";
}

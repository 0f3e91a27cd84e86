import { yearText } from "../../../shared/worksheets/cell-text";
import { cellWords } from "../../words/cells";
import { useLanguage, useWords } from "../../words/language";
import styles from "./cells.module.css";

/** A target or baseline to read; one that was written in words is marked, since no sum counts it. */
export function MeasureText({ value }: { readonly value: number | string }) {
  const say = useWords(cellWords);
  const language = useLanguage();
  return (
    <>
      {yearText(value, "measure", language)}
      {typeof value === "string" && <span className={styles.notNumber}>{say.notNumber}</span>}
    </>
  );
}

/** The same about a field; "" for a number. */
export function useMeasureRemark(value: number | string | null): string {
  const say = useWords(cellWords);
  return typeof value === "string" && value !== "" ? say.notNumberHelp : "";
}

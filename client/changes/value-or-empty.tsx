import { isEmptyCell } from "../../shared/worksheets/cell";
import { changeWords } from "../words/changes";
import { useWords } from "../words/language";
import { CellText, type CellTextProps } from "../worksheets/cells/cell-text";
import styles from "./named-cells.module.css";

/** What stands in a cell, or that nothing does: beside another value that is worth saying. */
export function ValueOrEmpty({ document, column, value }: Omit<CellTextProps, "brief">) {
  const words = useWords(changeWords);
  if (isEmptyCell(value)) return <span className={styles.empty}>{words.empty}</span>;
  return <CellText document={document} column={column} value={value} />;
}

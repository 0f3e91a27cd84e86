import type { WorksheetKey } from "../../../shared/domain/worksheet-key";
import { worksheets } from "../../../shared/worksheets/worksheet-catalog";
import { EmptyState } from "../../ui/empty-state";
import { useLocalized, useWords } from "../../words/language";
import { sheetWords } from "../../words/sheet";
import styles from "./not-opened.module.css";

/** In place of a worksheet that the facilitator keeps hidden. */
export function NotOpened({ worksheet }: { readonly worksheet: WorksheetKey }) {
  const words = useWords(sheetWords);
  const localized = useLocalized();
  const name = localized(worksheets[worksheet].name);
  return (
    <div className={styles.page}>
      <h1>{name}</h1>
      <EmptyState title={words.notOpened}>{words.notOpenedHelp(name)}</EmptyState>
    </div>
  );
}

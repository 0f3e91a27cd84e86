import type { Dimension } from "../../shared/domain/dimension";
import { worksheetKeys } from "../../shared/domain/worksheet-key";
import { worksheets } from "../../shared/worksheets/worksheet-catalog";
import { downloadWords } from "../words/download";
import { useLocalized, useWords } from "../words/language";
import type { WorkbookContents } from "./download-contents";
import styles from "./download-page.module.css";

interface DownloadSummaryProps {
  readonly contents: WorkbookContents;
  /** The one group the file is about; undefined for all. */
  readonly group: Dimension | undefined;
}

/** What the file will hold: its sheets, and how many rows of each worksheet. */
export function DownloadSummary({ contents, group }: DownloadSummaryProps) {
  const words = useWords(downloadWords);
  const localized = useLocalized();
  const sheets = [
    { name: words.summarySheets, count: contents.summarySheets },
    { name: words.combinedSheets, count: contents.combinedSheets },
    {
      name: group === undefined ? words.groupSheets : words.oneGroupSheets(group.shortName),
      count: contents.groupSheets,
    },
  ].filter(({ count }) => count > 0);
  return (
    <section className={styles.summary}>
      <h2>{words.contents}</h2>
      <dl className={styles.figures}>
        {sheets.map(({ name, count }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words.sheets(count)}</dd>
          </div>
        ))}
      </dl>
      <dl className={styles.figures}>
        {worksheetKeys.map((key) => (
          <div key={key}>
            <dt>{localized(worksheets[key].name)}</dt>
            <dd>{words.rows(contents.rows[key])}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.total}>
        {words.sheets(contents.sheets)}, {words.rows(contents.rowsTotal)}
      </p>
      {contents.leavesOut && <p className={styles.lead}>{words.hiddenLeftOut}</p>}
    </section>
  );
}

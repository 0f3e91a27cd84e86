import { useState } from "react";
import type { HistoryAuthor, HistoryStep } from "../../shared/protocol/history-messages";
import type { RowId } from "../../shared/worksheets/row";
import { ChangeList } from "../changes/change-list";
import { useAllChanges } from "../changes/use-all-changes";
import { useDocumentState } from "../sync/use-document-state";
import type { WorksheetDocument } from "../sync/worksheet-document";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { historyWords, type HistoryWords } from "../words/history";
import { useWords } from "../words/language";
import { refusalWords, type Failure } from "../words/refusals";
import { useTimeText } from "../words/use-time-text";
import { askMoment, askStepChanges, type LookedAt } from "./ask-history";
import { restoreIn } from "./restore-in";
import styles from "./history.module.css";

interface StepProps {
  readonly document: WorksheetDocument;
  /** Of the row whose history it is; null for the whole worksheet. */
  readonly rowId: RowId | null;
  readonly step: HistoryStep;
  /** What it led to is what stands there now. */
  readonly isNewest: boolean;
  readonly onLook: (moment: LookedAt) => void;
  readonly onRestored: () => void;
}

/** What somebody did in one go. */
export function Step({ document, rowId, step, isNewest, onLook, onRestored }: StepProps) {
  const words = useWords(historyWords);
  const timeText = useTimeText();
  const { epoch, seq, startedAt, endedAt, authors, changes, moreChanges } = step;
  const all = useAllChanges({
    name: `${epoch} ${seq}`,
    changes,
    moreChanges,
    ask: (from) => askStepChanges(document.key, { rowId, epoch, seq, from }),
  });
  const time = timeText(endedAt);
  const isBackup = authors.some(({ kind }) => kind === "backup");
  return (
    <li className={styles.step}>
      <p className={styles.stepHead}>
        <b>{authors.map((author) => nameOf(author, words)).join(` ${words.and} `)}</b>
        <span>{spanOf(timeText(startedAt), time)}</span>
      </p>
      {isBackup ? (
        <p className={styles.lead}>{words.backupHelp}</p>
      ) : (
        <ChangeList document={document.key} columns={document.columns} namesRows={rowId === null} all={all} />
      )}
      <div className={styles.actions}>
        {rowId !== null && !isNewest && <BringBack {...{ document, rowId, step, time, onRestored }} />}
        <Button
          variant="ghost"
          size="sm"
          aria-label={words.lookAt(time)}
          onClick={() => onLook({ epoch, seq, time })}
        >
          {words.look}
        </Button>
      </div>
    </li>
  );
}

interface BringBackProps extends Pick<StepProps, "document" | "step" | "onRestored"> {
  readonly rowId: RowId;
  readonly time: string;
}

/** The row as it was after this step, written anew by this person. */
function BringBack({ document, rowId, step, time, onRestored }: BringBackProps) {
  const words = useWords(historyWords);
  const sentences = useWords(refusalWords);
  const { write } = useDocumentState(document);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  if (!write) return null;
  const bringBack = async () => {
    setBusy(true);
    const answer = await askMoment(document.key, step);
    setBusy(false);
    const row = answer.ok ? answer.value.rows.find(({ id }) => id === rowId) : undefined;
    if (row === undefined) setFailure(answer.ok ? "not-found" : answer.problem);
    else {
      restoreIn(document).row(row, time);
      onRestored();
    }
  };
  return (
    <>
      {failure !== null && <Notice tone="error">{sentences[failure]}</Notice>}
      <Button size="sm" busy={busy} aria-label={words.bringBackTo(time)} onClick={() => void bringBack()}>
        {words.bringBack}
      </Button>
    </>
  );
}

function nameOf(author: HistoryAuthor, words: HistoryWords): string {
  switch (author.kind) {
    case "person":
      return author.office === "" ? author.name : `${author.name} (${author.office})`;
    case "role":
      return words[author.role];
    case "server":
    case "backup":
      return words[author.kind];
  }
}

function spanOf(from: string, to: string): string {
  return from === to ? to : `${from} – ${to}`;
}

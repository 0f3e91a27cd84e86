import { BookmarkPlus } from "lucide-react";
import { useState, type SubmitEvent } from "react";
import type { Recording } from "../../shared/protocol/history-messages";
import { recordingNameMaxLength } from "../../shared/protocol/limits";
import { ActionNotice } from "../facilitator/action-notice";
import { useCommandAction } from "../facilitator/use-command-action";
import { Button } from "../ui/button";
import { TextField } from "../ui/text-field";
import { showToast } from "../ui/toast";
import { historyWords } from "../words/history";
import { useWords } from "../words/language";
import { useTimeText } from "../words/use-time-text";
import type { LookedAt } from "./ask-history";
import styles from "./history.module.css";

interface RecordingsProps {
  readonly recordings: readonly Recording[];
  readonly onLook: (moment: LookedAt) => void;
  /** Null for those who may not make any. */
  readonly onMade: (() => void) | null;
}

/** [HIST5] Moments with a name. */
export function Recordings({ recordings, onLook, onMade }: RecordingsProps) {
  const words = useWords(historyWords);
  const timeText = useTimeText();
  return (
    <section className={styles.recordings}>
      <h3>{words.recordings}</h3>
      {recordings.length > 0 && (
        <ul className={styles.recordingList}>
          {recordings.map(({ id, name, at, epoch, seq }) => (
            <li key={id}>
              <span className={styles.recordingName}>
                <b>{name}</b> <small>{timeText(at)}</small>
              </span>
              <Button
                variant="ghost"
                size="sm"
                aria-label={words.lookAtRecording(name)}
                onClick={() => onLook({ epoch, seq, time: `${name}, ${timeText(at)}` })}
              >
                {words.look}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {onMade !== null && <MakeRecording onMade={onMade} />}
    </section>
  );
}

function MakeRecording({ onMade }: { readonly onMade: () => void }) {
  const words = useWords(historyWords);
  const action = useCommandAction();
  const [typed, setTyped] = useState("");
  const name = typed.trim();
  const make = (event: SubmitEvent) => {
    event.preventDefault();
    if (name === "" || action.busy) return;
    action.run([() => ({ type: "recording:make", name })], () => {
      setTyped("");
      showToast(words.recorded(name));
      onMade();
    });
  };
  return (
    <form className={styles.makeRecording} onSubmit={make}>
      <ActionNotice action={action} />
      <TextField
        label={words.recordingName}
        help={words.recordingHelp}
        value={typed}
        maxLength={recordingNameMaxLength}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button type="submit" icon={<BookmarkPlus aria-hidden="true" />} busy={action.busy}>
        {words.record}
      </Button>
    </form>
  );
}

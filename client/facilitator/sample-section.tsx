import { BookOpen, Trash2 } from "lucide-react";
import { Button } from "../ui/button";
import { showToast, showUndo } from "../ui/toast";
import { useWords } from "../words/language";
import { settingsAccessWords } from "../words/settings-access";
import { ActionNotice } from "./action-notice";
import { FieldGroup } from "./field-group";
import { useCommandAction } from "./use-command-action";
import type { Plan } from "./use-saved-command";
import styles from "./sample-section.module.css";

const load: Plan = () => ({ type: "sample:load" });
const remove: Plan = () => ({ type: "sample:remove" });

/** Demo rows of the region, brought in for practice and taken out again. */
export function SampleSection() {
  const words = useWords(settingsAccessWords);
  const action = useCommandAction();
  // Only the server knows the template the workshop was made from.
  const hasNone = action.failure === "not-found";
  const removeAll = () => action.run([remove], () => showUndo(words.sampleRemoved, () => action.run([load])));
  return (
    <FieldGroup>
      <p className={styles.lead}>{words.sampleLead}</p>
      {hasNone ? <p>{words.noSample}</p> : <ActionNotice action={action} />}
      <div className={styles.actions}>
        <Button
          icon={<BookOpen aria-hidden="true" />}
          busy={action.busy}
          disabled={hasNone}
          onClick={() => action.run([load], () => showToast(words.sampleLoaded))}
        >
          {words.loadSample}
        </Button>
        <Button variant="danger" icon={<Trash2 aria-hidden="true" />} busy={action.busy} onClick={removeAll}>
          {words.removeSample}
        </Button>
      </div>
    </FieldGroup>
  );
}

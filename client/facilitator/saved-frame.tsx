import { Check, LoaderCircle } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "../ui/button";
import { useWords } from "../words/language";
import { refusalWords } from "../words/refusals";
import { settingsWords } from "../words/settings";
import type { SavedField } from "./use-saved-field";
import styles from "./saved-field.module.css";

/** What stands around every field that saves itself: how far it is, and what keeps it from being saved. */
export function SavedFrame({
  saved,
  children,
}: {
  readonly saved: SavedField;
  readonly children: ReactNode;
}) {
  return (
    <div className={styles.frame}>
      {children}
      <StateWord phase={saved.phase} />
      <Trouble saved={saved} />
    </div>
  );
}

/** "Menyimpan…" and "Tersimpan", at the end of the label's line. */
function StateWord({ phase }: Pick<SavedField, "phase">) {
  const words = useWords(settingsWords);
  return (
    <output className={styles.word} data-phase={phase}>
      {/* Seen only: "Tersimpan" follows at once, and is what one waits to hear. */}
      {phase === "saving" && (
        <span aria-hidden="true">
          <LoaderCircle /> {words.saving}
        </span>
      )}
      {phase === "saved" && (
        <>
          <Check aria-hidden="true" /> {words.saved}
        </>
      )}
    </output>
  );
}

/** What keeps the text from being saved, and the ways on; what was typed stays in the field. */
function Trouble({ saved }: { readonly saved: SavedField }) {
  const words = useWords(settingsWords);
  const reasons = useWords(refusalWords);
  const { trouble } = saved;
  return (
    <div aria-live="polite">
      {trouble !== null && (
        <div className={styles.trouble} data-kind={trouble.kind}>
          <p>
            {trouble.kind === "theirs"
              ? words.changedByOther(trouble.theirs === "" ? words.emptyText : trouble.theirs)
              : trouble.failure === null
                ? words.notSavedYet
                : reasons[trouble.failure]}
          </p>
          <div className={styles.ways}>
            <Button size="sm" onClick={() => void saved.save()}>
              {trouble.kind === "theirs"
                ? words.saveMine
                : trouble.failure === null
                  ? words.save
                  : words.tryAgain}
            </Button>
            <Button size="sm" variant="ghost" onClick={saved.giveUp}>
              {trouble.kind === "theirs" ? words.takeTheirs : words.giveUp}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}

import type { RefObject } from "react";
import { useWords } from "../../words/language";
import { strategyWords } from "../../words/strategy";
import styles from "./strategy-card.module.css";

interface VerbStartsProps {
  readonly field: RefObject<HTMLTextAreaElement | null>;
}

/** Verbs an empty statement can begin with; a tap writes one and the keyboard stays open. */
export function VerbStarts({ field }: VerbStartsProps) {
  const words = useWords(strategyWords);
  const begin = (verb: string) => {
    const element = field.current;
    if (element === null) return;
    element.focus();
    element.setRangeText(`${verb} `, 0, element.value.length, "end");
    element.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText" }));
  };
  return (
    <ul className={styles.verbs} aria-label={words.statementHint}>
      {words.verbs.split(", ").map((verb) => (
        <li key={verb}>
          <button
            type="button"
            className={styles.verb}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => begin(verb)}
          >
            {verb}…
          </button>
        </li>
      ))}
    </ul>
  );
}

import type { KeyboardEvent } from "react";
import type { RowId } from "../../../shared/worksheets/row";
import { useProse } from "../../sync/use-prose";
import { TextArea } from "../../ui/text-area";
import { useFieldAtEnd } from "../../ui/use-field-at-end";
import { useWords } from "../../words/language";
import { strategyWords } from "../../words/strategy";
import { LateNotice } from "../sheet/late-notice";
import { useStrategySheet } from "./strategy-sheet";
import styles from "./strategy-card.module.css";

interface StatementEditorProps {
  readonly rowId: RowId;
  readonly name: string;
  readonly onEnd: () => void;
}

/** The sentence of a strategy as a field bound to the shared text. Esc, Enter, or leaving it ends the writing. */
export function StatementEditor({ rowId, name, onEnd }: StatementEditorProps) {
  const { document } = useStrategySheet();
  const words = useWords(strategyWords);
  const { ref } = useProse(document, rowId, "statement");
  const fieldRef = useFieldAtEnd(ref);
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const isEnter = event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing;
    if (event.key !== "Escape" && !isEnter) return;
    event.preventDefault();
    event.stopPropagation();
    onEnd();
  };
  return (
    <div className={styles.editor}>
      <TextArea
        label={words.statement(name)}
        hideLabel
        look="bare"
        rows={2}
        enterKeyHint="done"
        placeholder={`${words.statementHint} ${words.verbs}`}
        fieldRef={fieldRef}
        onKeyDown={onKeyDown}
        onBlur={onEnd}
      />
      <LateNotice document={document} />
    </div>
  );
}

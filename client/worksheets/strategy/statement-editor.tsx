import { useCallback, useRef, type FocusEvent, type KeyboardEvent } from "react";
import type { RowId } from "../../../shared/worksheets/row";
import { titleOf } from "../../../shared/worksheets/row-title";
import { useProse } from "../../sync/use-prose";
import { useRow } from "../../sync/use-rows";
import { OwnLayout } from "../../ui/own-layout";
import { TextArea } from "../../ui/text-area";
import { useFieldAtEnd } from "../../ui/use-field-at-end";
import { useWords } from "../../words/language";
import { strategyWords } from "../../words/strategy";
import { LateNotice } from "../sheet/late-notice";
import { useStrategySheet } from "./strategy-sheet";
import { VerbStarts } from "./verb-starts";
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
  const row = useRow(document, rowId);
  const { ref } = useProse(document, rowId, "statement");
  const field = useRef<HTMLTextAreaElement | null>(null);
  const bound = useCallback(
    (element: HTMLTextAreaElement | null) => {
      field.current = element;
      ref(element);
    },
    [ref],
  );
  const fieldRef = useFieldAtEnd(bound);
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const isEnter = event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing;
    if (event.key !== "Escape" && !isEnter) return;
    event.preventDefault();
    event.stopPropagation();
    onEnd();
    requestAnimationFrame(() => focusStatement(rowId));
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) onEnd();
  };
  return (
    <div className={styles.editor} onBlur={onBlur}>
      <OwnLayout>
        <TextArea
          label={words.statement(name)}
          hideLabel
          look="bare"
          rows={2}
          enterKeyHint="done"
          placeholder={words.statementHint}
          fieldRef={fieldRef}
          onKeyDown={onKeyDown}
        />
      </OwnLayout>
      {row !== undefined && titleOf("strategy", row) === "" && <VerbStarts field={field} />}
      <LateNotice document={document} />
    </div>
  );
}

/** The sentence that stands in place of the field. */
function focusStatement(rowId: RowId): void {
  document.querySelector<HTMLElement>(`[data-statement="${CSS.escape(rowId)}"]`)?.focus();
}

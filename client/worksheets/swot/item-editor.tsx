import { useState, type KeyboardEvent, type SyntheticEvent } from "react";
import type { RowId } from "../../../shared/worksheets/row";
import { useProse } from "../../sync/use-prose";
import { useFieldAtEnd } from "../../ui/use-field-at-end";
import { OwnLayout } from "../../ui/own-layout";
import { TextArea } from "../../ui/text-area";
import { useLanguage, useWords } from "../../words/language";
import { itemWords } from "../../words/item";
import { LateNotice } from "../sheet/late-notice";
import { appendToDraft } from "./draft-store";
import { isEnterAlone } from "./enter-key";
import { focusItem } from "./item-elements";
import type { ListKey } from "./item-lists";
import { useSwotSheet } from "./swot-sheet";
import { textMaxLength } from "./text-max-length";
import styles from "./item-card.module.css";

export interface ItemEditorProps {
  readonly rowId: RowId;
  readonly name: string;
  readonly list: ListKey;
  readonly onEnd: () => void;
}

/**
 * The text of an item as a field bound to the shared text. Esc, Enter, or leaving it ends the writing; an item left
 * without text goes to Sampah, so that it no longer counts.
 */
export function ItemEditor({ rowId, name, list, onEnd }: ItemEditorProps) {
  const { document, write, actions } = useSwotSheet();
  const words = useWords(itemWords);
  const overflow = useOverflow(list);
  const { ref } = useProse(document, rowId, "text", { onOverLength: overflow.keep });
  const field = useFieldAtEnd(ref);
  const end = ({ currentTarget }: SyntheticEvent<HTMLTextAreaElement>) => {
    onEnd();
    if (write && currentTarget.value.trim() === "") actions.remove(rowId);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== "Escape" && !isEnterAlone(event)) return;
    event.preventDefault();
    event.stopPropagation();
    end(event);
    requestAnimationFrame(() => focusItem(rowId));
  };
  return (
    <div className={styles.editor}>
      <OwnLayout>
        <TextArea
          label={words.editField(name)}
          hideLabel
          look="bare"
          enterKeyHint="done"
          error={overflow.sentence}
          fieldRef={field}
          onKeyDown={onKeyDown}
          onBlur={end}
        />
      </OwnLayout>
      <LateNotice document={document} />
    </div>
  );
}

/** What does not fit goes on in the input of the quadrant: it stays in sight and can become the next item. */
function useOverflow(list: ListKey) {
  const { document } = useSwotSheet();
  const words = useWords(itemWords);
  const language = useLanguage();
  const [happened, setHappened] = useState(false);
  const keep = (text: string) => {
    appendToDraft(document.key, list === "none" ? "S" : list, { text, glue: happened ? "" : "\n" });
    setHappened(true);
  };
  const maxLength = textMaxLength(document.columns).toLocaleString(language);
  return { keep, sentence: happened ? words.tooLong(maxLength) : null };
}

import { CornerDownLeft } from "lucide-react";
import { useRef, type ClipboardEvent, type KeyboardEvent } from "react";
import { quadrantNames, type Quadrant } from "../../../shared/domain/quadrant";
import { Button } from "../../ui/button";
import { IconButton } from "../../ui/icon-button";
import { TextArea } from "../../ui/text-area";
import { useLanguage, useLocalized, useWords } from "../../words/language";
import { swotWords } from "../../words/swot";
import { LateNotice } from "../sheet/late-notice";
import { useDraft } from "./draft-store";
import { isEnterAlone } from "./enter-key";
import { focusInput, inputMark } from "./item-elements";
import { itemsFromLines, itemsFromWhole, withoutCellQuotes, type PastedItems } from "./pasted-items";
import { useSwotSheet } from "./swot-sheet";
import { textMaxLength } from "./text-max-length";
import styles from "./quadrant-input.module.css";

/** The always-visible input of a quadrant: Enter adds and stays, Shift+Enter breaks the line, a pasted list asks. */
export function QuadrantInput({
  quadrant,
  onFocus,
}: {
  readonly quadrant: Quadrant;
  readonly onFocus: () => void;
}) {
  const words = useWords(swotWords);
  const localized = useLocalized();
  const { document } = useSwotSheet();
  const input = useInput(quadrant);
  const label = words.write(localized(quadrantNames[quadrant]));
  return (
    <div className={styles.input} data-at-foot data-question={input.question !== null}>
      <div className={styles.line}>
        <TextArea
          label={label}
          hideLabel
          look="dashed"
          placeholder={label}
          enterKeyHint="enter"
          title={words.writeHelp}
          value={input.text}
          onChange={(event) => input.write(event.target.value)}
          onKeyDown={input.onKeyDown}
          onPaste={input.onPaste}
          onFocus={onFocus}
          {...inputMark(quadrant)}
        />
        {input.text.trim() !== "" && input.question === null && (
          <span className={styles.add}>
            <IconButton
              label={words.add}
              icon={<CornerDownLeft aria-hidden="true" />}
              onClick={input.submit}
            />
          </span>
        )}
      </div>
      <LateNotice document={document} />
      <div aria-live="polite">
        {input.question === null && input.whole.split && (
          <p className={styles.hint}>{words.splitLong(input.maxWords(), input.whole.items.length)}</p>
        )}
        {input.question !== null && <Question {...input} question={input.question} />}
      </div>
    </div>
  );
}

interface QuestionProps {
  readonly question: PastedItems;
  readonly whole: PastedItems;
  readonly maxWords: () => string;
  readonly submit: () => void;
  readonly addWhole: () => void;
}

function Question({ question, whole, maxWords, submit, addWhole }: QuestionProps) {
  const words = useWords(swotWords);
  return (
    <div className={styles.question}>
      <p>
        {words.pastedQuestion(question.items.length)} {question.split && words.pastedLong(maxWords())}
      </p>
      <div className={styles.answers}>
        <Button variant="primary" size="sm" onClick={submit}>
          {words.makeItems(question.items.length)}
        </Button>
        <Button size="sm" onClick={addWhole}>
          {whole.split ? words.asOneText(whole.items.length) : words.oneItem}
        </Button>
      </div>
    </div>
  );
}

function useInput(quadrant: Quadrant) {
  const { document, actions } = useSwotSheet();
  const { draft, setDraft, clearDraft } = useDraft(document.key, quadrant);
  const language = useLanguage();
  /** A list is on its way into the field: the change that follows brings it. */
  const pasting = useRef(false);
  const maxLength = textMaxLength(document.columns);
  const lines = itemsFromLines(draft.text, maxLength);
  const whole = itemsFromWhole(draft.text, maxLength);
  const question = draft.pasted && hasSeveralLines(draft.text) && lines.items.length > 1 ? lines : null;

  const add = ({ items }: PastedItems) => {
    if (items.length === 0) return;
    actions.add(quadrant, items);
    clearDraft();
    focusInput(quadrant);
  };
  const submit = () => add(question ?? whole);
  return {
    text: draft.text,
    question,
    whole,
    // Only when it is shown: the first number put into words costs a slow phone a tenth of a second.
    maxWords: () => maxLength.toLocaleString(language),
    submit,
    addWhole: () => add(whole),
    write: (text: string) => {
      setDraft({ text, pasted: (draft.pasted || pasting.current) && text !== "" });
      pasting.current = false;
    },
    onPaste: (event: ClipboardEvent) => {
      const pasted = event.clipboardData.getData("text/plain");
      const text = withoutCellQuotes(pasted);
      pasting.current = hasSeveralLines(text);
      if (text === pasted) return;
      event.preventDefault();
      // Deprecated, and the only way to write into a field that its own undo knows of.
      window.document.execCommand("insertText", false, text);
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (!isEnterAlone(event)) return;
      event.preventDefault();
      submit();
    },
  };
}

function hasSeveralLines(text: string): boolean {
  return text.split(/[\r\n\u2028\u2029]+/u).filter((line) => line.trim() !== "").length > 1;
}

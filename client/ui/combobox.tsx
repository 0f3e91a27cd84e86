/* oxlint-disable jsx-a11y/prefer-tag-over-role -- no native element searches, takes other texts and shows two lines */
import { ChevronDown, X } from "lucide-react";
import { useId, useRef, useState, type ComponentProps, type KeyboardEvent } from "react";
import { uiWords } from "../words/ui";
import { useWords } from "../words/language";
import { Field, type FieldWords } from "./field";
import { useFloating } from "./floating";
import { VisuallyHidden } from "./visually-hidden";
import control from "./control.module.css";
import floating from "./floating.module.css";
import styles from "./combobox.module.css";
import option from "./option.module.css";

export interface ComboboxOption {
  readonly id: string;
  readonly label: string;
  /** A second line, such as the full name of an office. */
  readonly detail?: string;
}

interface ComboboxProps extends FieldWords {
  /** What stands in the field. */
  readonly text: string;
  readonly onText: (text: string) => void;
  /** What fits `text`, found by the caller, best first. */
  readonly options: readonly ComboboxOption[];
  readonly onPick: (option: ComboboxOption) => void;
  /** Allows a text outside the list: offered last, as "Pakai ... seperti tertulis". */
  readonly onUseText?: (text: string) => void;
  readonly input?: Omit<ComponentProps<"input">, "value" | "onChange" | "className" | "id" | "role">;
  readonly look?: "plain" | "bare";
}

/** A field that searches a list (WAI-ARIA combobox with a list popup): arrows and Enter, or a thumb. */
export function Combobox(props: ComboboxProps) {
  const { label, help, error, optional, hideLabel, text, onText, options, input, look = "plain" } = props;
  const words = useWords(uiWords);
  const listId = useId();
  const row = useRef<HTMLSpanElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const choices = choicesOf(props, words.asWritten);
  const open = isOpen && (choices.length > 0 || text.trim() !== "");
  useFloating({ anchor: row, float: list, open, align: "stretch" });

  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const choose = (choice: Choice | undefined) => {
    if (choice === undefined) return;
    choice.take();
    close();
  };
  const move = (to: number) => {
    setOpen(true);
    setActive(to);
    list.current?.children[to]?.scrollIntoView({ block: "nearest" });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && choices.length > 0) {
      event.preventDefault();
      move(nextOf(active, step, choices.length));
    } else if (event.key === "Enter" && open && active >= 0) {
      event.preventDefault();
      choose(choices[active]);
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else input?.onKeyDown?.(event);
  };

  return (
    <Field {...{ label, help, error, optional, hideLabel }}>
      {(ids) => (
        <span className={styles.row} ref={row}>
          <input
            type="text"
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            {...input}
            {...ids}
            ref={field}
            className={control.control}
            data-look={look}
            role="combobox"
            aria-autocomplete="list"
            aria-expanded={open}
            aria-controls={listId}
            aria-activedescendant={open && active >= 0 ? `${listId}-${active}` : undefined}
            value={text}
            onChange={(event) => {
              onText(event.target.value);
              setOpen(true);
              setActive(-1);
            }}
            onFocus={(event) => {
              setOpen(true);
              input?.onFocus?.(event);
            }}
            onClick={() => setOpen(true)}
            onBlur={(event) => {
              close();
              input?.onBlur?.(event);
            }}
            onKeyDown={onKeyDown}
          />
          {text === "" || input?.readOnly === true ? (
            <ChevronDown className={styles.arrow} aria-hidden="true" />
          ) : (
            <button
              type="button"
              // Keys clear the field by themselves; Tab goes on to the next one.
              tabIndex={-1}
              className={styles.clear}
              aria-label={words.clear}
              onClick={() => {
                onText("");
                field.current?.focus();
              }}
            >
              <X aria-hidden="true" />
            </button>
          )}
          <div
            ref={list}
            id={listId}
            role="listbox"
            tabIndex={-1}
            aria-label={words.choices}
            popover="manual"
            className={`${floating.float} ${styles.list}`}
            // Keeps the focus in the field while a choice is pointed at.
            onMouseDown={(event) => event.preventDefault()}
          >
            {open &&
              choices.map((choice, at) => (
                // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- keys and focus stay with the combobox field
                <div
                  key={choice.id}
                  id={`${listId}-${at}`}
                  role="option"
                  aria-selected={at === active}
                  className={`${option.option} ${styles.option}`}
                  onClick={() => choose(choice)}
                >
                  <span className={styles.name}>{choice.label}</span>
                  {choice.detail !== undefined && <span className={option.detail}>{choice.detail}</span>}
                </div>
              ))}
            {open && choices.length === 0 && <p className={styles.none}>{words.nothingFound(text.trim())}</p>}
          </div>
          <VisuallyHidden>
            <span aria-live="polite">{open ? words.resultCount(options.length) : ""}</span>
          </VisuallyHidden>
        </span>
      )}
    </Field>
  );
}

interface Choice extends ComboboxOption {
  readonly take: () => void;
}

function choicesOf(
  { text, options, onPick, onUseText }: ComboboxProps,
  asWritten: (text: string) => string,
): readonly Choice[] {
  const listed = options.map((option): Choice => ({ ...option, take: () => onPick(option) }));
  const written = text.trim();
  if (onUseText === undefined || written === "" || options.some((option) => option.label === written))
    return listed;
  return [...listed, { id: " written", label: asWritten(written), take: () => onUseText(written) }];
}

/** The next place in a ring that also has "none" (-1), as in native lists. */
function nextOf(active: number, step: 1 | -1, count: number): number {
  const next = active + step;
  if (next >= count) return 0;
  return next < 0 ? count - 1 : next;
}

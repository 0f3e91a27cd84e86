/* oxlint-disable jsx-a11y/prefer-tag-over-role -- no native element searches a list in sections */
import { Search } from "lucide-react";
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { Dialog } from "../ui/dialog";
import { DimensionBadge } from "../ui/code-badge";
import { Spoken } from "../ui/spoken";
import { useWords, writtenIn } from "../words/language";
import { searchWords } from "../words/search";
import type { Choice } from "./choice";
import type { PlaceSource } from "./place-choices";
import { useQuery } from "./use-query";
import { useChoices, type ChoiceSection } from "./use-choices";
import option from "../ui/option.module.css";
import styles from "./search-dialog.module.css";

interface SearchDialogProps extends PlaceSource {
  readonly onClose: () => void;
}

/**
 * [SEARCH1] One field for everything: rows of all groups, pages, problems, commands (WAI-ARIA combobox with a list in
 * sections). Opens the worksheets of all groups while it is open.
 */
export function SearchDialog({ onClose, ...source }: SearchDialogProps) {
  const words = useWords(searchWords);
  const { query, type, leaveBy, close } = useQuery(onClose);
  const [active, setActive] = useState<number | null>(null);
  const isTyped = query.trim() !== "";
  const { sections, count, shown, reading } = useChoices(query, source);
  const choices = sections.flatMap((section) => section.choices);
  // Before anything is typed nothing is chosen: a screen reader would say the first choice in place of the field.
  const current = Math.min(active ?? (isTyped ? 0 : none), choices.length - 1);
  const listId = useId();
  const field = useFocusAtOnce();
  const list = useRef<HTMLDivElement>(null);

  const take = (choice: Choice | undefined) => {
    if (choice !== undefined) leaveBy(choice.take);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || choices.length === 0) return;
    const to = targetOf(event.key, current, choices.length);
    if (to !== null) {
      setActive(to);
      list.current?.querySelectorAll("[role=option]")[to]?.scrollIntoView({ block: "nearest" });
    } else if (event.key === "Enter") take(choices[current]);
    else return;
    event.preventDefault();
  };

  return (
    <Dialog open onClose={close} title={words.title} size="lg">
      <div className={styles.fieldRow}>
        <Search aria-hidden="true" className={styles.sign} />
        <input
          ref={field}
          type="search"
          className={styles.field}
          aria-label={words.field}
          placeholder={words.field}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="go"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={choices.length > 0}
          aria-controls={listId}
          aria-activedescendant={current === none ? undefined : `${listId}-${current}`}
          value={query}
          onChange={(event) => {
            type(event.target.value);
            setActive(null);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <p className={styles.note}>{isTyped ? words.found(count) : words.hint}</p>
      <div
        ref={list}
        id={listId}
        role="listbox"
        aria-label={words.title}
        tabIndex={-1}
        className={styles.list}
      >
        <Sections sections={sections} listId={listId} current={current} onTake={take} />
      </div>
      {isTyped && count === 0 && reading.length === 0 && (
        <p className={styles.none}>
          <b>{words.nothingFound(query.replaceAll('"', "").trim())}</b> {words.nothingFoundHelp}
        </p>
      )}
      {shown < count && isTyped && <p className={styles.note}>{words.firstOnly(shown, count)}</p>}
      {reading.length > 0 && <p className={styles.note}>{words.reading(reading.join(", "))}</p>}
      <Spoken>{isTyped ? words.found(count) : ""}</Spoken>
    </Dialog>
  );
}

interface SectionsProps {
  readonly sections: readonly ChoiceSection[];
  readonly listId: string;
  /** Place of the choice that Enter takes, counted over all sections. */
  readonly current: number;
  readonly onTake: (choice: Choice) => void;
}

function Sections({ sections, listId, current, onTake }: SectionsProps) {
  let at = -1;
  return sections.map(({ heading, choices }, place) => (
    <div key={heading} role="group" aria-labelledby={`${listId}-heading-${place}`}>
      <p id={`${listId}-heading-${place}`} className={styles.heading} role="presentation">
        {heading}
      </p>
      {choices.map((choice) => {
        at += 1;
        return (
          <Option
            key={choice.id}
            id={`${listId}-${at}`}
            choice={choice}
            selected={at === current}
            onTake={onTake}
          />
        );
      })}
    </div>
  ));
}

interface OptionProps {
  readonly id: string;
  readonly choice: Choice;
  readonly selected: boolean;
  readonly onTake: (choice: Choice) => void;
}

function Option({ id, choice, selected, onTake }: OptionProps) {
  const { icon: Icon, dimension, code, title, detail } = choice;
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- keys and focus stay with the field
    <div
      id={id}
      role="option"
      aria-selected={selected}
      className={`${option.option} ${styles.option}`}
      // Keeps the focus in the field.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onTake(choice)}
    >
      {Icon !== null && <Icon aria-hidden="true" className={styles.icon} />}
      <span className={styles.words}>
        <span className={styles.name}>
          {code !== null && <b>{code}</b>}{" "}
          {/* Pages and commands have no code, and are called in the language of the page. */}
          <span lang={code === null ? undefined : writtenIn}>{title}</span>
        </span>
        {detail !== "" && <span className={`${option.detail} ${styles.detail}`}>{detail}</span>}
      </span>
      {dimension !== null && <DimensionBadge dimension={dimension} look="soft" size="sm" />}
    </div>
  );
}

/** The field is what the dialog was opened for, also on a touch screen. */
function useFocusAtOnce() {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return field;
}

/** As a place among the choices. */
const none = -1;

function targetOf(key: string, at: number, count: number): number | null {
  switch (key) {
    case "ArrowDown":
      return (at + 1) % count;
    case "ArrowUp":
      return at === none ? count - 1 : (at + count - 1) % count;
    case "PageDown":
      return Math.min(at + 8, count - 1);
    case "PageUp":
      return Math.max(at - 8, 0);
    default:
      return null;
  }
}

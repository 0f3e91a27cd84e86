import { Plus, Search } from "lucide-react";
import { useState, type KeyboardEvent } from "react";
import type { DimensionHue } from "../../shared/domain/dimension";
import { foldText } from "../../shared/domain/fold-text";
import { uiWords } from "../words/ui";
import { useWords } from "../words/language";
import { Button } from "./button";
import { ChoiceRow } from "./choice-row";
import { Dialog } from "./dialog";
import { TextField } from "./text-field";
import styles from "./multi-picker.module.css";

export interface PickerOption {
  readonly id: string;
  readonly label: string;
  /** A code in front, as in P1 or S4. */
  readonly code?: string;
  readonly detail?: string;
  readonly hue?: DimensionHue;
  /** Options with the same group stand under one heading, in the order given. */
  readonly group?: string;
  /** More words to be found by, such as aliases. */
  readonly keywords?: string;
}

interface MultiPickerProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly help?: string;
  readonly options: readonly PickerOption[];
  readonly selected: ReadonlySet<string>;
  /** Called at once with every tick, so that nothing is lost when the sheet is closed. */
  readonly onToggle: (id: string, picked: boolean) => void;
  /** Allows entries outside the list. */
  readonly onAddText?: (text: string) => void;
}

/** From this many options on, a search field stands above the list. */
const searchFrom = 8;

/** A list to tick, in a dialog or sheet: for sets such as problems and supporting offices. */
export function MultiPicker(props: MultiPickerProps) {
  const words = useWords(uiWords);
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      title={props.title}
      footer={
        <>
          <span className={styles.count} aria-live="polite">
            {words.pickedCount(props.selected.size)}
          </span>
          <Button variant="primary" onClick={props.onClose}>
            {words.done}
          </Button>
        </>
      }
    >
      <PickerList {...props} />
    </Dialog>
  );
}

function PickerList({ help, options, selected, onToggle, onAddText, onClose, title }: MultiPickerProps) {
  const words = useWords(uiWords);
  const [query, setQuery] = useState("");
  const written = query.trim();
  const found = options.filter((option) => matches(option, written));
  const isListed = options.some((option) => isNamed(option, written));
  const searchable = options.length >= searchFrom || onAddText !== undefined;
  const ownText = written === "" || onAddText === undefined ? undefined : written;
  const best = written === "" ? undefined : bestOf(found, written);
  const picks = best === undefined ? ownText : [best.code, best.label].filter(Boolean).join(" ");
  const add = () => {
    onAddText?.(written);
    setQuery("");
  };
  /** What was searched for is picked, never taken away; with nothing searched for it is done. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (written === "") onClose();
    else if (best !== undefined) {
      setQuery("");
      if (!selected.has(best.id)) onToggle(best.id, true);
    } else if (ownText !== undefined) add();
  };
  return (
    <div className={styles.picker}>
      {help !== undefined && help !== "" && <p className={styles.help}>{help}</p>}
      {searchable && (
        <TextField
          label={words.search}
          hideLabel
          type="search"
          placeholder={words.search}
          help={picks === undefined ? words.searchAndEnter : words.enterPicks(picks)}
          before={<Search aria-hidden="true" />}
          value={query}
          autoComplete="off"
          enterKeyHint="done"
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={onKeyDown}
        />
      )}
      <fieldset className={styles.list} aria-label={title}>
        {found.map((option, at) => (
          <div key={option.id}>
            {option.group !== undefined && option.group !== found[at - 1]?.group && (
              <h3 className={styles.group}>{option.group}</h3>
            )}
            <ChoiceRow
              checked={selected.has(option.id)}
              onCheck={(picked) => onToggle(option.id, picked)}
              code={option.code}
              hue={option.hue}
              detail={option.detail}
            >
              {option.label}
            </ChoiceRow>
          </div>
        ))}
        {found.length === 0 && onAddText === undefined && (
          <p className={styles.help}>{words.nothingFound(written)}</p>
        )}
      </fieldset>
      {onAddText !== undefined && written !== "" && !isListed && (
        <Button icon={<Plus aria-hidden="true" />} onClick={add}>
          {words.asWritten(written)}
        </Button>
      )}
    </div>
  );
}

function isNamed({ label }: PickerOption, written: string): boolean {
  return foldText(label) === foldText(written);
}

/** What is named so, else what begins so, else the first. */
function bestOf(found: readonly PickerOption[], written: string): PickerOption | undefined {
  const beginning = foldText(written);
  const begins = ({ code, label }: PickerOption) =>
    [code ?? "", label].some((text) => foldText(text).startsWith(beginning));
  return found.find((option) => isNamed(option, written)) ?? found.find(begins) ?? found[0];
}

function matches(option: PickerOption, query: string): boolean {
  const haystack = foldText(
    [option.code, option.label, option.detail, option.keywords]
      .filter((part) => part !== undefined)
      .join(" "),
  );
  return foldText(query)
    .split(" ")
    .every((word) => haystack.includes(word));
}

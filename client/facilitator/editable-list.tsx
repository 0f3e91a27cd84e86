import { Search } from "lucide-react";
import { useState } from "react";
import { foldText } from "../../shared/domain/fold-text";
import { Button } from "../ui/button";
import { TextField } from "../ui/text-field";
import { showUndo } from "../ui/toast";
import { uiWords } from "../words/ui";
import { useWords } from "../words/language";
import { settingsWords } from "../words/settings";
import { ActionNotice } from "./action-notice";
import { Entry, type ListEntry } from "./list-entry";
import { Moves } from "./moves";
import { QuickAdd, type QuickAddProps } from "./quick-add";
import { useCommandAction } from "./use-command-action";
import type { Plan } from "./use-saved-command";
import styles from "./editable-list.module.css";

interface EditableListProps {
  readonly label: string;
  readonly entries: readonly ListEntry[];
  readonly retire: (id: string, retired: boolean) => Plan;
  /** What retiring means here; the general sentence unless told. */
  readonly retireHelp?: string;
  /** Left out where the order says nothing. */
  readonly move?: (id: string, by: -1 | 1) => Plan;
  readonly adding: QuickAddProps;
}

/** From this many entries on, a search field stands above the list. */
const searchFrom = 9;

/** A list of the settings: entries open to be edited, move, are retired and come back; nothing is ever deleted. */
export function EditableList(props: EditableListProps) {
  const { label, entries, retire, move, adding } = props;
  const words = useWords(settingsWords);
  const ui = useWords(uiWords);
  const action = useCommandAction();
  const [open, setOpen] = useState<ReadonlySet<string>>(noneOpen);
  const [query, setQuery] = useState("");
  const found = entries.filter((entry) => matches(entry, query));
  const used = found.filter((entry) => !entry.retired);
  const retired = found.filter((entry) => entry.retired);

  const setRetired = (entry: ListEntry, to: boolean) =>
    action.run([retire(entry.id, to)], () => {
      if (to) showUndo(words.retiredNow(entry.name), () => action.run([retire(entry.id, false)]));
    });
  return (
    <div className={styles.list}>
      {entries.length >= searchFrom && (
        <TextField
          label={words.searchIn(label)}
          hideLabel
          type="search"
          placeholder={words.searchIn(label)}
          before={<Search aria-hidden="true" />}
          value={query}
          autoComplete="off"
          enterKeyHint="search"
          onChange={(event) => setQuery(event.target.value)}
        />
      )}
      <ActionNotice action={action} />
      <ul className={styles.entries} aria-label={label}>
        {used.map((entry, at) => (
          <Entry
            key={entry.id}
            entry={entry}
            open={open.has(entry.id)}
            onToggle={() => setOpen(toggled(open, entry.id))}
            moves={
              move !== undefined &&
              query === "" && (
                <Moves
                  name={entry.name}
                  first={at === 0}
                  last={at === used.length - 1}
                  onMove={(by) => action.run([move(entry.id, by)])}
                />
              )
            }
            foot={
              <>
                <Button
                  size="sm"
                  variant="danger"
                  disabled={(entry.staysBecause ?? null) !== null}
                  onClick={() => setRetired(entry, true)}
                >
                  {words.retire}
                </Button>
                <p className={styles.help}>{entry.staysBecause ?? props.retireHelp ?? words.retireHelp}</p>
              </>
            }
          />
        ))}
      </ul>
      {found.length === 0 && (
        <p className={styles.none}>
          {entries.length === 0 ? words.nothingInList : ui.nothingFound(query.trim())}
        </p>
      )}
      <QuickAdd
        {...adding}
        onAdded={(id) => {
          setQuery("");
          setOpen(new Set([...open, id]));
          adding.onAdded?.(id);
        }}
      />
      {retired.length > 0 && (
        <details className={styles.retired}>
          <summary>{words.retiredCount(retired.length)}</summary>
          <ul className={styles.entries} aria-label={words.retiredCount(retired.length)}>
            {retired.map((entry) => (
              <li key={entry.id} className={styles.retiredEntry}>
                <span className={styles.face}>{entry.face}</span>
                <Button
                  size="sm"
                  aria-label={words.bringBackNamed(entry.name)}
                  onClick={() => setRetired(entry, false)}
                >
                  {words.bringBack}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

const noneOpen: ReadonlySet<string> = new Set();

function toggled(open: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(open);
  if (!next.delete(id)) next.add(id);
  return next;
}

function matches({ name, keywords = "" }: ListEntry, query: string): boolean {
  const haystack = foldText(`${name} ${keywords}`);
  return foldText(query)
    .split(" ")
    .every((word) => haystack.includes(word));
}

import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { useLabel } from "../../sync/use-labels";
import { titleOf } from "../../../shared/worksheets/row-title";
import { useRow, useRows } from "../../sync/use-rows";
import type { WorksheetDocument } from "../../sync/worksheet-document";
import { Button } from "../../ui/button";
import { Notice } from "../../ui/notice";
import { useLocalized, useWords } from "../../words/language";
import { pasteWords } from "../../words/paste";
import { worksheetWords } from "../../words/worksheet";
import { dropDoubts, dropNotes, isOpen, useRemains, type DoubtfulCell, type Remains } from "./doubtful-cells";
import { acceptProposal, alike } from "./settle-doubt";
import styles from "./paste-check.module.css";

interface PasteCheckProps {
  readonly document: WorksheetDocument;
  /** Shows the cell that is looked at. */
  readonly onShow: (doubt: DoubtfulCell) => void;
  /** Goes back to the cells. */
  readonly onLeave: () => void;
}

/** Marks the panel, for the key that leads to it. */
export const pasteCheckId = "paste-check";

/** What a paste left to look at, one after the other: a proposal is taken with one key or tap. */
export function PasteCheck(props: PasteCheckProps) {
  const remains = useRemains(props.document.key);
  // Only then the rows are looked at, which change with every letter.
  return remains.cells.length + remains.notes.length === 0 ? null : <Remaining {...props} {...remains} />;
}

function Remaining({ document, cells, notes, onShow, onLeave }: PasteCheckProps & Remains) {
  const rows = useRows(document);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const open = cells.filter((doubt) => isOpen(doubt, byId.get(doubt.rowId)));
  return (
    <>
      {notes.map((note) => (
        <Notice key={note} tone="warning" onClose={() => dropNotes(document.key)}>
          {note}
        </Notice>
      ))}
      {open.length > 0 && <Walk document={document} open={open} onShow={onShow} onLeave={onLeave} />}
    </>
  );
}

function Walk({
  document,
  open,
  onShow,
  onLeave,
}: PasteCheckProps & { readonly open: readonly DoubtfulCell[] }) {
  const words = useWords(pasteWords);
  const groups = groupsOf(open);
  const [wanted, setWanted] = useState(0);
  const panel = useRef<HTMLElement>(null);
  const at = Math.min(wanted, groups.length - 1);
  const group = groups[at] ?? [];
  const [doubt] = group;
  if (doubt === undefined) return null;

  const goTo = (place: number) => {
    const next = (place + groups.length) % groups.length;
    setWanted(next);
    const [first] = groups[next] ?? [];
    if (first !== undefined) show(first);
  };
  /** The cell, and the question about it still in sight. */
  const show = (next: DoubtfulCell) => {
    onShow(next);
    panel.current?.scrollIntoView({ block: "nearest" });
  };
  const settle = (proposal: DoubtfulCell["proposals"][number] | null) => {
    if (proposal !== null) acceptProposal(document, group, proposal);
    dropDoubts(document.key, new Set(group));
    const [following] = groups[at + 1] ?? groups[at - 1] ?? [];
    if (following === undefined) onLeave();
    else {
      show(following);
      // The button that was pressed goes away; the keys go on.
      panel.current?.focus();
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const act = actionOf(event, doubt);
    if (act === undefined) return;
    event.preventDefault();
    if (act === "leave") onLeave();
    else if (typeof act === "number") goTo(at + act);
    else settle(act.proposal);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the buttons inside
    <section
      ref={panel}
      id={pasteCheckId}
      className={styles.panel}
      aria-label={words.toCheck(open.length)}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <header className={styles.head}>
        <h2>{words.toCheck(open.length)}</h2>
        <span className={styles.place}>{words.ofMany(at + 1, groups.length)}</span>
        <Button size="sm" onClick={() => goTo(at - 1)}>
          {words.previous}
        </Button>
        <Button size="sm" onClick={() => goTo(at + 1)}>
          {words.next}
        </Button>
        <Button size="sm" variant="ghost" onClick={() => dropDoubts(document.key, new Set(open))}>
          {words.close}
        </Button>
      </header>
      <div className={styles.body}>
        <div className={styles.question}>
          <Question document={document} doubt={doubt} count={group.length} onSettle={settle} />
          <p className={styles.keys}>{words.keys}</p>
        </div>
        <DoubtList document={document} groups={groups} at={at} onPick={goTo} />
      </div>
    </section>
  );
}

interface QuestionProps {
  readonly document: WorksheetDocument;
  readonly doubt: DoubtfulCell;
  readonly count: number;
  readonly onSettle: (proposal: DoubtfulCell["proposals"][number] | null) => void;
}

function Question({ document, doubt, count, onSettle }: QuestionProps) {
  const words = useWords(pasteWords);
  const place = usePlaceName(document, doubt);
  return (
    <div className={styles.asked} aria-live="polite">
      <p className={styles.text}>
        <b>{place}</b> {words.pastedText} <q>{doubt.text}</q>
      </p>
      <p>
        {words.reason(doubt.reason, doubt.kept !== null || doubt.meanwhile === doubt.text)}{" "}
        {count > 1 && words.forAlike(count)}
      </p>
      <div className={styles.answers}>
        {doubt.proposals.map((proposal, at) => (
          <Button
            key={proposal.label}
            size="sm"
            variant={at === 0 ? "primary" : "quiet"}
            onClick={() => onSettle(proposal)}
          >
            <kbd>{at + 1}</kbd> {proposal.label}
          </Button>
        ))}
        <Button size="sm" onClick={() => onSettle(null)}>
          <kbd>0</kbd> {words.leave}
        </Button>
      </div>
    </div>
  );
}

interface DoubtListProps {
  readonly document: WorksheetDocument;
  readonly groups: readonly (readonly DoubtfulCell[])[];
  readonly at: number;
  readonly onPick: (at: number) => void;
}

function DoubtList({ document, groups, at, onPick }: DoubtListProps) {
  const words = useWords(pasteWords);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => showIn(list.current, at), [at]);
  return (
    <ol ref={list} className={styles.list} aria-label={words.list}>
      {groups.map(([doubt, ...others], place) =>
        doubt === undefined ? null : (
          <li key={`${doubt.rowId}/${doubt.column}/${doubt.year ?? ""}/${doubt.text}`}>
            <button type="button" aria-current={place === at} onClick={() => onPick(place)}>
              <DoubtName document={document} doubt={doubt} /> <q>{doubt.text}</q>
              {others.length > 0 && <b> ×{others.length + 1}</b>}
            </button>
          </li>
        ),
      )}
    </ol>
  );
}

/** Scrolls the list alone, not the page around it. */
function showIn(list: HTMLOListElement | null, at: number): void {
  const item = list?.children[at];
  if (list === null || !(item instanceof HTMLElement)) return;
  const below = item.offsetTop + item.offsetHeight - list.clientHeight;
  list.scrollTop = Math.min(Math.max(list.scrollTop, below), item.offsetTop);
}

function DoubtName(props: Pick<QuestionProps, "document" | "doubt">) {
  return <>{usePlaceName(props.document, props.doubt)}</>;
}

function usePlaceName(document: WorksheetDocument, { rowId, column, year }: DoubtfulCell): string {
  const words = useWords(pasteWords);
  const table = useWords(worksheetWords);
  const localized = useLocalized();
  const row = useRow(document, rowId);
  const title = row === undefined ? "" : titleOf(document.worksheet, row);
  const code = useLabel(document, rowId)?.code ?? (title === "" ? table.noCode : clipped(title));
  const label = document.columns.find((one) => one.key === column)?.label;
  const name = label === undefined ? column : localized(label);
  return words.place(code, year === null ? name : `${name} ${year}`);
}

/** A row without a code yet is told by how it begins. */
function clipped(title: string): string {
  const line = title.replaceAll(/\s+/gu, " ");
  return line.length <= titleLengthMax ? line : `${line.slice(0, titleLengthMax).trimEnd()}…`;
}

const titleLengthMax = 32;

/** Each kind of mistake is looked at once. */
function groupsOf(open: readonly DoubtfulCell[]): readonly (readonly DoubtfulCell[])[] {
  const seen = new Set<DoubtfulCell>();
  return open.flatMap((doubt) => {
    if (seen.has(doubt)) return [];
    const group = alike(doubt, open);
    for (const one of group) seen.add(one);
    return [group];
  });
}

type Act = "leave" | number | { readonly proposal: DoubtfulCell["proposals"][number] | null };

function actionOf({ key, altKey, ctrlKey, metaKey }: KeyboardEvent, doubt: DoubtfulCell): Act | undefined {
  if (altKey || ctrlKey || metaKey) return undefined;
  if (key === "Escape") return "leave";
  if (key === "ArrowDown" || key === "ArrowRight") return 1;
  if (key === "ArrowUp" || key === "ArrowLeft") return -1;
  if (key === "0") return { proposal: null };
  const proposal = /^[1-9]$/u.test(key) ? doubt.proposals[Number(key) - 1] : undefined;
  return proposal === undefined ? undefined : { proposal };
}

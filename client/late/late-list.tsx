import { useRef, useState } from "react";
import type { WorkshopState } from "../../shared/protocol/workshop-state";
import { Button } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { usePutAway } from "../sync/use-late-edits";
import { lateWords } from "../words/late";
import { useWords } from "../words/language";
import { LateCard } from "./late-card";
import type { LateEntry } from "./late-entries";
import styles from "./late-page.module.css";

interface LateListProps {
  readonly entries: readonly LateEntry[];
  readonly workshop: WorkshopState;
  readonly mayDecide: boolean;
}

/** Late edits newest first; below them what their author has put away. */
export function LateList({ entries, workshop, mayDecide }: LateListProps) {
  const words = useWords(lateWords);
  const putAway = usePutAway();
  const list = useRef<HTMLElement>(null);
  const settled = entries.filter((entry) => entry.own && putAway.has(entry.id));
  const open = entries.filter((entry) => !settled.includes(entry));
  const cards = (shown: readonly LateEntry[]) =>
    shown.map((entry) => (
      <LateCard
        key={entry.id}
        entry={entry}
        workshop={workshop}
        mayDecide={mayDecide}
        isSettled={settled.includes(entry)}
        onLeave={() => list.current?.focus()}
      />
    ));
  return (
    <section ref={list} className={styles.list} tabIndex={-1} aria-label={words.list}>
      {open.length === 0 && settled.length > 0 && <p className={styles.lead}>{words.allSettled}</p>}
      {entries.length === 0 && (
        <EmptyState title={words.emptyTitle} size="sm">
          {mayDecide ? words.emptyFacilitator : words.emptyAuthor}
        </EmptyState>
      )}
      {cards(open)}
      {settled.length > 0 && (
        <details className={styles.settled}>
          <summary>{words.settledHeading(settled.length)}</summary>
          <div className={styles.list}>{cards(settled)}</div>
        </details>
      )}
    </section>
  );
}

/**
 * Those that wait, with those that were decided while somebody looked: a card does not vanish under the finger that
 * has just pressed on it.
 */
export function WaitingList({
  entries,
  workshop,
  mayDecide,
  onShowAll,
}: LateListProps & { readonly onShowAll: () => void }) {
  const words = useWords(lateWords);
  const seen = useSeenWaiting(entries);
  const shown = entries.filter(({ id }) => seen.has(id));
  if (shown.length === 0 && entries.length > 0) {
    return (
      <EmptyState
        title={words.noneWaiting}
        size="sm"
        action={<Button onClick={onShowAll}>{words.showAll}</Button>}
      >
        {words.noneWaitingHelp}
      </EmptyState>
    );
  }
  return <LateList entries={shown} workshop={workshop} mayDecide={mayDecide} />;
}

function useSeenWaiting(entries: readonly LateEntry[]): ReadonlySet<string> {
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const fresh = entries.filter(({ id, state }) => state === "waiting" && !seen.has(id));
  if (fresh.length === 0) return seen;
  const now = new Set([...seen, ...fresh.map(({ id }) => id)]);
  setSeen(now);
  return now;
}

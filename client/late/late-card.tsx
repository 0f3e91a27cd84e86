import { Check, Hourglass, Smartphone, X } from "lucide-react";
import type { LucideIcon } from "lucide-react";
import { useId, useRef, useState } from "react";
import { documentAddress } from "../../shared/domain/document-key";
import type { WorkshopState } from "../../shared/protocol/workshop-state";
import { columnsOf, worksheets } from "../../shared/worksheets/worksheet-catalog";
import { Card } from "../ui/card";
import { Chip, type ChipTone } from "../ui/chip";
import { DimensionBadge } from "../ui/code-badge";
import { Spoken } from "../ui/spoken";
import { lateWords } from "../words/late";
import { useLocalized, useWords } from "../words/language";
import { ChangeList } from "../changes/change-list";
import { useAllChanges } from "../changes/use-all-changes";
import { askHeldChanges } from "./ask-held-changes";
import { Decision } from "./decision";
import type { LateEntry, LateState } from "./late-entries";
import { OwnActions } from "./own-actions";
import { useTimeText } from "../words/use-time-text";
import styles from "./late-card.module.css";

interface LateCardProps {
  readonly entry: LateEntry;
  readonly workshop: WorkshopState;
  readonly mayDecide: boolean;
  /** The author has seen it and put it away. */
  readonly isSettled: boolean;
  /** The card goes away with the press: the focus needs another place. */
  readonly onLeave: () => void;
}

/** One late edit: whose, where, when and why, what it changes, and what can be done with it. */
export function LateCard({ entry, workshop, mayDecide, isSettled, onLeave }: LateCardProps) {
  const words = useWords(lateWords);
  const localized = useLocalized();
  const time = useTimeText();
  const id = useId();
  const card = useRef<HTMLElement>(null);
  const [isDecidedHere, setDecidedHere] = useState(false);
  const { dimensionId, worksheet } = documentAddress(entry.document);
  const dimension = workshop.settings.dimensions.find((one) => one.id === dimensionId);
  const columns = columnsOf(worksheet, workshop.settings.columns);
  const name = entry.author?.name ?? words.noAuthor;
  const author = entry.reason === "restored" ? words.deviceOf(name) : name;
  const place = localized(worksheets[worksheet].name);
  const all = useAllChanges({
    name: [entry.id, entry.at, entry.changes.length, entry.moreChanges].join(" "),
    changes: entry.changes,
    moreChanges: entry.moreChanges,
    ask: (from) => askHeldChanges(entry, from),
  });
  const decides = mayDecide && entry.copy === null;
  // What a facilitator's own device brought back too was somebody's first.
  const isNamed = decides || !entry.own;
  return (
    // With what became of it: it has the focus once that is decided.
    <article ref={card} className={styles.card} tabIndex={-1} aria-labelledby={`${id}-name ${id}-state`}>
      {/* Whoever was in it already does not hear its name again. */}
      <Spoken name="decided">
        {isDecidedHere && entry.state !== "waiting" ? words.state(entry.state) : ""}
      </Spoken>
      <Card padding="md">
        <header className={styles.head}>
          <div className={styles.who}>
            <h2 id={`${id}-name`}>{isNamed ? author : place}</h2>
            {isNamed && entry.author !== null && <p>{entry.author.office}</p>}
          </div>
          <StateChip id={`${id}-state`} state={entry.state} />
        </header>
        <p className={styles.facts}>
          {dimension !== undefined && (
            <span className={styles.group}>
              <DimensionBadge dimension={dimension} size="sm" look="soft" /> {dimension.shortName}
            </span>
          )}
          {isNamed && <span>{place}</span>}
          <span>{time(entry.at)}</span>
          {entry.decidedAt !== null && <span>{words.decidedAt(time(entry.decidedAt))}</span>}
        </p>
        <p className={styles.reason}>
          {entry.state === "spare" ? words.spareReason : words.reason(entry.reason)}
        </p>
        <ChangeList document={entry.document} all={all} columns={columns} />
        <div className={styles.actions}>
          {decides && (
            <Decision
              entry={entry}
              author={author}
              onDecided={() => {
                setDecidedHere(true);
                card.current?.focus();
              }}
            />
          )}
          <OwnActions
            entry={entry}
            name={isNamed ? author : place}
            all={all}
            columns={columns}
            dimensionId={dimensionId}
            isSettled={isSettled}
            onLeave={onLeave}
          />
        </div>
      </Card>
    </article>
  );
}

const stateLooks: Readonly<Record<LateState, { readonly tone: ChipTone; readonly icon: LucideIcon }>> = {
  waiting: { tone: "warning", icon: Hourglass },
  accepted: { tone: "good", icon: Check },
  declined: { tone: "danger", icon: X },
  device: { tone: "danger", icon: Smartphone },
  spare: { tone: "neutral", icon: Smartphone },
};

function StateChip({ state, id }: { readonly state: LateState; readonly id: string }) {
  const words = useWords(lateWords);
  const { tone, icon: Icon } = stateLooks[state];
  return (
    <span className={styles.state} id={id}>
      <Chip tone={tone} icon={<Icon aria-hidden="true" />}>
        {words.state(state)}
      </Chip>
    </span>
  );
}

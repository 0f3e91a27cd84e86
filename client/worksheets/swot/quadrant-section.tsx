import { Lock } from "lucide-react";
import { useState, type ComponentType } from "react";
import { quadrantNames, type Quadrant } from "../../../shared/domain/quadrant";
import type { RowId } from "../../../shared/worksheets/row";
import { useDocumentState } from "../../sync/use-document-state";
import { QuadrantBadge } from "../../ui/code-badge";
import { CopyButton } from "../../ui/copy-button";
import { Notice } from "../../ui/notice";
import { SkeletonCards } from "../../ui/skeleton";
import { useLocalized, useWords } from "../../words/language";
import { sheetWords } from "../../words/sheet";
import { swotWords } from "../../words/swot";
import { useDraft } from "./draft-store";
import { ItemCard, type ItemHandlers } from "./item-card";
import type { ItemEditorProps } from "./item-editor";
import { listMark } from "./item-elements";
import type { ListKey, Place } from "./item-lists";
import { QuadrantEmpty } from "./quadrant-empty";
import { QuadrantInput } from "./quadrant-input";
import type { ItemFootProps } from "./similar/item-foot";
import type { SimilarLine } from "./similar/similar-line";
import { useSwotSheet } from "./swot-sheet";
import styles from "./quadrant-section.module.css";

export interface QuadrantSectionProps {
  readonly list: ListKey;
  readonly items: readonly RowId[];
  readonly handlers: ItemHandlers;
  readonly editing: RowId | null;
  readonly Editor: ComponentType<ItemEditorProps> | null;
  readonly Foot: ComponentType<ItemFootProps> | null;
  /** What looks alike; null while that is not known, or nobody may do anything about it. */
  readonly Similar: typeof SimilarLine | null;
  readonly selected: RowId | null;
  readonly lifted: RowId | null;
  /** Where in this list a carried item would land. */
  readonly landing: Place | null;
  readonly loading: boolean;
  readonly onInputFocus: () => void;
}

/** One quadrant: its full name, its items, and the input. */
export function QuadrantSection(props: QuadrantSectionProps) {
  const { list, items, Similar, loading, onInputFocus } = props;
  const headingId = `swot-heading-${list}`;
  return (
    <section
      className={styles.section}
      aria-labelledby={headingId}
      data-quadrant={list === "none" ? undefined : list}
      {...listMark(list)}
    >
      <QuadrantHeading {...{ list, headingId }} count={items.length} />
      {loading ? (
        <SkeletonCards count={2} />
      ) : (
        <div className={styles.body}>
          {Similar !== null && list !== "none" && <Similar quadrant={list} items={items} />}
          {items.length > 0 && <Items {...props} />}
          {items.length === 0 && list !== "none" && (
            <QuadrantEmpty quadrant={list} landing={props.landing !== null} />
          )}
          {list !== "none" && <WritingPlace quadrant={list} onFocus={onInputFocus} />}
        </div>
      )}
    </section>
  );
}

function QuadrantHeading({ list, headingId, count }: { list: ListKey; headingId: string; count: number }) {
  const words = useWords(swotWords);
  const localized = useLocalized();
  if (list === "none") {
    return (
      <>
        <h2 id={headingId} className={styles.heading}>
          <b>{words.withoutQuadrant}</b>
        </h2>
        <p className={styles.help}>{words.withoutQuadrantHelp}</p>
      </>
    );
  }
  return (
    <h2 id={headingId} className={styles.heading}>
      <QuadrantBadge quadrant={list} />
      <b>{localized(quadrantNames[list])}</b>
      <small>{list === "S" || list === "W" ? words.fromInside : words.fromOutside}</small>
      {count > 0 && <span className={styles.count}>{words.itemCount(count)}</span>}
    </h2>
  );
}

function Items({ items, selected, editing, lifted, landing, ...props }: QuadrantSectionProps) {
  const others = items.filter((id) => id !== lifted);
  return (
    <ol className={styles.items}>
      {items.map((rowId, at) => (
        <ItemCard
          key={rowId}
          rowId={rowId}
          handlers={props.handlers}
          editing={rowId === editing}
          Editor={props.Editor}
          Foot={props.Foot}
          selected={rowId === selected}
          lifted={rowId === lifted}
          landing={landingAt(rowId, others, landing)}
          first={at === 0}
          last={at === items.length - 1}
        />
      ))}
    </ol>
  );
}

function landingAt(
  rowId: RowId,
  others: readonly RowId[],
  landing: Place | null,
): "before" | "after" | undefined {
  if (landing === null) return undefined;
  if (others[landing.at] === rowId) return "before";
  return landing.at >= others.length && others.at(-1) === rowId ? "after" : undefined;
}

/**
 * Where new items are written. A lock does not take away what is being written: it can be finished, and is then kept
 * for the facilitator; only what nobody was writing in is closed.
 */
function WritingPlace({ quadrant, onFocus }: { readonly quadrant: Quadrant; readonly onFocus: () => void }) {
  const { document, write } = useSwotSheet();
  const { reason } = useDocumentState(document);
  const { draft } = useDraft(document.key, quadrant);
  const words = useWords(sheetWords);
  const [wasOpen, setWasOpen] = useState(write);
  if (write && !wasOpen) setWasOpen(true);
  const isWritten = draft.text.trim() !== "";
  if (write || (wasOpen && isWritten)) return <QuadrantInput quadrant={quadrant} onFocus={onFocus} />;
  if (isWritten) return <DraftLeft text={draft.text} />;
  if (reason !== "view-only") return null;
  return (
    <p className={styles.locked}>
      <Lock aria-hidden="true" /> {words.locked}
    </p>
  );
}

/** Something was still in the input when writing was closed: it can be copied. */
function DraftLeft({ text }: { readonly text: string }) {
  const words = useWords(swotWords);
  return (
    <Notice tone="warning" title={words.notAdded} action={<CopyButton size="sm" text={text} />}>
      <span className={styles.draft}>{text}</span>
    </Notice>
  );
}

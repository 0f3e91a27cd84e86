import { memo, type ComponentType } from "react";
import type { RowId } from "../../../shared/worksheets/row";
import { useLabel } from "../../sync/use-labels";
import { useRow } from "../../sync/use-rows";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { VisuallyHidden } from "../../ui/visually-hidden";
import { useWords, writtenIn } from "../../words/language";
import { swotWords } from "../../words/swot";
import { grabMark, itemMark, itemTextMark } from "./item-elements";
import type { ItemEditorProps } from "./item-editor";
import { ItemMenu, type ItemMenuProps } from "./item-menu";
import { ItemPeople } from "./item-people";
import { ItemTags } from "./item-tags";
import { listKeyOf } from "./item-lists";
import type { ItemFootProps } from "./similar/item-foot";
import { useSwotSheet } from "./swot-sheet";
import styles from "./item-card.module.css";

export interface ItemHandlers {
  /** Turns the text into a field. */
  readonly edit: (rowId: RowId) => void;
  readonly endEdit: (rowId: RowId) => void;
  /** Opens what the item comes with: relations, tags, actions. */
  readonly open: (rowId: RowId) => void;
  /** Steps up or down in its quadrant. */
  readonly step: (rowId: RowId, direction: "up" | "down") => void;
}

interface ItemCardProps {
  readonly rowId: RowId;
  readonly handlers: ItemHandlers;
  readonly editing: boolean;
  /** Null while it is still on its way; the text then stays as it is. */
  readonly Editor: ComponentType<ItemEditorProps> | null;
  /** What is grouped under it and belongs together with it; null while that is on its way. */
  readonly Foot: ComponentType<ItemFootProps> | null;
  readonly selected: boolean;
  readonly lifted: boolean;
  /** Where a carried item would land: at this edge of the card. */
  readonly landing: "before" | "after" | undefined;
  readonly first: boolean;
  readonly last: boolean;
}

/** One item: its text first, what it is tied to small below. It renders again only when it changes itself. */
export const ItemCard = memo(function ItemCard(props: ItemCardProps) {
  const { rowId, handlers, editing, Editor, Foot, selected, lifted, landing } = props;
  const { document, write } = useSwotSheet();
  const row = useRow(document, rowId);
  const code = useLabel(document, rowId)?.code ?? null;
  const words = useWords(swotWords);
  if (row === undefined) return null;
  const name = code ?? words.newItem;
  const text = typeof row.cells["text"] === "string" ? row.cells["text"] : "";
  return (
    <li className={styles.item} data-landing={landing} {...itemMark(rowId)}>
      <Card edge selected={selected} padding="none">
        <div
          className={styles.card}
          data-lifted={lifted}
          data-write={write}
          {...(write && !editing ? grabMark(rowId) : {})}
        >
          <div className={styles.head}>
            {editing && Editor !== null ? (
              <Editor rowId={rowId} name={name} list={listKeyOf(row)} onEnd={() => handlers.endEdit(rowId)} />
            ) : (
              <ItemText {...{ rowId, code, text, handlers, write }} />
            )}
            <span className={styles.menu}>
              <ItemMenu {...menuProps(props, name)} />
            </span>
          </div>
          {row.trashed && editing && <TrashedMeanwhile rowId={rowId} />}
          {text.trim() === "" && !editing && write && <EmptyQuestion rowId={rowId} edit={handlers.edit} />}
          <ItemTags row={row} name={name} onOpen={() => handlers.open(rowId)} />
          {Foot !== null && <Foot rowId={rowId} onOpen={handlers.open} />}
          <ItemPeople rowId={rowId} />
        </div>
      </Card>
    </li>
  );
});

interface ItemTextProps {
  readonly rowId: RowId;
  readonly code: string | null;
  readonly text: string;
  readonly write: boolean;
  readonly handlers: ItemHandlers;
}

function ItemText({ rowId, code, text, write, handlers }: ItemTextProps) {
  const words = useWords(swotWords);
  return (
    <button
      type="button"
      className={styles.text}
      aria-describedby={write ? "swot-keys" : undefined}
      onClick={() => (write ? handlers.edit(rowId) : handlers.open(rowId))}
      {...itemTextMark(rowId)}
    >
      <ItemCode code={code} />{" "}
      {text.trim() === "" ? (
        <span className={styles.nothing}>{words.emptyText}</span>
      ) : (
        <span lang={writtenIn}>{text}</span>
      )}
    </button>
  );
}

/** The visible code, or a neutral mark until the server gave one. */
export function ItemCode({ code }: { readonly code: string | null }) {
  const words = useWords(swotWords);
  return code === null ? (
    <span className={styles.noCode} title={words.noCodeYet}>
      <VisuallyHidden>{words.noCodeYet}</VisuallyHidden>
    </span>
  ) : (
    <span className={styles.code}>{code}</span>
  );
}

function EmptyQuestion({ rowId, edit }: { readonly rowId: RowId; readonly edit: (rowId: RowId) => void }) {
  const { actions } = useSwotSheet();
  const words = useWords(swotWords);
  return (
    <div className={styles.question}>
      <span>{words.emptyQuestion}</span>
      <Button size="sm" onClick={() => actions.remove(rowId)}>
        {words.remove}
      </Button>
      <Button size="sm" variant="ghost" onClick={() => edit(rowId)}>
        {words.keepWriting}
      </Button>
    </div>
  );
}

function TrashedMeanwhile({ rowId }: { readonly rowId: RowId }) {
  const { actions } = useSwotSheet();
  const words = useWords(swotWords);
  return (
    <div className={styles.question}>
      <output>{words.trashedMeanwhile}</output>
      {/* The field keeps the focus: only a press, no change of focus. */}
      <Button
        size="sm"
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => actions.restore(rowId)}
      >
        {words.restore}
      </Button>
    </div>
  );
}

function menuProps({ rowId, handlers, first, last }: ItemCardProps, name: string): ItemMenuProps {
  return { rowId, handlers, first, last, name };
}

import type { ColumnKind } from "../../../shared/worksheets/column";
import type { RowId } from "../../../shared/worksheets/row";
import type { WorkshopColumn } from "../../../shared/worksheets/worksheet-catalog";
import type { WorksheetDocument } from "../../sync/worksheet-document";
import type { FieldWords } from "../../ui/field";

/** `form`: with its label, for a thumb or a panel. `grid`: fills a cell of a table that names it. */
export type EditorVariant = "form" | "grid";

/** What the dispatcher hands to the editor of one kind of column. */
export interface EditorProps<Type extends ColumnKind["type"]> {
  readonly document: WorksheetDocument;
  readonly rowId: RowId;
  readonly column: WorkshopColumn;
  readonly kind: Extract<ColumnKind, { readonly type: Type }>;
  readonly variant: EditorVariant;
  readonly words: FieldWords;
  /** An example to stand in the empty field. */
  readonly placeholder: string | undefined;
  /** The editor has nothing more to do: a choice was made or a picker closed. */
  readonly onDone: (() => void) | undefined;
}

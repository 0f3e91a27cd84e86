import type { DimensionId } from "../../shared/domain/dimension";
import type { DocumentKey } from "../../shared/domain/document-key";
import type { WorksheetKey } from "../../shared/domain/worksheet-key";
import { storedEdit } from "../../shared/documents/origins";
import { asOneStep } from "../../shared/documents/undo";
import type { RowLabel } from "../../shared/protocol/document-messages";
import type { Focus } from "../../shared/protocol/presence-messages";
import type { Row, RowId } from "../../shared/worksheets/row";
import type { WorkshopColumn } from "../../shared/worksheets/worksheet-catalog";
import { LiveDocument } from "./live-document";
import { LiveValue, type Live, type PacedLive } from "./live-value";
import type { TouchedCell } from "./local-store";
import type { WorksheetDocument } from "./worksheet-document";

export interface ContentParts {
  readonly key: DocumentKey;
  readonly dimensionId: DimensionId;
  readonly worksheet: WorksheetKey;
  readonly columns: readonly WorkshopColumn[];
  readonly setFocus: (focus: Focus) => void;
  /** `from` is the present document, one that is about to take its place, or the one before. */
  readonly onLocalEdit: (from: LiveDocument, update: Uint8Array, cells: readonly TouchedCell[]) => void;
}

/** What a page sees of a worksheet: the document it edits, its rows and their labels. */
export class ReplicaContent {
  readonly #parts: ContentParts;
  readonly #rows: LiveValue<readonly Row[]>;
  readonly #labels = new LiveValue<ReadonlyMap<RowId, RowLabel>>(new Map());
  readonly #document: LiveValue<WorksheetDocument>;
  #columns: readonly WorkshopColumn[];
  #live: LiveDocument;
  /** A field may still let go of its last letters after the document was left. */
  #former: LiveDocument | null = null;

  constructor(parts: ContentParts) {
    this.#parts = parts;
    this.#columns = parts.columns;
    this.#live = this.fresh();
    this.#rows = new LiveValue(this.#live.rows.rows);
    this.#document = new LiveValue(this.#makeDocument());
  }

  get columns(): readonly WorkshopColumn[] {
    return this.#columns;
  }

  get live(): LiveDocument {
    return this.#live;
  }

  get document(): Live<WorksheetDocument> {
    return this.#document;
  }

  get rows(): PacedLive<readonly Row[]> {
    return this.#rows;
  }

  get labels(): Live<ReadonlyMap<RowId, RowLabel>> {
    return this.#labels;
  }

  row(rowId: RowId): Row | undefined {
    return this.#live.rows.row(rowId);
  }

  useColumns(columns: readonly WorkshopColumn[]): void {
    if (columns === this.#columns) return;
    this.#columns = columns;
    this.#live.rows.useColumns(columns);
    this.#document.set(this.#makeDocument());
  }

  addLabels(labels: readonly RowLabel[]): void {
    if (labels.length === 0) return;
    this.#labels.set(
      new Map([...this.#labels.value, ...labels.map((label) => [label.rowId, label] as const)]),
    );
  }

  /** An empty document under a new client id, not shown yet. */
  fresh(): LiveDocument {
    const live: LiveDocument = new LiveDocument(this.#columns, {
      localEdit: (update, cells) => this.#parts.onLocalEdit(live, update, cells),
      rowsChanged: (rows) => {
        if (live === this.#live) this.#rows.set(rows);
      },
    });
    return live;
  }

  /** Shows this document from now on. */
  adopt(live: LiveDocument): void {
    this.#former?.dispose();
    this.#former = this.#live;
    this.#live = live;
    live.rows.useColumns(this.#columns);
    this.#document.set(this.#makeDocument());
    this.#rows.set(live.rows.rows);
  }

  /** The same content under a new client id. */
  renew(): void {
    const live = this.fresh();
    live.apply([this.#live.state], storedEdit);
    this.adopt(live);
  }

  /** Nothing of what was shown stays here. */
  empty(): void {
    this.#labels.set(new Map());
    this.adopt(this.fresh());
    this.#former?.dispose();
    this.#former = null;
  }

  dispose(): void {
    this.#former?.dispose();
    this.#live.dispose();
  }

  #makeDocument(): WorksheetDocument {
    const { key, dimensionId, worksheet, setFocus } = this.#parts;
    const { doc, undo } = this.#live;
    return {
      key,
      dimensionId,
      worksheet,
      doc,
      columns: this.#columns,
      undo: () => undo.undo() !== null,
      redo: () => void undo.redo(),
      stopCapturing: () => undo.stopCapturing(),
      asOneStep: (edits) => asOneStep(undo, edits),
      steps: undo,
      setFocus,
    };
  }
}

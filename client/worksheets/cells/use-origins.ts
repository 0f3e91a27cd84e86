import { useCallback, useMemo } from "react";
import type { WorksheetKey } from "../../../shared/domain/worksheet-key";
import type { RowLabel } from "../../../shared/protocol/document-messages";
import type { Row, RowId } from "../../../shared/worksheets/row";
import { titleOf } from "../../../shared/worksheets/row-title";
import { useRoom } from "../../sync/room-context";
import { useDocumentState } from "../../sync/use-document-state";
import { useLabel, useLabelsOfAll } from "../../sync/use-labels";
import { useRow, useRowsOfAll } from "../../sync/use-rows";
import { usePresentRowsBy } from "../../sync/use-rows-by";
import { useWorksheets } from "../../sync/use-worksheet";
import type { WorksheetDocument } from "../../sync/worksheet-document";
import type { PickerOption } from "../../ui/multi-picker";

/** A row of another worksheet that a cell points to: there, in Sampah, not (yet) there, or not known yet. */
export type Origin =
  | { readonly state: "present" | "trashed"; readonly code: string | null; readonly text: string }
  | { readonly state: "missing" }
  | { readonly state: "loading" };

export interface OriginRows {
  /** Not in Sampah, in shared order. */
  readonly rows: readonly Row[];
  readonly labels: ReadonlyMap<RowId, RowLabel>;
}

/** Opens the worksheet a cell points into, in the same dimension, without showing this person in it. */
export function useOriginDocument(
  { dimensionId }: Pick<WorksheetDocument, "dimensionId">,
  worksheet: WorksheetKey,
): WorksheetDocument | undefined {
  return useWorksheets([{ dimensionId, worksheet }])[0];
}

/** One origin in the worksheet it belongs to; renders again only when that row changes. */
export function useOrigin(document: WorksheetDocument, rowId: RowId): Origin {
  const row = useRow(document, rowId);
  const code = useLabel(document, rowId)?.code ?? null;
  const { loading } = useDocumentState(document);
  return useMemo(() => {
    if (row === undefined) return loading ? { state: "loading" } : { state: "missing" };
    return { state: row.trashed ? "trashed" : "present", code, text: titleOf(document.worksheet, row) };
  }, [document, row, code, loading]);
}

/** The rows a cell of `document` may point to. */
export function useOriginRows({ dimensionId }: WorksheetDocument, worksheet: WorksheetKey): OriginRows {
  const documents = useWorksheets([{ dimensionId, worksheet }]);
  const all = useRowsOfAll(documents)[0];
  const labels = useLabelsOfAll(documents)[0];
  return useMemo(
    () => ({ rows: all?.filter((row) => !row.trashed) ?? [], labels: labels ?? new Map() }),
    [all, labels],
  );
}

/** The ids of those rows, in shared order; renders again only when one of them comes, goes or moves. */
export function useOriginIds({ dimensionId }: WorksheetDocument, worksheet: WorksheetKey): readonly RowId[] {
  useOriginDocument({ dimensionId }, worksheet);
  const rows = usePresentRowsBy({ key: useRoom().keyOf({ dimensionId, worksheet }) }, noColumns);
  return useMemo(() => rows.map((row) => row.id), [rows]);
}

/** Those rows as they are when a key or a press asks for them; renders nothing again. */
export function useOriginsNow({ dimensionId }: WorksheetDocument, worksheet: WorksheetKey): () => OriginRows {
  useOriginDocument({ dimensionId }, worksheet);
  const room = useRoom();
  const key = room.keyOf({ dimensionId, worksheet });
  return useCallback(() => {
    const { rows, labels } = room.replica(key).content;
    return { rows: rows.value.filter((row) => !row.trashed), labels: labels.value };
  }, [room, key]);
}

const noColumns: readonly string[] = [];

/** The rows a cell may point to, for a picker: with code and text. */
export function originOptions(
  worksheet: WorksheetKey,
  { rows, labels }: OriginRows,
): readonly PickerOption[] {
  return rows.map((row) => {
    const code = labels.get(row.id)?.code ?? null;
    return { id: row.id, label: titleOf(worksheet, row), ...(code === null ? {} : { code }) };
  });
}

import { storedEdit } from "../../shared/documents/origins";
import { LiveDocument } from "./live-document";
import type { FormerDocument, LocalCopy } from "./local-copy";
import type { LocalStore, StoredEdit } from "./local-store";
import { countCells } from "./touched-cells";
import { touchedChanges } from "./touched-changes";

/** One that holds the whole document it left. */
export type WholeCopy = LocalCopy & { readonly former: FormerDocument };

/** With what has joined it since this page has it; itself where it is stored no more. Errors: rejects as the store. */
export async function asStored(copy: WholeCopy, store: LocalStore): Promise<WholeCopy> {
  const { former, ...kept } = (await store.copies()).find(({ id }) => id === copy.id) ?? copy;
  return former === undefined || kept.pending === null ? copy : { ...kept, former };
}

/**
 * With the first tab that hears of it, a document that was replaced leaves this device. What other tabs had typed into
 * it and not sent stands on nothing from then on, unless they are still there: it joins the copy. The new document must
 * have another epoch. Errors: rejects when the store cannot be read.
 */
export async function withOtherTabs(copy: WholeCopy, store: LocalStore): Promise<WholeCopy> {
  const { unsent, setAside } = await store.load(copy.document);
  const found = [...unsent, ...setAside].filter(({ epoch }) => epoch === copy.pending?.epoch);
  const joined = found.length === 0 ? null : join(copy, found);
  if (joined === null) return copy;
  const leaving = found.map(({ id }) => id);
  // Where it fails they are offered all the same, and found again at the next visit.
  await store.exchange({ leaving, edits: [], copies: [joined] }).catch(() => []);
  return joined;
}

/** Null where the edits stand on what the tab of the copy never had. */
function join(copy: WholeCopy, found: readonly StoredEdit[]): WholeCopy | null {
  const { former, pending } = copy;
  const live = new LiveDocument(former.columns, { localEdit: () => undefined, rowsChanged: () => undefined });
  const updates = found.map(({ update }) => update);
  live.apply([former.state, ...updates], storedEdit);
  const cells = found.flatMap((edit) => edit.cells);
  const codes = new Map(former.labels.map(({ rowId, code }) => [rowId, code]));
  const changes = touchedChanges(live, cells, (rowId) => codes.get(rowId) ?? null);
  const { incomplete, state } = live;
  live.dispose();
  if (incomplete || pending === null) return null;
  const isSuperseded = ({ rowId, column }: LocalCopy["changes"][number]) =>
    changes.some((change) => change.rowId === rowId && change.column === column);
  return {
    ...copy,
    former: { ...former, state },
    changes: [...copy.changes.filter((change) => !isSuperseded(change)), ...changes],
    pending: {
      ...pending,
      updates: [...pending.updates, ...updates],
      cells: pending.cells + countCells(cells),
      since: Math.min(pending.since, ...found.map(({ at }) => at)),
    },
  };
}

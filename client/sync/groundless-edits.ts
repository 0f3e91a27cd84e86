import * as Y from "yjs";
import type { HeldChange } from "../../shared/protocol/held-messages";
import type { LiveDocument } from "./live-document";
import type { StoredEdit } from "./local-store";
import { touchedRows } from "./touched-cells";

/**
 * Lets edits be read whose document is gone: in its place lies what Yjs takes for deleted long ago. Rows they made come
 * out whole; of what they did to other rows Yjs then knows nothing.
 */
export function layGround(doc: Y.Doc, updates: readonly Uint8Array[]): void {
  const begins = new Map<number, number>();
  const named = new Map<number, number>();
  for (const update of updates) {
    for (const [client, clock] of Y.parseUpdateMeta(update).from)
      begins.set(client, Math.min(clock, begins.get(client) ?? clock));
    for (const { client, clock } of idsNamedIn(update))
      named.set(client, Math.max(clock + 1, named.get(client) ?? 0));
  }
  // Of a page that made some of the edits nothing is missing but what it made before.
  for (const [client, end] of new Map([...named, ...begins]))
    if (end > 0) doc.store.clients.set(client, [new Y.GC(Y.createID(client, 0), end)]);
}

/** The letters that were typed into rows which are not there, in the order they came. */
export function typedIntoLost(edits: readonly StoredEdit[], { rows }: LiveDocument): readonly HeldChange[] {
  const typed = new Map<string, HeldChange & { readonly after: string }>();
  for (const { update, cells } of edits) {
    const lost = touchedRows(cells).find(({ rowId }) => rows.row(rowId) === undefined);
    const [column] = lost?.keys ?? [];
    const letters = lettersIn(update);
    if (lost === undefined || column === undefined || letters === "") continue;
    const { rowId } = lost;
    const place = `${rowId}/${column}`;
    const after = `${typed.get(place)?.after ?? ""}${letters}`;
    typed.set(place, { rowId, code: null, column, before: null, after });
  }
  return [...typed.values()];
}

function idsNamedIn(update: Uint8Array): readonly Y.ID[] {
  return itemsIn(update).flatMap(({ origin, rightOrigin, parent }) =>
    // Of an item that is in no document yet the parent is a name, an id, or told by a neighbour.
    [origin, rightOrigin, parent].flatMap((id: unknown) => (id instanceof Y.ID ? [id] : [])),
  );
}

function lettersIn(update: Uint8Array): string {
  return itemsIn(update)
    .map(({ content }) => (content instanceof Y.ContentString ? content.str : ""))
    .join("");
}

function itemsIn(update: Uint8Array): readonly Y.Item[] {
  return Y.decodeUpdate(update).structs.filter((struct) => struct instanceof Y.Item);
}

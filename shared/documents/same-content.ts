// oxlint-disable no-underscore-dangle -- the field of a Yjs type that tells under which name it stands is named this way
import * as Y from "yjs";
import type { RowId } from "../worksheets/row";
import { rowsOf, rowsRoot } from "./row-shape";

/**
 * Whether all that `update` brings is in `doc` as it was written: two updates that name the same Yjs clients and clocks
 * and say different things are no duplicates. What was deleted since counts as the same.
 */
export function holdsSame(doc: Y.Doc, update: Uint8Array): boolean {
  return Y.decodeUpdate(update).structs.every((struct) => !(struct instanceof Y.Item) || isHeld(doc, struct));
}

/**
 * Rows that stand in both under different Yjs names: one was written anew from its difference. No update of one brings
 * its row into the other, as only one of the two can stand under the row's id.
 */
export function rowsWrittenAnew(doc: Y.Doc, other: Y.Doc): ReadonlySet<RowId> {
  const anew = new Set<RowId>();
  rowsOf(doc).forEach((row, id) => {
    const there = rowsOf(other).get(id)?._item;
    if (there && !Y.compareIDs(row._item?.id ?? null, there.id)) anew.add(id);
  });
  return anew;
}

/** Whether `update` makes a row that stands in `doc` under another Yjs name, by somebody who did not know that one. */
export function makesRowAnew(doc: Y.Doc, update: Uint8Array): boolean {
  return Y.decodeUpdate(update).structs.some((struct) => {
    if (!(struct instanceof Y.Item) || struct.parentSub === null || struct.origin !== null) return false;
    // Of an item that is not in a document yet Yjs keeps a root's name, whatever its type says.
    const parent: unknown = struct.parent;
    const there = parent === rowsRoot ? rowsOf(doc).get(struct.parentSub)?._item : undefined;
    return there !== undefined && there !== null && !Y.compareIDs(there.id, struct.id);
  });
}

function isHeld(doc: Y.Doc, item: Y.Item): boolean {
  const { client, clock } = item.id;
  const end = clock + item.length;
  const structs = doc.store.clients.get(client);
  if (structs === undefined || Y.getState(doc.store, client) < end) return false;
  for (let at = Y.findIndexSS(structs, clock); at < structs.length; at += 1) {
    const known = structs[at];
    if (known === undefined || known.id.clock >= end) return true;
    if (known instanceof Y.Item && !known.deleted && !saysSame(known, item)) return false;
  }
  return true;
}

/** In the part that both have. */
function saysSame(known: Y.Item, item: Y.Item): boolean {
  const from = Math.max(known.id.clock, item.id.clock);
  const to = Math.min(known.id.clock + known.length, item.id.clock + item.length);
  if (from === item.id.clock && from === known.id.clock && !Y.compareIDs(known.origin, item.origin))
    return false;
  const [a, b] = [known.content, item.content];
  if (b instanceof Y.ContentDeleted) return true;
  if (a instanceof Y.ContentString && b instanceof Y.ContentString)
    return part(a.str, from - known.id.clock, to - from) === part(b.str, from - item.id.clock, to - from);
  if (a instanceof Y.ContentAny && b instanceof Y.ContentAny)
    return (
      JSON.stringify(a.arr.slice(from - known.id.clock, to - known.id.clock)) ===
      JSON.stringify(b.arr.slice(from - item.id.clock, to - item.id.clock))
    );
  return a.constructor === b.constructor;
}

function part(text: string, start: number, length: number): string {
  return text.slice(start, start + length);
}

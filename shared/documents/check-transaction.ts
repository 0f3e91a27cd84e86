// oxlint-disable no-underscore-dangle -- the fields of a Yjs type that tell where it stands are named this way
import * as Y from "yjs";
import * as z from "zod/mini";
import { identifierSchema } from "../domain/identifier";
import type { WorksheetKey } from "../domain/worksheet-key";
import type { ColumnKind } from "../worksheets/column";
import { worksheets } from "../worksheets/worksheet-catalog";
import { entriesMax, fitsCell, fitsEntry, keysMax, proseMaxLength, rowsMax } from "./cell-limits";
import { containerOf, rowKeys, rowsOf } from "./row-shape";

/** What is looked at of a shared type; reading through its own methods would hide deleted and misplaced items. */
type SharedType = Pick<Y.AbstractType<unknown>, "_item" | "_map">;
type Kinds = ReadonlyMap<string, ColumnKind>;
type Keys = Iterable<string | null>;

/**
 * Looks at what a transaction changed, and only at that, once Yjs has integrated it. Returns the broken rule, or null.
 * A document that broke one must be thrown away: Yjs cannot take a transaction back. The root must have been asked for
 * (`rowsOf`) before the transaction, since Yjs replaces a root nobody has asked for.
 */
export function checkTransaction(
  transaction: Y.Transaction,
  worksheet: WorksheetKey,
  freshClients: readonly number[],
): string | null {
  return check(transaction, kindsOf[worksheet], freshClients);
}

/** The same for what the server itself may have made as well, before it was lost: demo rows. */
export function checkRecovered(
  transaction: Y.Transaction,
  worksheet: WorksheetKey,
  freshClients: readonly number[],
): string | null {
  return check(
    transaction,
    new Map([...kindsOf[worksheet], [rowKeys.sample, { type: "yesNo" }]]),
    freshClients,
  );
}

function check(transaction: Y.Transaction, kinds: Kinds, freshClients: readonly number[]): string | null {
  const { doc } = transaction;
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) return "pending";
  return checkNewItems(transaction, freshClients) ?? checkChanges(transaction, kinds);
}

/** Columns a workshop added, shown or removed meanwhile: an edit made offline to any of them is honest. */
const addedColumnPattern = /^x[A-Za-z0-9]{1,39}$/;

const kindsOf: Readonly<Record<WorksheetKey, Kinds>> = {
  swot: kindsByKey("swot"),
  strategy: kindsByKey("strategy"),
  program: kindsByKey("program"),
  action: kindsByKey("action"),
};

function kindsByKey(worksheet: WorksheetKey): Kinds {
  return new Map(worksheets[worksheet].columns.map((column) => [column.key, column.kind]));
}

/** Every new item stands where its neighbours stand, lists only in texts, values only under keys. */
function checkNewItems({ doc, beforeState }: Y.Transaction, freshClients: readonly number[]): string | null {
  const { store } = doc;
  for (const client of freshClients) {
    const structs = store.clients.get(client) ?? [];
    const before = beforeState.get(client) ?? 0;
    if (before >= Y.getState(store, client)) continue;
    for (let at = Y.findIndexSS(structs, before); at < structs.length; at += 1) {
      const item = structs[at];
      // What has no place becomes a GC struct: its parent or neighbour is not what it claims to be.
      if (!(item instanceof Y.Item)) return "placeless";
      const inText = item.parent instanceof Y.Text;
      if (inText !== (item.parentSub === null)) return "list-in-map";
      // Of a value with several parts one can be deleted alone; pages that get it later would delete the rest as well.
      // Writing a value, as restoring one, puts it behind all others under its key.
      if (!inText && item.rightOrigin !== null) return "before-value";
      if (!inText && !item.deleted && currentOf(item) !== item) return "hidden-value";
      if (inText && !(item.content instanceof Y.ContentString || item.content instanceof Y.ContentDeleted))
        return "not-plain-text";
      for (const id of [item.origin, item.rightOrigin]) {
        if (id === null) continue;
        const neighbour = Y.getItem(store, id);
        if (neighbour.parent !== item.parent || neighbour.parentSub !== item.parentSub) return "misplaced";
      }
    }
  }
  return null;
}

/** What stands under the key of an item now. */
function currentOf({ parent, parentSub }: Y.Item): Y.Item | undefined {
  return parent instanceof Y.AbstractType && parentSub !== null ? parent._map.get(parentSub) : undefined;
}

function checkChanges(transaction: Y.Transaction, kinds: Kinds): string | null {
  const rows: SharedType = rowsOf(transaction.doc);
  for (const [type, keys] of transaction.changed as Map<SharedType, Set<string | null>>) {
    const broken = type === rows ? checkRows(rows, keys, kinds) : checkInside(rows, { type, keys, kinds });
    if (broken !== null) return broken;
  }
  return null;
}

/** The root: a key that changed is a row that was born; rows are never removed or replaced. */
function checkRows(rows: SharedType, ids: Keys, kinds: Kinds): string | null {
  if (rows._map.size > rowsMax) return "too-many-rows";
  for (const id of ids) {
    const born = id === null ? undefined : rows._map.get(id);
    if (born === undefined || !z.safeParse(identifierSchema, id).success) return "row-id";
    if (born.deleted || born.left !== null) return "row-replaced";
    const row = typeOf(born);
    const broken = row instanceof Y.Map ? checkRow(row, row._map.keys(), kinds) : "row-kind";
    if (broken !== null) return broken;
  }
  return null;
}

/** A row, or a container inside a row, that existed before. */
function checkInside(
  rows: SharedType,
  changed: { readonly type: SharedType; readonly keys: Keys; readonly kinds: Kinds },
): string | null {
  const { type, keys, kinds } = changed;
  const holder: unknown = type._item?.parent;
  if (holder === rows) return checkRow(type, keys, kinds);
  const column = type._item?.parentSub;
  if (!(holder instanceof Y.Map) || typeof column !== "string" || holder._item?.parent !== rows)
    return "foreign-root";
  return checkContents(holder, column, kinds, keys);
}

function checkRow(row: SharedType, keys: Keys, kinds: Kinds): string | null {
  if (row._map.size > keysMax) return "too-many-keys";
  for (const key of keys) {
    const broken =
      key === null ? "list-in-map" : (checkKey(row, key, kinds) ?? checkContents(row, key, kinds));
    if (broken !== null) return broken;
  }
  return null;
}

/** What stands under one key of a row: the right container, born with the row, or a fitting value. */
function checkKey(row: SharedType, key: string, kinds: Kinds): string | null {
  const entry = row._map.get(key);
  if (entry === undefined) return "list-in-map";
  const kind = kinds.get(key);
  if (key === rowKeys.sample && kind === undefined) return "sample";
  const container = kind === undefined ? "value" : containerOf(kind);
  if (container === "value") {
    if (kind === undefined && !isRowKey(key) && !addedColumnPattern.test(key)) return "unknown-column";
    return fitsCell(key, kind, valueOf(entry)) ? null : "value";
  }
  const bornWithRow = entry.left === null && entry.id.client === row._item?.id.client;
  if (entry.deleted || !bornWithRow) return "container-replaced";
  const type = typeOf(entry);
  const fits = container === "text" ? type instanceof Y.Text : type instanceof Y.Map;
  return fits ? null : "container-kind";
}

/** The contents of a container: all of them, or the keys that changed. */
function checkContents(
  ...[row, column, kinds, changedKeys]: [SharedType, string, Kinds, Keys?]
): string | null {
  const kind = kinds.get(column);
  const entry = row._map.get(column);
  const type = entry === undefined ? undefined : typeOf(entry);
  if (kind === undefined || type === undefined) return null;
  if (type instanceof Y.Text) return type.length <= proseMaxLength(kind) ? null : "too-long";
  if (type._map.size > entriesMax) return "too-many-entries";
  for (const key of changedKeys ?? type._map.keys()) {
    const inner = key === null ? undefined : type._map.get(key);
    if (key === null || inner === undefined) return "list-in-map";
    if (!fitsEntry(key, kind, valueOf(inner))) return "entry";
  }
  return null;
}

function isRowKey(key: string): boolean {
  return key === rowKeys.order || key === rowKeys.trashed;
}

function typeOf({ content }: Y.Item): SharedType | undefined {
  return content instanceof Y.ContentType ? content.type : undefined;
}

/** The plain value of a key: undefined where it was deleted, NaN (which fits nowhere) where it is no plain value. */
function valueOf({ deleted, content }: Y.Item): unknown {
  if (deleted) return undefined;
  return content instanceof Y.ContentAny && content.arr.length === 1
    ? (content.arr[0] as unknown)
    : Number.NaN;
}

import * as Y from "yjs";
import type { Column } from "../worksheets/column";
import type { RowId } from "../worksheets/row";
import { remoteEdit, storedEdit } from "./origins";
import { containerOf, rowsOf } from "./row-shape";

/** A cell that holds one value, or one year of a cell of years. */
export interface ValuePlace {
  readonly rowId: RowId;
  readonly column: string;
  readonly year: string | null;
}

export type SingleValue = string | number | boolean | null;

interface ReplacedListener {
  /** Somebody replaced this own value without having seen it. */
  replaced(place: ValuePlace, own: SingleValue): void;
  /** Whatever was said about this place is over: it was written again here, or by somebody who knew. */
  settled(place: ValuePlace): void;
}

/**
 * Watches the values this page writes where the last writer wins. Of two that were written at once everybody ends with
 * the same one; only the page whose value is gone can tell what it was. What somebody changes later, having seen it, is
 * no matter. Stops with the document.
 */
export function watchReplacedValues(
  doc: Y.Doc,
  columns: readonly Column[],
  listener: ReplacedListener,
): void {
  const containers = new Map(
    columns.map(({ key, kind }) => [key, isYears(kind) ? "years" : containerOf(kind)]),
  );
  const own = new Map<string, Y.ID>();
  const values = new Map<string, SingleValue>();

  const write = (place: ValuePlace, item: Y.Item | undefined) => {
    const key = placeKey(place);
    if (item === undefined || item.deleted) own.delete(key);
    else {
      own.set(key, item.id);
      values.set(key, valueOf(item));
    }
    listener.settled(place);
  };
  const receive = (place: ValuePlace, item: Y.Item | undefined) => {
    const key = placeKey(place);
    const mine = own.get(key);
    if (mine === undefined || item === undefined) return;
    const isMine = Y.compareIDs(item.id, mine);
    if (isMine && !item.deleted) return;
    own.delete(key);
    const value = values.get(key) ?? null;
    if (isMine || hasSeen(doc, item, mine)) listener.settled(place);
    else if (!Object.is(valueOf(item), value)) listener.replaced(place, value);
  };

  rowsOf(doc).observeDeep((events, transaction) => {
    const fromElsewhere = transaction.origin === remoteEdit || transaction.origin === storedEdit;
    for (const event of events) {
      if (!(event instanceof Y.YMapEvent)) continue;
      const [rowId, column] = event.path;
      if (typeof rowId !== "string") continue;
      for (const key of event.keysChanged as Set<string>) {
        const place: ValuePlace =
          typeof column === "string" ? { rowId, column, year: key } : { rowId, column: key, year: null };
        if (containers.get(place.column) !== (place.year === null ? "value" : "years")) continue;
        // oxlint-disable-next-line no-underscore-dangle -- the only way from a key to what stands there
        const item = event.target._map.get(key);
        if (fromElsewhere) receive(place, item);
        else write(place, item);
      }
    }
  });
}

/** A name of the place among all of a document. */
export function placeKey({ rowId, column, year }: ValuePlace): string {
  return year === null ? `${rowId}/${column}` : `${rowId}/${column}/${year}`;
}

function isYears(kind: Column["kind"]): boolean {
  return kind.type === "years";
}

function valueOf(item: Y.Item): SingleValue {
  const value: unknown = item.deleted ? null : item.content.getContent()[item.length - 1];
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}

/** A value names the one it was written over; so back from one to the next. */
function hasSeen(doc: Y.Doc, item: Y.Item, mine: Y.ID): boolean {
  let at: Y.Item | Y.GC = item;
  while (at instanceof Y.Item) {
    if (at.id.client === mine.client) return at.id.clock + at.length > mine.clock;
    if (at.origin === null) return false;
    at = Y.getItem(doc.store, at.origin);
  }
  return false;
}

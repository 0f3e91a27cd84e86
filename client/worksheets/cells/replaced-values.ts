import {
  placeKey,
  watchReplacedValues,
  type SingleValue,
  type ValuePlace,
} from "../../../shared/documents/replaced-values";
import { useEffect } from "react";
import type { DocumentReplica } from "../../sync/document-replica";
import { LiveValue } from "../../sync/live-value";
import { useRoom } from "../../sync/room-context";
import { useLive } from "../../sync/use-live";
import type { WorksheetDocument } from "../../sync/worksheet-document";

/** A value of this person that somebody replaced without having seen it. */
export interface ReplacedValue {
  readonly mine: SingleValue;
  /** Who is in the cell, or was a moment ago; null when nobody was: it may have been written long before it came. */
  readonly by: string | null;
}

/** Who writes a value and goes on to the next cell has often left before it arrives. */
const justLeftMs = 10_000;

type Replaced = ReadonlyMap<string, ReplacedValue>;

/** Notices from now on, for as long as the document is open, which own values others replace. */
export function useReplacedWatch(document: WorksheetDocument): void {
  const replica = useRoom().replica(document.key);
  useEffect(() => watch(document, replica.people), [document, replica]);
}

/** All of them in a worksheet, by `placeKey`. */
export function useReplacedValues(document: WorksheetDocument): Replaced {
  return useLive(replacedIn(document));
}

/** What of this person was replaced in a cell; undefined for nearly all. */
export function useReplacedValue(document: WorksheetDocument, place: ValuePlace): ReplacedValue | undefined {
  return useLive(replacedIn(document), (replaced) => replaced.get(placeKey(place)));
}

/** The person has seen it. */
export function forgetReplaced(document: WorksheetDocument, place: ValuePlace): void {
  const live = replacedIn(document);
  if (!live.value.has(placeKey(place))) return;
  const rest = new Map(live.value);
  rest.delete(placeKey(place));
  live.set(rest);
}

/** By Yjs document: another one that takes its place starts without any. */
const kept = new WeakMap<object, LiveValue<Replaced>>();
const watched = new WeakSet<object>();

function replacedIn({ doc }: WorksheetDocument): LiveValue<Replaced> {
  const known = kept.get(doc);
  if (known !== undefined) return known;
  const fresh = new LiveValue<Replaced>(new Map());
  kept.set(doc, fresh);
  return fresh;
}

function watch(document: WorksheetDocument, people: DocumentReplica["people"]): void {
  const { doc, columns } = document;
  if (watched.has(doc)) return;
  watched.add(doc);
  const live = replacedIn(document);
  const seen = new Map<string, { readonly name: string; readonly at: number }>();
  let before = people.value;
  // Whoever is gone now was there until now.
  const look = () => {
    const at = Date.now();
    for (const { name, focus } of [...before, ...people.value])
      seen.set(`${focus.rowId}/${focus.column}`, { name, at });
    before = people.value;
  };
  people.subscribe(look);
  watchReplacedValues(doc, columns, {
    replaced: (place, mine) => {
      look();
      const last = seen.get(placeKey(place));
      const by = last !== undefined && last.at > Date.now() - justLeftMs ? last.name : null;
      live.set(new Map(live.value).set(placeKey(place), { mine, by }));
    },
    settled: (place) => forgetReplaced(document, place),
  });
}

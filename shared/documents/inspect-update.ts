import * as Y from "yjs";
import { pushMaxBytes, recoveryMaxBytes } from "../protocol/limits";
import type { Refusal } from "../protocol/refusal";
import { KeyPlaces } from "./key-places";
import { rowsRoot } from "./row-shape";
import { readUpdate, type ReadUpdate } from "./update-reader";

export type Inspection =
  /** `freshClients`: the client ids that bring something new. */
  | { readonly kind: "edit"; readonly freshClients: readonly number[] }
  /** A well-formed update without content. */
  | { readonly kind: "nothing" }
  | { readonly kind: "refused"; readonly refusal: Refusal; readonly rule: string };

/** Far above what fits into one push of an honest page, far below what makes clocks useless. */
const newLengthMax = 1_000_000;

/** About a third of a second; an honest page would have to delete five thousand places among sixty thousand pieces. */
const movesMax = 300_000_000;

/** A v1 update that holds nothing: no structs, no deletions. */
const emptyUpdateBytes = 2;

/**
 * Looks at a v1 update before anything of it reaches `doc`. Only what an honest page cannot produce is refused:
 * strange clocks, unknown references, somebody else's client id, foreign content. Costs O(update), allocates little,
 * whatever the bytes claim.
 */
export function inspectUpdate(
  update: Uint8Array,
  doc: Y.Doc,
  owns: (clientId: number) => boolean,
): Inspection {
  return inspectUpTo(pushMaxBytes, update, { doc, owns });
}

/** The same for what a device brings back, which may be much at once. */
export function inspectRecovered(
  update: Uint8Array,
  doc: Y.Doc,
  owns: (clientId: number) => boolean,
): Inspection {
  return inspectUpTo(recoveryMaxBytes, update, { doc, owns });
}

function inspectUpTo(
  maxBytes: number,
  update: Uint8Array,
  { doc, owns }: { readonly doc: Y.Doc; readonly owns: (clientId: number) => boolean },
): Inspection {
  if (update.byteLength > maxBytes) return refused("size", "too-large");
  const read = readUpdate(update);
  if (read.kind === "refused") return refused(read.rule);
  if (read.structs.length === 0 && read.deletions.size === 0)
    return update.byteLength === emptyUpdateBytes ? { kind: "nothing" } : refused("not-v1");
  return inspectRead(read, { doc, owns, lengthMax: newLengthMax * (maxBytes / pushMaxBytes) });
}

type Range = { readonly clock: number; readonly len: number };
type Read = Extract<ReadUpdate, { kind: "read" }>;

interface Inspecting {
  readonly doc: Y.Doc;
  readonly owns: (clientId: number) => boolean;
  readonly lengthMax: number;
}

function inspectRead(
  { structs, deletions }: Read,
  { doc: { store }, owns, lengthMax }: Inspecting,
): Inspection {
  const ends = new Map<number, number>();
  const freshClients: number[] = [];
  const freshCounts = new Map<number, number>();
  let client = -1;
  let known = 0;
  let newLength = 0;
  for (const struct of structs) {
    const { id, length } = struct;
    // A number of 150 bytes reads as NaN, which no comparison finds too large. A struct without length changes the
    // document, but no clock: it would pass for one that is known.
    if (!isCount(id.client) || !isCount(id.clock) || !isCount(length) || length === 0)
      return refused("number");
    if (id.client !== client) {
      client = id.client;
      known = Y.getState(store, client);
      if (id.clock > known) return refused("gap");
      ends.set(client, known);
    }
    const end = id.clock + length;
    if (end <= known) continue;
    if (!(struct instanceof Y.Item)) return refused("struct-kind");
    if (freshClients.at(-1) !== client) {
      if (!owns(client)) return refused("foreign-client", "client-id-taken");
      freshClients.push(client);
    }
    freshCounts.set(client, (freshCounts.get(client) ?? 0) + 1);
    newLength += length;
    if (newLength > lengthMax) return refused("length");
    ends.set(client, end);
  }
  const countOf = (of: number): number => freshCounts.get(of) ?? 0;
  const endOf = (of: number): number => ends.get(of) ?? Y.getState(store, of);
  // What is known already too: Yjs makes the root it names, and looks up its neighbours, before it passes it over.
  const firsts = new Set<string>();
  const places = new KeyPlaces(store, structs);
  for (const struct of structs) {
    if (!(struct instanceof Y.Item)) continue;
    if (!hasKnownPlace(struct, endOf)) return refused("reference");
    // A page puts a value behind all others under its key, in front of none. Where many are put in front of one, Yjs
    // walks along all of them for each.
    if (struct.rightOrigin !== null && places.hasNeighbourUnderKey(struct)) return refused("before-value");
    const first = firstUnderKey(struct);
    if (first === null) continue;
    // Behind its own first value a page puts all others. Where many claim to be the first, Yjs walks along all of them
    // for each.
    if (firsts.has(first)) return refused("first-twice");
    firsts.add(first);
  }
  for (const [of, ranges] of deletions) {
    const end = endOf(of);
    if (!ranges.every(({ clock, len }) => len > 0 && clock + len <= end)) return refused("future-delete");
    // Yjs always sorts and merges them; in another order each costs it a walk over the whole document.
    if (!ranges.every(({ clock }, at) => clock >= endOfRange(ranges[at - 1]))) return refused("delete-order");
    if (movesOf(ranges, { structs: store.clients.get(of) ?? [], fresh: countOf(of) }) > movesMax)
      return refused("delete-cost");
  }
  return { kind: "edit", freshClients };
}

/**
 * How many entries of the client's list Yjs moves to make room for what these deletions split off, at most. Nothing can
 * stop it meanwhile. What is deleted already splits nothing; that is looked at only where it could matter.
 */
function movesOf(
  ranges: readonly Range[],
  { structs, fresh }: { readonly structs: (Y.Item | Y.GC)[]; readonly fresh: number },
): number {
  const entries = structs.length + fresh + ranges.length;
  if (ranges.length * entries <= movesMax) return 0;
  const last = structs.at(-1);
  const end = last === undefined ? 0 : last.id.clock + last.length;
  let splitting = 0;
  for (const { clock } of ranges)
    if (clock >= end || structs[Y.findIndexSS(structs, clock)]?.deleted === false) splitting += 1;
  return splitting * entries;
}

function endOfRange(range: Range | undefined): number {
  return range === undefined ? 0 : range.clock + range.len;
}

function isCount(number: number): boolean {
  return Number.isSafeInteger(number) && number >= 0;
}

function hasKnownPlace(item: Y.Item, endOf: (client: number) => number): boolean {
  // Before integration the parent is a root's name, an id, or null where a neighbour tells it.
  const parent: unknown = item.parent;
  if (typeof parent === "string") return parent === rowsRoot && item.parentSub !== null;
  return (
    isKnown(item.origin, item, endOf) &&
    isKnown(item.rightOrigin, item, endOf) &&
    isKnown(parent, item, endOf)
  );
}

/** Names page and key of an item that stands in front of all others under its key; null for any other. */
function firstUnderKey({ id, origin, parent, parentSub }: Y.Item): string | null {
  if (origin !== null || parentSub === null) return null;
  const of: unknown = parent;
  const place = of instanceof Y.ID ? `${of.client} ${of.clock}` : String(of);
  return `${id.client} ${place} ${parentSub}`;
}

function isKnown(id: unknown, { id: own }: Y.Item, endOf: (client: number) => number): boolean {
  if (id === null) return true;
  if (!(id instanceof Y.ID)) return false;
  return id.clock < (id.client === own.client ? own.clock : endOf(id.client));
}

function refused(rule: string, refusal: Refusal = "invalid"): Inspection {
  return { kind: "refused", refusal, rule };
}

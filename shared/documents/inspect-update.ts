import * as Y from "yjs";
import { pushMaxBytes } from "../protocol/limits";
import type { Refusal } from "../protocol/refusal";
import { rowsRoot } from "./row-shape";

export type Inspection =
  /** `freshClients`: the client ids that bring something new. */
  | { readonly kind: "edit"; readonly freshClients: readonly number[] }
  /** A well-formed update without content. */
  | { readonly kind: "nothing" }
  | { readonly kind: "refused"; readonly refusal: Refusal; readonly rule: string };

type Decoded = ReturnType<typeof Y.decodeUpdate>;

/** Far above what fits into one push of an honest page, far below what makes clocks useless. */
const newLengthMax = 1_000_000;

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
  if (update.byteLength > pushMaxBytes) return refused("size", "too-large");
  const decoded = decode(update);
  if (decoded === null) return refused("undecodable");
  if (decoded.structs.length === 0 && decoded.ds.clients.size === 0) {
    // v2 bytes read as v1 look like an update without content; acknowledging them would lose an edit.
    return update.byteLength === emptyUpdateBytes ? { kind: "nothing" } : refused("not-v1");
  }
  return inspectDecoded(decoded, doc, owns);
}

function inspectDecoded(
  { structs, ds }: Decoded,
  { store }: Y.Doc,
  owns: (clientId: number) => boolean,
): Inspection {
  const ends = new Map<number, number>();
  const fresh: Y.Item[] = [];
  const freshClients: number[] = [];
  let client = -1;
  let known = 0;
  let newLength = 0;
  for (const struct of structs) {
    const { id, length } = struct;
    if (id.client !== client) {
      if (ends.has(id.client)) return refused("client-twice");
      client = id.client;
      known = Y.getState(store, client);
      if (id.clock > known) return refused("gap");
      ends.set(client, known);
    }
    const end = id.clock + length;
    if (end <= known) continue;
    if (!(struct instanceof Y.Item) || length < 1) return refused("struct-kind");
    if (freshClients.at(-1) !== client) {
      if (!owns(client)) return refused("foreign-client", "client-id-taken");
      freshClients.push(client);
    }
    newLength += length;
    if (newLength > newLengthMax) return refused("length");
    if (!isAllowedContent(struct.content)) return refused("content-kind");
    fresh.push(struct);
    ends.set(client, end);
  }
  const endOf = (of: number): number => ends.get(of) ?? Y.getState(store, of);
  if (!fresh.every((item) => hasKnownPlace(item, endOf))) return refused("reference");
  for (const [of, deletions] of ds.clients) {
    const end = endOf(of);
    if (!deletions.every(({ clock, len }) => len > 0 && clock + len <= end)) return refused("future-delete");
  }
  return { kind: "edit", freshClients };
}

/** Lazily decoded, so that a count of millions in a few bytes allocates nothing. */
function decode(update: Uint8Array): Decoded | null {
  try {
    return Y.decodeUpdate(update);
  } catch {
    return null;
  }
}

function isAllowedContent(content: Y.Item["content"]): boolean {
  if (content instanceof Y.ContentAny) return (content.arr as readonly unknown[]).every(isPrimitive);
  if (content instanceof Y.ContentType) {
    // Not instanceof: XmlText and XmlHook extend the two.
    const made = content.type.constructor;
    return made === Y.Map || made === Y.Text;
  }
  return content instanceof Y.ContentString || content instanceof Y.ContentDeleted;
}

function isPrimitive(value: unknown): boolean {
  return value === null || ["string", "number", "boolean"].includes(typeof value);
}

function hasKnownPlace(item: Y.Item, endOf: (client: number) => number): boolean {
  // Before integration the parent is a root's name, an id, or null where a neighbour tells it.
  const parent: unknown = item.parent;
  if (typeof parent === "string") return parent === rowsRoot && item.parentSub !== null;
  return [item.origin, item.rightOrigin, parent].every((id) => {
    if (id === null) return true;
    if (!(id instanceof Y.ID)) return false;
    return id.clock < (id.client === item.id.client ? item.id.clock : endOf(id.client));
  });
}

function refused(rule: string, refusal: Refusal = "invalid"): Inspection {
  return { kind: "refused", refusal, rule };
}

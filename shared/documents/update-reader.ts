import * as Y from "yjs";

export type ReadUpdate =
  | { readonly kind: "read"; readonly structs: readonly Struct[]; readonly deletions: Deletions }
  | { readonly kind: "refused"; readonly rule: string };

type Decoded = ReturnType<typeof Y.decodeUpdate>;
type Struct = Decoded["structs"][number];
type Deletions = Decoded["ds"]["clients"];

/**
 * Reads a v1 update without integrating anything, and stops at the first thing no page of ours writes. Structs are
 * read one by one, so that a count of millions in a few bytes allocates nothing, and content of a foreign kind is left
 * unread: a nested value or a sub-document takes far more memory than the bytes that ask for it.
 */
export function readUpdate(update: Uint8Array): ReadUpdate {
  try {
    const { structs, ds } = Y.decodeUpdateV2(update, HonestReader);
    const rule = atWork?.rest(structs) ?? null;
    return rule === null ? { kind: "read", structs, deletions: ds.clients } : refused(rule);
  } catch (error) {
    return refused(error instanceof Foreign ? "content-kind" : "undecodable");
  } finally {
    atWork = null;
  }
}

/** Yjs makes the decoder itself and shows it to nobody: the one that is reading announces itself. */
let atWork: HonestReader | null = null;

function announce(reader: HonestReader): void {
  atWork = reader;
}

class Foreign extends Error {}

/** Struct kinds of our documents: GC, deleted, string, shared type, any, skip; by the lower five bits. */
const structKinds: ReadonlySet<number> = new Set([0, 1, 4, 7, 8, 10]);
const structKindBits = 31;
/** Map and text. */
const typeKinds: ReadonlySet<number> = new Set([1, 2]);
/** Null, integer, float32, float64, false, true, string; by the mark in front of the value. */
const valueMarks: ReadonlySet<number | undefined> = new Set([126, 125, 124, 123, 121, 120, 119]);

class HonestReader extends Y.UpdateDecoderV1 {
  readonly #clients = new Set<number>();
  #isTwice = false;

  constructor(...[decoder]: ConstructorParameters<typeof Y.UpdateDecoderV1>) {
    super(decoder);
    announce(this);
  }

  /** Called once for each block of structs. */
  override readClient(): number {
    const client = super.readClient();
    if (this.#clients.has(client)) this.#isTwice = true;
    this.#clients.add(client);
    return client;
  }

  override readInfo(): number {
    const info = super.readInfo();
    if (!structKinds.has(info & structKindBits)) throw new Foreign();
    return info;
  }

  override readTypeRef(): number {
    const ref = super.readTypeRef();
    if (!typeKinds.has(ref)) throw new Foreign();
    return ref;
  }

  override readAny(): unknown {
    const { arr, pos } = this.restDecoder;
    if (!valueMarks.has(arr[pos])) throw new Foreign();
    return super.readAny();
  }

  /** What is wrong once everything has been read. */
  rest(structs: readonly Struct[]): string | null {
    // Of one client in two blocks Yjs silently loses one; an empty second block would even hide it.
    if (this.#isTwice) return "client-twice";
    const { arr, pos } = this.restDecoder;
    // Among other things bytes of v2, which v1 takes for nothing: acknowledging them would lose an edit.
    if (pos !== arr.length) return "not-v1";
    let filled = 0;
    let last: number | null = null;
    for (const { id } of structs) {
      if (id.client === last) continue;
      last = id.client;
      filled += 1;
    }
    return filled === this.#clients.size ? null : "empty-block";
  }
}

function refused(rule: string): ReadUpdate {
  return { kind: "refused", rule };
}

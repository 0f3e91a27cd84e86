import type { LoadedDocument } from "./document-store";

type Tail = LoadedDocument["tail"];

/**
 * Many log entries for another thread: handing over 20,000 arrays of some bytes each takes a hundred milliseconds on
 * either side, these three take less than one.
 */
export interface PackedTail {
  readonly seqs: Float64Array;
  readonly lengths: Uint32Array;
  /** One behind the other. */
  readonly bytes: Uint8Array;
}

export type WithPackedTail<Loaded extends { readonly tail: Tail }> = Omit<Loaded, "tail"> & {
  readonly packedTail: PackedTail;
};

/** Whatever else there is stays as it is. */
export function packTail<Loaded extends { readonly tail: Tail }>(loaded: Loaded): WithPackedTail<Loaded> {
  const { tail, ...rest } = loaded;
  const lengths = Uint32Array.from(tail, ({ update }) => update.byteLength);
  const bytes = new Uint8Array(lengths.reduce((sum, length) => sum + length, 0));
  let at = 0;
  for (const { update } of tail) {
    bytes.set(update, at);
    at += update.byteLength;
  }
  return { ...rest, packedTail: { seqs: Float64Array.from(tail, ({ seq }) => seq), lengths, bytes } };
}

/** The entries share the memory they came in. */
export function unpackTail<Loaded extends { readonly packedTail: PackedTail }>(
  loaded: Loaded,
): Omit<Loaded, "packedTail"> & { readonly tail: Tail } {
  const { packedTail, ...rest } = loaded;
  const { seqs, lengths, bytes } = packedTail;
  let at = 0;
  const tail = Array.from(lengths, (length, index) => {
    const update = bytes.subarray(at, at + length);
    at += length;
    return { seq: seqs[index] ?? 0, update };
  });
  return { ...rest, tail };
}

import * as encoding from "lib0/encoding";

/** Writes Yjs v1 updates by hand, as no Yjs would. */
export type Write = (encoder: encoding.Encoder) => void;
export type Deletion = readonly [client: number, clock: number, length: number];

export function bytesOf(write: Write): Uint8Array {
  const encoder = encoding.createEncoder();
  write(encoder);
  return encoding.toUint8Array(encoder);
}

/** Blocks of structs per client, then the deletions per client. */
export function updateOf(structs: Write, deletions: readonly Deletion[] = []): Uint8Array {
  return bytesOf((encoder) => {
    structs(encoder);
    encoding.writeVarUint(encoder, deletions.length);
    for (const [client, clock, length] of deletions) writeNumbers(encoder, client, 1, clock, length);
  });
}

export function noStructs(encoder: encoding.Encoder): void {
  encoding.writeVarUint(encoder, 0);
}

/** The beginning of the only block. */
export function writeBlock(
  encoder: encoding.Encoder,
  { client, clock, count = 1 }: { client: number; clock: number; count?: number },
): void {
  writeNumbers(encoder, 1, count, client, clock);
}

export function writeNumbers(encoder: encoding.Encoder, ...numbers: readonly number[]): void {
  for (const number of numbers) encoding.writeVarUint(encoder, number);
}

/** Info byte and place of an item under a key of a root. */
export function writeUnderRoot(
  encoder: encoding.Encoder,
  { kind, root = "rows", key }: { kind: number; root?: string; key: string },
): void {
  encoding.writeUint8(encoder, kind | 0x20);
  encoding.writeVarUint(encoder, 1);
  encoding.writeVarString(encoder, root);
  encoding.writeVarString(encoder, key);
}

/** lib0 multiplies by 128 for each of these bytes, till the factor is infinite: nothing times that. */
export function writeNaN(encoder: encoding.Encoder): void {
  for (let at = 0; at < 150; at += 1) encoding.writeUint8(encoder, 0x80);
  encoding.writeUint8(encoder, 0);
}

/** Kinds of structs, by the lower five bits of the info byte. */
export const kinds = { gc: 0, deleted: 1, string: 4, type: 7, any: 8, subDocument: 9 } as const;

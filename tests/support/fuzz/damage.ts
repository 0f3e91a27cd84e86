import type { Random } from "../seeded-random";

/** Bytes that mean something in an update: limits of numbers, kinds of structs, marks of values. */
const meaningful = [
  0, 1, 2, 4, 7, 8, 9, 10, 0x20, 0x40, 0x7f, 0x80, 0x84, 0xa8, 116, 117, 118, 122, 127, 255,
];
const mostDamages = 4;

/** The bytes with one to four damages, of the kinds that reach deepest into a decoder. */
export function damaged(bytes: Uint8Array, random: Random, others: readonly Uint8Array[]): Uint8Array {
  let result = bytes;
  for (let left = 1 + pick(random, mostDamages); left > 0; left -= 1)
    result = damageOnce(result, random, others);
  return result;
}

function damageOnce(bytes: Uint8Array, random: Random, others: readonly Uint8Array[]): Uint8Array {
  const at = pick(random, bytes.length);
  const length = pick(random, Math.min(12, bytes.length - at) + 1);
  switch (pick(random, 9)) {
    case 0:
      return replaced(bytes, at, 1, [(bytes[at] ?? 0) ^ (1 << pick(random, 8))]);
    case 1:
      return replaced(bytes, at, 1, [meaningful[pick(random, meaningful.length)] ?? 0]);
    case 2:
      return replaced(bytes, at, 1, [((bytes[at] ?? 0) + (random() < 0.5 ? 1 : 255)) % 256]);
    case 3:
      return replaced(bytes, at, length, []);
    case 4:
      return replaced(bytes, at, 0, [...bytes.subarray(at, at + length)]);
    case 5:
      return replaced(bytes, at, 0, [meaningful[pick(random, meaningful.length)] ?? 0]);
    case 6:
      // A number far too large, or none at all.
      return replaced(bytes, at, 1, [
        ...new Uint8Array([3, 6, 8, 9, 150][pick(random, 5)] ?? 3).fill(0x80),
        1,
      ]);
    case 7:
      return bytes.slice(0, at);
    default: {
      const other = others[pick(random, others.length)] ?? bytes;
      const from = pick(random, other.length);
      return replaced(bytes, at, length, [...other.subarray(from, from + pick(random, 40))]);
    }
  }
}

function replaced(bytes: Uint8Array, at: number, length: number, by: readonly number[]): Uint8Array {
  return Uint8Array.from([...bytes.subarray(0, at), ...by, ...bytes.subarray(at + length)]);
}

/** A whole number below `count`. */
export function pick(random: Random, count: number): number {
  return Math.floor(random() * count);
}

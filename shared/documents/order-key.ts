import { generateKeyBetween } from "fractional-indexing";

/** Random characters behind every key, so that two people inserting at the same place rarely make the same one. */
const jitterLength = 3;
const jitterAlphabet = "123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** Bytes of randomness one key consumes. */
export const orderKeyBytes = jitterLength;

/** What an order key may look like; longer ones come from a broken client. */
export const orderKeyPattern = /^[A-Za-z][0-9A-Za-z]{0,199}$/;

/**
 * A key for place `at` among sorted `orders` (0 = first, orders.length = last). Equal neighbours, which concurrent
 * inserts can make, are stepped over: `generateKeyBetween(k, k)` would throw.
 */
export function orderKeyAt(orders: readonly string[], at: number, random: Uint8Array): string {
  const before = orders[at - 1] ?? null;
  const after = orders.slice(at).find((order) => before === null || order > before) ?? null;
  return keyBetween(before, after, random);
}

/** `count` ascending keys behind the last of `orders`. */
export function orderKeysAtEnd(
  orders: readonly string[],
  count: number,
  random: Uint8Array,
): readonly string[] {
  const keys: string[] = [];
  let last = orders.at(-1) ?? null;
  for (let i = 0; i < count; i += 1) {
    last = keyBetween(last, null, random.subarray(i * orderKeyBytes));
    keys.push(last);
  }
  return keys;
}

function keyBetween(before: string | null, after: string | null, random: Uint8Array): string {
  const jitter = jitterFrom(random);
  try {
    const key = generateKeyBetween(before, after);
    if (after === null || key + jitter < after) return key + jitter;
    const closer = generateKeyBetween(key, after);
    return closer + jitter < after ? closer + jitter : closer;
  } catch {
    // A neighbour carries a key no client of ours makes; the end of the list is a place that always exists.
    return generateKeyBetween(null, null) + jitter;
  }
}

function jitterFrom(random: Uint8Array): string {
  let jitter = "";
  for (let i = 0; i < jitterLength; i += 1) {
    jitter += jitterAlphabet.charAt((random[i] ?? 0) % jitterAlphabet.length);
  }
  return jitter;
}

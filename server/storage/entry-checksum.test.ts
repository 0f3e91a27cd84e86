import fc from "fast-check";
import { expect, test } from "vitest";
import { checksumOf } from "./entry-checksum";

test("gives the check value of the standard", () => {
  expect(checksumOf(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
  expect(checksumOf(new Uint8Array())).toBe(0);
});

test("one changed byte gives another checksum", () => {
  const changed = fc.tuple(
    fc.uint8Array({ minLength: 1, maxLength: 200 }),
    fc.nat(),
    fc.integer({ min: 1, max: 255 }),
  );
  fc.assert(
    fc.property(changed, ([bytes, pick, flip]) => {
      const other = bytes.slice();
      const at = pick % other.length;
      other[at] = (other[at] ?? 0) ^ flip;
      expect(checksumOf(other)).not.toBe(checksumOf(bytes));
    }),
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import type { RowLabel } from "./document-messages";
import { packedLabelsSchema, packLabels, readLabels } from "./packed-labels";

const author = fc.record({ name: fc.string(), office: fc.string() });
const label: fc.Arbitrary<RowLabel> = fc.record({
  rowId: fc.stringMatching(/^[A-Za-z0-9_-]{1,40}$/),
  code: fc.option(fc.string()),
  formerCodes: fc.array(fc.string(), { maxLength: 3 }),
  author: fc.option(author),
  createdAt: fc.integer({ min: 0, max: 2 ** 42 }),
});

test("labels arrive as they were sent, whatever is in them", () => {
  fc.assert(
    fc.property(fc.array(label), (labels) => {
      expect(packedLabelsSchema.parse(packLabels(labels))).toEqual(labels);
    }),
  );
});

test("a worksheet of a thousand rows takes forty bytes a row", () => {
  const labels = Array.from({ length: 1_000 }, (_, at): RowLabel => ({
    rowId: `abcdefghij${String(at).padStart(6, "0")}`,
    code: `S${at + 1}`,
    formerCodes: [],
    author: { name: `Peserta ${at % 12}`, office: "Dinas Komunikasi dan Informatika" },
    createdAt: Date.UTC(2026, 10, 22) + at * 4_321,
  }));
  expect(packLabels(labels).byteLength).toBeLessThan(40_000);
});

test.each([
  ["bytes that are no text", Uint8Array.of(0xff, 0xfe)],
  ["text that is no JSON", Buffer.from("{")],
  ["JSON that is no table", Buffer.from('{"rowIds":[]}')],
  [
    "columns of different lengths",
    Buffer.from('{"rowIds":["r1"],"codes":[],"formerCodes":[],"authors":[],"by":[null],"after":[1]}'),
  ],
])("%s are refused", (_, bytes) => {
  expect(readLabels(bytes)).toBeNull();
  expect(packedLabelsSchema.safeParse(bytes).success).toBe(false);
});

import { expect, test } from "vitest";
import { documentKeySchema } from "../../shared/domain/document-key";
import { recoveryMaxBytes } from "../../shared/protocol/limits";
import type { DocumentRecover } from "../../shared/protocol/recovery-messages";
import { OfferParts } from "./offer-parts";

function partOf(offerId: string, part: number, bytes: Uint8Array): DocumentRecover {
  return {
    document: documentKeySchema.parse("w1/gov/swot"),
    epoch: 2,
    offerId,
    part,
    parts: 3,
    bytes,
    labels: [],
  };
}

test("an offer is whole once all parts have come in order; a new one takes the place of the one before", () => {
  const parts = new OfferParts(() => 0);
  expect(parts.add("s1", partOf("o1", 0, Uint8Array.of(9)))).toEqual({ kind: "more" });
  expect(parts.add("s1", partOf("o2", 0, Uint8Array.of(1)))).toEqual({ kind: "more" });
  expect(parts.add("s1", partOf("o1", 1, Uint8Array.of(9)))).toEqual({ kind: "gap" });
  expect(parts.add("s2", partOf("o2", 1, Uint8Array.of(9)))).toEqual({ kind: "gap" });
  expect(parts.add("s1", partOf("o2", 1, Uint8Array.of(2)))).toEqual({ kind: "more" });
  expect(parts.add("s1", partOf("o2", 1, Uint8Array.of(2)))).toEqual({ kind: "gap" });
  const whole = parts.add("s1", partOf("o2", 2, Uint8Array.of(3)));
  expect(whole.kind === "whole" && [...whole.update]).toEqual([1, 2, 3]);
  expect(parts.add("s1", partOf("o2", 2, Uint8Array.of(3)))).toEqual({ kind: "gap" });
});

test("[INGEST3] all offers that have begun take a bounded memory, which comes back", () => {
  let now = 0;
  const parts = new OfferParts(() => now);
  const half = new Uint8Array(recoveryMaxBytes / 2);
  expect(parts.add("s1", partOf("o", 0, half))).toEqual({ kind: "more" });
  expect(parts.add("s1", partOf("o", 1, half))).toEqual({ kind: "more" });
  for (let one = 2; one <= 31; one += 1)
    expect(parts.add(`s${one}`, partOf("o", 0, half))).toEqual({ kind: "more" });
  expect(parts.add("late", partOf("o", 0, half))).toEqual({ kind: "full" });
  now = 61_000;
  expect(parts.add("late", partOf("o", 0, half))).toEqual({ kind: "more" });
});

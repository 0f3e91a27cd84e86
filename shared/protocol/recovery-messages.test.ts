import * as z from "zod/mini";
import { expect, test } from "vitest";
import { documentRecoverSchema } from "./recovery-messages";

const offer = {
  document: "w1/gov/swot",
  epoch: 2,
  offerId: "o1",
  part: 0,
  parts: 1,
  bytes: Uint8Array.of(0, 0),
};
const label = { rowId: "r1", code: "GOV-S1", author: { name: "Siti", office: "Bappeda" } };

test("[RECOVER1] an offer says little about each row: whoever made it and a short code", () => {
  const understands = (said: object): boolean =>
    z.safeParse(documentRecoverSchema, { ...offer, labels: [{ ...label, ...said }] }).success;
  expect(understands({})).toBe(true);
  expect(understands({ code: null, author: null })).toBe(true);
  expect(understands({ code: "S".repeat(10_000) })).toBe(false);
  expect(understands({ author: { ...label.author, name: "S".repeat(10_000) } })).toBe(false);
  const formerCodes = ["S".repeat(10_000)];
  const read = z.parse(documentRecoverSchema, {
    ...offer,
    labels: [{ ...label, formerCodes, createdAt: 1 }],
  });
  expect(read.labels).toEqual([label]);
});

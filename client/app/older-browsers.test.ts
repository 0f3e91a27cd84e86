/* oxlint-disable no-extend-native -- what a browser lacks is taken away first */
import { afterAll, beforeAll, expect, test } from "vitest";

const before = {
  toSorted: Object.getOwnPropertyDescriptor(Array.prototype, "toSorted"),
  toReversed: Object.getOwnPropertyDescriptor(Array.prototype, "toReversed"),
  toSpliced: Object.getOwnPropertyDescriptor(Array.prototype, "toSpliced"),
};
const timeoutBefore = Object.getOwnPropertyDescriptor(AbortSignal, "timeout");

beforeAll(async () => {
  for (const name of Object.keys(before)) Reflect.deleteProperty(Array.prototype, name);
  Reflect.deleteProperty(AbortSignal, "timeout");
  await import("./older-browsers");
});

afterAll(() => {
  for (const [name, known] of Object.entries(before))
    if (known !== undefined) Object.defineProperty(Array.prototype, name, known);
  if (timeoutBefore !== undefined) Object.defineProperty(AbortSignal, "timeout", timeoutBefore);
});

test("an old browser sorts, turns around and splices into a new list", () => {
  const items = [3, 10, 2];

  expect(items.toSorted((a, b) => a - b)).toEqual([2, 3, 10]);
  expect(items.toReversed()).toEqual([2, 10, 3]);
  expect(items.toSpliced(1, 0, 7)).toEqual([3, 7, 10, 2]);
  expect(items.toSpliced(0, 1)).toEqual([10, 2]);
  expect(items).toEqual([3, 10, 2]);
});

test("an old browser stops waiting for an answer", async () => {
  const signal = AbortSignal.timeout(1);
  expect(signal.aborted).toBe(false);

  await new Promise((resolve) => signal.addEventListener("abort", resolve));

  expect(signal.reason).toMatchObject({ name: "TimeoutError" });
});

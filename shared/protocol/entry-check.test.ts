import { expect, test } from "vitest";
import { checkOf } from "./entry-check";

test("gives the values of the standard", () => {
  const checks = ["", "a", "foobar"].map((text) => checkOf(new TextEncoder().encode(text)));
  expect(checks).toEqual([0x811c9dc5, 0xe40c292c, 0xbf9cf968]);
});

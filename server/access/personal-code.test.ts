import { randomInt } from "node:crypto";
import { describe, expect, test } from "vitest";
import { makePersonalCode, readPersonalCode } from "./personal-code";

describe("a personal code survives paper and thumbs", () => {
  test("it is six letters or digits in two groups, none of which is mistaken for another", () => {
    expect(makePersonalCode(randomInt)).toMatch(/^[CDFGHJKMNPRTVWXY234679]{3}-[CDFGHJKMNPRTVWXY234679]{3}$/u);
  });

  test.each([
    ["k7m4px", "K7M-4PX"],
    [" K7M 4PX ", "K7M-4PX"],
    ["K7M-4PX", "K7M-4PX"],
    ["K7M-4P", null],
    ["K7M-4P0", null],
    ["", null],
  ])("%s is %s", (typed, code) => {
    expect(readPersonalCode(typed)).toBe(code);
  });
});

import { expect, test } from "vitest";
import { compactCode, formatJoinCode, tidyCode } from "./join-code";

test("a workshop code is shown in two groups", () => {
  expect(["RBG472", "RBG4721", "K7M-4PX"].map(formatJoinCode)).toEqual(["RBG 472", "RBG 4721", "K7M-4PX"]);
});

test("a code is understood however it was typed, and stays readable while it is typed", () => {
  expect(tidyCode("rbg 47_2")).toBe("RBG 472");
  expect(["rbg 472", "RBG-472", " rbg472 "].map(compactCode)).toEqual(["RBG472", "RBG472", "RBG472"]);
});

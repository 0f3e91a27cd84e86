import { expect, test } from "vitest";
import { printMomentPlace, readMomentPlace } from "./moment-place";

test("[VIEW2] an earlier moment is found again by its address", () => {
  expect(readMomentPlace(printMomentPlace({ epoch: 2, seq: 1840 }))).toEqual({ epoch: 2, seq: 1840 });
});

test.each([null, "", "2", "2.", "a.b", "1.2.3"])("%j names no moment", (given) => {
  expect(readMomentPlace(given)).toBeNull();
});

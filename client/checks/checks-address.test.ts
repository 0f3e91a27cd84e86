import { expect, test } from "vitest";
import { printChecksView, readChecksView, withFold, type ChecksView } from "./checks-address";

test.each<ChecksView>([
  { dimensionId: null, unfolded: [] },
  { dimensionId: "gov", unfolded: [] },
  { dimensionId: null, unfolded: ["near-duplicate", "dilewati"] },
])("[VIEW2] what is unfolded is found again by its address: %j", (view) => {
  expect(readChecksView(printChecksView(view))).toEqual(view);
});

test("a check is unfolded once, and folded again", () => {
  const view = { dimensionId: "gov", unfolded: ["near-duplicate"] };
  const unfolded = withFold(withFold(view, "dilewati", true), "dilewati", true);
  expect(unfolded.unfolded).toEqual(["near-duplicate", "dilewati"]);
  expect(withFold(unfolded, "dilewati", false)).toEqual(view);
});

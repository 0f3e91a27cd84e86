import { expect, test } from "vitest";
import { printThreadView, readThreadView, type ThreadView } from "./thread-address";

test.each<ThreadView>([
  { focus: { kind: "dimension", dimensionId: "eco" }, look: "drawing" },
  { focus: { kind: "problem", problemId: "p3" }, look: "list" },
  { focus: { kind: "office", agencyId: "dinkes" }, look: "drawing" },
])("a picture is found again by its address: $focus.kind", (view) => {
  expect(readThreadView(printThreadView(view), "gov")).toEqual(view);
});

test("an address that names nothing shows the group at hand", () => {
  expect(readThreadView("", "gov").focus).toEqual({ kind: "dimension", dimensionId: "gov" });
});

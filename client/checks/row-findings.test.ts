import { expect, test } from "vitest";
import { findingsKeeper } from "../../shared/analysis/checks/find-all";
import { sourceOf, withRow } from "../../shared/analysis/checks/workshop-to-check";
import { findingsByRow } from "./row-findings";

test("[CHECK1] a row about which the same is said keeps its list, so that its marker is not drawn again", () => {
  const find = findingsKeeper();
  const at = (rowId: string) => ({ dimensionId: "gov", worksheet: "program", rowId }) as const;
  const start = sourceOf(["p", "q"].map((id) => ({ ...at(id), id, cells: { name: id } })));
  const first = findingsByRow(find(start), new Map());
  const renamed = findingsByRow(find(withRow(start, at("p"), { name: "Satu data" })), first);
  expect(renamed.get("q")).toBe(first.get("q"));
  expect(renamed.get("p")).toBe(first.get("p"));
  const helped = findingsByRow(
    find(withRow(start, at("p"), { support: [{ id: "bappeda", text: null }] })),
    first,
  );
  expect(helped.get("q")).toBe(first.get("q"));
  expect(helped.get("p")?.map(({ check }) => check)).not.toContain("program-without-support");
});

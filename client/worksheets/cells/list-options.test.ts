import { describe, expect, test } from "vitest";
import { shippedColumnSettings } from "../../../shared/domain/column-settings";
import { identifierSchema } from "../../../shared/domain/identifier";
import { rembang } from "../../../shared/regions/rembang";
import { keptText } from "../../../shared/worksheets/kept-text";
import { idNamedBy, inListOrder, listOptions } from "./list-options";

const settings = {
  ...rembang.settings,
  title: "Bimtek Rembang",
  stage: 2 as const,
  columns: shippedColumnSettings,
};
const [dimension] = settings.dimensions;
if (dimension === undefined) throw new Error("Rembang has dimensions");
const lists = { settings, dimension };

describe("entries of a settings list", () => {
  test("stand in the workshop's order, problems with their code", () => {
    const problems = listOptions("problems", lists, new Set());
    expect(problems.map((option) => option.code)).toEqual(["P1", "P2", "P3", "P4", "P5", "P6", "P7"]);
  });

  test("a retired one is offered only while it is still chosen", () => {
    const retired = settings.problems.map((problem) => ({ ...problem, retired: problem.code === "P2" }));
    const now = { settings: { ...settings, problems: retired }, dimension };
    const codes = (chosen: readonly string[]) =>
      listOptions("problems", now, new Set(chosen)).map((option) => option.code);
    expect(codes([])).not.toContain("P2");
    expect(codes(["p2"])).toContain("P2");
  });

  test("an office is found by its alias, other lists by their name, anything else by nothing", () => {
    const agency = settings.agencies.find((one) => one.aliases.length > 0);
    expect(idNamedBy(agency?.aliases[0] ?? "", "agencies", lists)).toBe(agency?.id);
    const district = settings.districts[0];
    expect(idNamedBy(` ${district?.name.toUpperCase()} `, "districts", lists)).toBe(district?.id);
    expect(idNamedBy("seluruh OPD", "agencies", lists)).toBeUndefined();
  });
});

describe("[ROW1] a text outside the list", () => {
  test("is one entry for two people who write it the same way", () => {
    expect(keptText("Seluruh  OPD", "x")).toEqual({ id: "t-seluruh-opd", text: "Seluruh  OPD" });
    expect(keptText(" seluruh opd ", "y").id).toBe("t-seluruh-opd");
  });

  test.each(["kampus negeri dan swasta di Semarang dan sekitarnya", "…", "कैंपस"])(
    "has an id that may be stored: %s",
    (text) => {
      const entry = keptText(text, "spare-1");
      expect(identifierSchema.safeParse(entry.id).success).toBe(true);
      expect(entry).toEqual({ id: "spare-1", text });
    },
  );

  test("stands behind the listed ones", () => {
    const entries = [
      { id: "t-kampus", text: "kampus" },
      { id: "b", text: null },
      { id: "a", text: null },
    ];
    expect(inListOrder(entries, [{ id: "a" }, { id: "b" }]).map((entry) => entry.id)).toEqual([
      "a",
      "b",
      "t-kampus",
    ]);
  });
});

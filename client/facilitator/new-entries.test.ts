import { describe, expect, test } from "vitest";
import { commandSchema } from "../../shared/protocol/command-messages";
import { newAgency, newDimension, newProblem, nextProblemCode } from "./new-entries";
import { sampleWorkshop } from "./sample-workshop";

const { settings } = sampleWorkshop();

describe("new entries fit the schema at once", () => {
  const long = "Meningkatnya kebutuhan infrastruktur jalan dan jembatan di perdesaan";

  test("a problem takes the next code, and a short name from its words", () => {
    const problem = newProblem("n1", long, settings.problems);
    expect(problem).toMatchObject({ code: "P8", shortName: "Meningkatnya kebutuhan infrastruktur" });
    expect(fits({ list: "problems", entry: problem })).toBe(true);
    expect(nextProblemCode([])).toBe("P1");
    expect(nextProblemCode([{ ...problem, code: "PR99" }])).toBe("PR1");
  });

  test("a dimension takes a free code and a hue nobody has", () => {
    const dimension = newDimension("n1", "Smart Mobility", settings.dimensions);
    expect(dimension).toMatchObject({ code: "MOB", shortName: "Mobility", hue: "slate" });
    const second = newDimension("n2", "Smart Governance", settings.dimensions);
    expect(settings.dimensions.map(({ code }) => code)).not.toContain(second.code);
    expect(fits({ list: "dimensions", entry: second })).toBe(true);
    expect(fits({ list: "dimensions", entry: newDimension("n3", "省", settings.dimensions) })).toBe(true);
  });

  test("an office with a long name has a short one that fits", () => {
    const entry = newAgency("n1", `Dinas ${long} ${long}`);
    expect(fits({ list: "agencies", entry })).toBe(true);
  });

  function fits(put: unknown): boolean {
    return commandSchema.safeParse({ type: "settings:put", put }).success;
  }
});

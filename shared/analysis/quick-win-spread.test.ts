import { describe, expect, test } from "vitest";
import { overallOf, spreadOf } from "./quick-win-spread";

describe("[QUICK2] how far people agree", () => {
  test("lowest, highest and mean of a criterion", () => {
    expect(spreadOf([0, 1, 0, 2, 1])).toEqual({
      counts: [0, 1, 0, 2, 1],
      people: 4,
      range: { min: 2, max: 5, mean: 15 / 4 },
      divided: true,
    });
    expect(spreadOf([0, 0, 3, 1, 0]).divided).toBe(false);
    expect(spreadOf([0, 0, 0, 0, 0]).range).toBeNull();
  });

  test("the overall score counts every criterion once, however many people scored it", () => {
    const counts = [
      [0, 0, 0, 0, 4],
      [1, 0, 0, 0, 0],
      [0, 0, 0, 0, 0],
    ];
    expect(overallOf({ programId: "gov1", counts, own: [] })).toEqual({ mean: 3, people: 4 });
    expect(overallOf(undefined)).toBeNull();
  });
});

import { describe, expect, test } from "vitest";
import type { Row } from "../../../shared/worksheets/row";
import { pickItem } from "./tows-pick";

const items = [item("s1", "S"), item("w1", "W"), item("o1", "O"), item("t1", "T")];
const [s1, w1, o1] = items as [Row, Row, Row];

describe("[TOWS1] tapping SWOT items in the matrix", () => {
  test("two taps on either side make a strategy", () => {
    expect(pickItem([], s1, items)).toEqual({ kind: "picked", picked: ["s1"] });
    expect(pickItem(["s1"], o1, items)).toEqual({ kind: "made", items: [s1, o1] });
  });

  test("several items of one side are gathered first", () => {
    expect(pickItem(["s1"], w1, items)).toEqual({ kind: "picked", picked: ["s1", "w1"] });
    expect(pickItem(["s1", "w1"], o1, items)).toEqual({ kind: "made", items: [s1, w1, o1] });
  });

  test("a second tap puts an item back", () => {
    expect(pickItem(["s1", "w1"], s1, items)).toEqual({ kind: "picked", picked: ["w1"] });
  });

  test("an item somebody deleted meanwhile counts no longer", () => {
    expect(pickItem(["s1"], o1, [o1])).toEqual({ kind: "picked", picked: ["o1"] });
  });
});

function item(id: string, quadrant: string): Row {
  return { id, order: id, trashed: false, sample: false, cells: { quadrant } };
}

import { describe, expect, test } from "vitest";
import { commandSchema } from "../../shared/protocol/command-messages";
import { columnsOf } from "../../shared/worksheets/worksheet-catalog";
import { addColumn, addedColumnKey, moveColumn } from "./column-edits";
import { sampleWorkshop } from "./sample-workshop";

const workshop = sampleWorkshop();
const keys = columnsOf("program", workshop.settings.columns).map(({ key }) => key);

describe("[COL2] [CMD2] an edit of the columns names one of them", () => {
  test("a step goes past the neighbour of the moment, and there is none past the first and the last", () => {
    const [first = "", second = "", third = ""] = keys;
    const last = keys.at(-1) ?? "";
    const step = (key: string, by: -1 | 1) => moveColumn({ worksheet: "program", key }, by)(workshop);
    const move = { type: "settings:column-move", worksheet: "program" };
    expect(step(second, -1)).toEqual({ ...move, key: second, before: first });
    expect(step(first, 1)).toEqual({ ...move, key: first, before: third });
    expect(step(keys.at(-2) ?? "", 1)).toEqual({ ...move, key: keys.at(-2), before: null });
    expect([step(first, -1), step(last, 1), step("nobody", 1)]).toEqual([null, null, null]);
  });

  test("a column of the workshop's own has a key that the server takes", () => {
    const key = addedColumnKey("a-b_C9");
    expect(key).toBe("xa0b0C9");
    const command = addColumn("program", { key, label: "Mitra", type: "text" })(workshop);
    expect(commandSchema.safeParse(command).success).toBe(true);
  });
});

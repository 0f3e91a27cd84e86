import { describe, expect, test } from "vitest";
import { shippedColumnSettings, type ColumnSettings } from "../../shared/domain/column-settings";
import { commandSchema } from "../../shared/protocol/command-messages";
import { columnsOf } from "../../shared/worksheets/worksheet-catalog";
import { addColumn, addedColumnKey, changeColumn, moveColumn } from "./column-edits";

describe("[COL2] columns are renamed, hidden and moved, and nothing is lost", () => {
  const name = { worksheet: "program", key: "name" } as const;

  test("a new name is kept, and an empty or the original one brings the shipped name back", () => {
    const renamed = must(changeColumn(shippedColumnSettings, name, { label: "Inovasi" }));
    expect(renamed.program.changed).toEqual([{ key: "name", label: "Inovasi" }]);
    for (const label of ["", "Nama program / inovasi"]) {
      expect(must(changeColumn(renamed, name, { label })).program.changed).toEqual([{ key: "name" }]);
    }
  });

  test("changes of one column add up", () => {
    const hidden = must(changeColumn(shippedColumnSettings, name, { hidden: true }));
    const both = must(changeColumn(hidden, name, { required: false }));
    expect(both.program.changed).toEqual([{ key: "name", hidden: true, required: false }]);
    expect(changeColumn(shippedColumnSettings, { ...name, key: "nobody" }, { hidden: true })).toBeNull();
  });

  test("an added column comes last, moves like any other and is added once", () => {
    const key = addedColumnKey("a-b_C9");
    const column = { key, label: "Mitra", type: "text" } as const;
    const added = must(addColumn(shippedColumnSettings, "program", column));
    expect(key).toBe("xa0b0C9");
    expect(columnsOf("program", added).at(-1)?.key).toBe(key);
    expect(addColumn(added, "program", column)).toBeNull();
    const moved = must(moveColumn(added, { worksheet: "program", key }, -1));
    expect(columnsOf("program", moved).at(-2)?.key).toBe(key);
    expect(moveColumn(added, { worksheet: "program", key }, 1)).toBeNull();
    expect(commandSchema.safeParse({ type: "settings:columns", columns: moved }).success).toBe(true);
  });

  function must(columns: ColumnSettings | null): ColumnSettings {
    if (columns === null) throw new Error("the edit was refused");
    return columns;
  }
});

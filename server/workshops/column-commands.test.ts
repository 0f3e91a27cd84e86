import { describe, expect, test } from "vitest";
import { shippedColumnSettings, type ColumnSettings } from "../../shared/domain/column-settings";
import { columnsOf } from "../../shared/worksheets/worksheet-catalog";
import { changeColumns, type ColumnCommand } from "./column-commands";

const worksheet = "program";
const mitra = { key: "xMitra", label: "Mitra", type: "text" } as const;
const add: ColumnCommand = { type: "settings:column-add", worksheet, column: mitra };

describe("[COL2] columns are renamed, hidden and moved, and nothing is lost", () => {
  test("a new name is kept, and an empty or the original one brings the shipped name back", () => {
    const renamed = after(rename("name", "Inovasi"));
    expect(renamed.program.changed).toEqual([{ key: "name", label: "Inovasi" }]);
    for (const label of ["", "Nama program / inovasi"])
      expect(after(rename("name", label), renamed).program.changed).toEqual([{ key: "name" }]);
  });

  test("changes of one column add up", () => {
    const hidden = after({ type: "settings:column", worksheet, key: "name", change: { hidden: true } });
    const both = after(
      { type: "settings:column", worksheet, key: "name", change: { required: false } },
      hidden,
    );
    expect(both.program.changed).toEqual([{ key: "name", hidden: true, required: false }]);
  });

  test("an added column comes last, is changed and moved like any other, and stays what it is", () => {
    const added = after(add);
    expect(keysOf(added).at(-1)).toBe("xMitra");
    expect(after(add, added)).toEqual(added);
    expect(refusal({ ...add, column: { ...mitra, type: "number" } }, added)).toBe("invalid");
    const renamed = after(rename("xMitra", "Kampus"), added);
    expect(renamed.program.added).toEqual([{ ...mitra, label: "Kampus", hidden: false, required: false }]);
    const first = keysOf(added)[0] ?? "";
    const moved = after(move("xMitra", first), renamed);
    expect(keysOf(moved).slice(0, 2)).toEqual(["xMitra", first]);
    expect(keysOf(after(move("xMitra", null), moved))).toEqual(keysOf(added));
  });

  test("[CMD2] what two people change at once stands in either order", () => {
    const edits: readonly ColumnCommand[] = [
      { type: "settings:column", worksheet, key: "goal", change: { hidden: true } },
      { type: "settings:column", worksheet, key: "indicator", change: { hidden: true } },
      add,
      move("horizon", "goal"),
    ];
    const apply = (commands: readonly ColumnCommand[]) =>
      commands.reduce((columns, command) => after(command, columns), shippedColumnSettings);
    const shown = (columns: ColumnSettings) =>
      columnsOf(worksheet, columns).map(({ key, hidden }) => [key, hidden]);
    expect(shown(apply(edits.toReversed()))).toEqual(shown(apply(edits)));
    expect(shown(apply(edits))).toEqual(
      expect.arrayContaining([
        ["goal", true],
        ["indicator", true],
        ["xMitra", false],
      ]),
    );
  });

  test("a column nobody knows is not found, and a shipped one is not added", () => {
    expect([
      refusal(rename("nobody", "Nama")),
      refusal(move("nobody", "name")),
      refusal(move("name", "nobody")),
    ]).toEqual(["not-found", "not-found", "not-found"]);
    expect(refusal({ ...add, column: { ...mitra, key: "name" } })).toBe("invalid");
  });
});

function rename(key: string, label: string): ColumnCommand {
  return { type: "settings:column", worksheet, key, change: { label } };
}

function move(key: string, before: string | null): ColumnCommand {
  return { type: "settings:column-move", worksheet, key, before };
}

function keysOf(columns: ColumnSettings): readonly string[] {
  return columnsOf(worksheet, columns).map(({ key }) => key);
}

function after(command: ColumnCommand, from = shippedColumnSettings): ColumnSettings {
  const result = changeColumns(from, command);
  if (!result.ok) throw new Error(`refused: ${result.problem}`);
  return result.value;
}

function refusal(command: ColumnCommand, from = shippedColumnSettings): string | null {
  const result = changeColumns(from, command);
  return result.ok ? null : result.problem;
}

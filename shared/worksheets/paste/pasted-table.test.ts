import { describe, expect, test } from "vitest";
import { spreadCells, tableFromText, type PastedTable } from "./pasted-table";

describe("tabulated text", () => {
  test.each<[string, string, readonly (readonly string[])[]]>([
    [
      "two rows",
      "a\tb\r\nc\td\r\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "a line break inside quotes",
      'a\t"b\nc"\nd\te',
      [
        ["a", "b\nc"],
        ["d", "e"],
      ],
    ],
    ["quotes inside quotes", '"a ""b"" c\n"\tx', [['a "b" c\n', "x"]]],
    ["quotes that belong to the text", '"Satu" data\t5" pipa', [['"Satu" data', '5" pipa']]],
    ["a quote that never ends", '"a\tb', [['"a', "b"]]],
    ["empty rows and columns at the end", "a\t\t\n\t\t\n", [["a"]]],
    ["nothing", "", []],
    [
      "spaces between columns, out of a PDF",
      "No  Aksi               Anggaran\n1   Pendataan layanan  75 jt\n\n2   Pelatihan          Rp 1.250.000\n",
      [
        ["No", "Aksi", "Anggaran"],
        ["1", "Pendataan layanan", "75 jt"],
        ["2", "Pelatihan", "Rp 1.250.000"],
      ],
    ],
    ["a cell missing between columns of spaces", "a  b  c\nd     e", [["a  b  c"], ["d     e"]]],
    ["a number and spaces before its text", "1.  a\n2.  b", [["1.  a"], ["2.  b"]]],
  ])("with %s", (_, text, cells) => {
    expect(textsOf(tableFromText(text))).toEqual(cells);
  });
});

describe("merged cells", () => {
  test("the text stands in the first, the others know where", () => {
    const one = (text: string, rowSpan = 1, colSpan = 1) => ({ text, rowSpan, colSpan });
    const table = spreadCells([
      [one("Program", 2), one("2023", 1, 2)],
      [one("Target"), one("Rp")],
    ]);
    expect(textsOf(table)).toEqual([
      ["Program", "2023", ""],
      ["", "Target", "Rp"],
    ]);
    expect(table[1]?.[0]?.mergedInto).toEqual({ row: 0, column: 0 });
    expect(table[0]?.[2]?.mergedInto).toEqual({ row: 0, column: 1 });
  });

  test("spans beyond the block end with it", () => {
    const table = spreadCells([[{ text: "a", rowSpan: 9_999, colSpan: 9_999 }]]);
    expect(table).toHaveLength(1);
    expect(table[0]).toHaveLength(200);
  });
});

function textsOf(table: PastedTable): readonly (readonly string[])[] {
  return table.map((row) => row.map((cell) => cell.text));
}

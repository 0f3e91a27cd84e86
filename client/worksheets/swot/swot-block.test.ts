import { expect, test } from "vitest";
import { shippedColumnSettings } from "../../../shared/domain/column-settings";
import { spreadCells, tableFromText } from "../../../shared/worksheets/paste/pasted-table";
import { columnsOf } from "../../../shared/worksheets/worksheet-catalog";
import { columnsByContent, oneRowPerItem } from "./swot-block";

const columns = columnsOf("swot", shippedColumnSettings);

test("four lists side by side, numbered, several items in a cell", () => {
  const text =
    'No\tSTRENGTHS (Kekuatan)\tW - Kelemahan\n1\t1. Komitmen bupati\tData terpisah\n2\t"• Opini WTP\n• Jaringan intra"\t';
  expect(texts(oneRowPerItem(tableFromText(text), 2000))).toEqual([
    ["Unsur", "Uraian"],
    ["S", "Komitmen bupati"],
    ["W", "Data terpisah"],
    ["S", "Opini WTP"],
    ["S", "Jaringan intra"],
  ]);
});

test("[PASTE1] a break inside a cell breaks no item; a cell with all of a quadrant is a list of items", () => {
  const several =
    'Kekuatan\tKelemahan\n"Opini WTP,\nlima kali"\tData terpisah\n"1. Relawan\n2. Jaringan"\tSOP';
  expect(texts(oneRowPerItem(tableFromText(several), 2000)).slice(1)).toEqual([
    ["S", "Opini WTP,\nlima kali"],
    ["W", "Data terpisah"],
    ["S", "Relawan"],
    ["S", "Jaringan"],
    ["W", "SOP"],
  ]);
  const whole = 'Kekuatan\tKelemahan\n"Opini WTP\nRelawan"\tData terpisah';
  expect(texts(oneRowPerItem(tableFromText(whole), 2000)).slice(1)).toEqual([
    ["S", "Opini WTP"],
    ["S", "Relawan"],
    ["W", "Data terpisah"],
  ]);
});

test("two quadrants above two others, under merged headings", () => {
  const cell = (text: string, colSpan = 1) => ({ text, rowSpan: 1, colSpan });
  const table = spreadCells([
    [cell("Kekuatan", 2), cell("Kelemahan", 2)],
    [cell("1"), cell("Kuat"), cell("1"), cell("Lemah")],
    [cell("Peluang", 2), cell("Ancaman", 2)],
    [cell("1"), cell("Ada peluang"), cell("1"), cell("Ada ancaman")],
  ]);
  expect(texts(oneRowPerItem(table, 2000)).slice(1)).toEqual([
    ["S", "Kuat"],
    ["W", "Lemah"],
    ["O", "Ada peluang"],
    ["T", "Ada ancaman"],
  ]);
});

test("a table with a row per item stays, and its columns are told by what they hold", () => {
  const table = tableFromText("1\tPeluang\tKebijakan SPBE\n2\tO\tPengguna ponsel bertambah");
  expect(oneRowPerItem(table, 2000)).toBe(table);
  const found = columnsByContent(table, columns).map((one) => ("column" in one ? one.column.key : one.type));
  expect(found).toEqual(["nothing", "quadrant", "text"]);
});

function texts(table: ReturnType<typeof oneRowPerItem>): readonly (readonly string[])[] {
  return table.map((row) => row.map((cell) => cell.text));
}

// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { tableFromClipboard, tableFromHtml } from "./clipboard-table";

const fromExcel = `<html><head><style><!--table {mso-displayed-decimal-separator:"\\,";}--></style></head><body>
<!--StartFragment--><table><col width=64><tr height=20><td rowspan=2>GOV-01</td><td>Pendataan
  dan penyederhanaan<br>proses</td><td align=right>1.250.000.000 </td></tr>
<tr><td colspan=2>Integrasi&nbsp;layanan</td></tr></table><!--EndFragment--></body></html>`;

test("the table of a page, with breaks as breaks and the source's own line ends as spaces", () => {
  const texts = tableFromHtml(fromExcel)?.map((row) => row.map((cell) => cell.text));
  expect(texts).toEqual([
    ["GOV-01", "Pendataan dan penyederhanaan\nproses", "1.250.000.000"],
    ["", "Integrasi layanan", ""],
  ]);
});

test("a page without a table gives way to the tabulated text", () => {
  const clipboard = { getData: (type: string) => (type === "text/html" ? "<p>a b</p>" : "a\tb") };
  expect(tableFromClipboard(clipboard).map((row) => row.map((cell) => cell.text))).toEqual([["a", "b"]]);
});

test("[PASTE2] what the spreadsheet itself says of its numbers comes along", () => {
  const held = (html: string) => tableFromHtml(html)?.map((row) => row.map((cell) => cell.held ?? null));
  const libreOffice = `<table><tr><td sdval="0,905" sdnum="1057;0;0,0%">90,5%</td><td>1.500</td>
    <td sdval="44989" sdnum="1057;0;M/D/YYYY">3/4/2023</td></tr></table>`;
  expect(held(libreOffice)).toEqual([
    [{ type: "number", value: 0.905 }, null, { type: "date", months: ["2023-03"] }],
  ]);
  const wps = `<table><tr><td x:num="75000000">75,000,000</td><td x:str>75</td></tr></table>`;
  expect(held(wps)).toEqual([[{ type: "number", value: 75_000_000 }, null]]);
  const excel = `<style><!--table {mso-displayed-decimal-separator:"\\.";mso-displayed-thousand-separator:"\\,";}--></style>
    <table><tr><td align=right>1,500</td><td>1.500</td></tr></table>`;
  expect(held(excel)).toEqual([[{ type: "number", value: 1_500 }, null]]);
});

test("a list out of a message leaves its numbers and bullets behind; a part of one does not", () => {
  const texts = (text: string) =>
    tableFromClipboard({ getData: (type) => (type === "text/html" ? "" : text) }).map((row) =>
      row.map((cell) => cell.text),
    );
  expect(texts("1. Pendataan layanan\n2) Pelatihan admin\n\n• Sosialisasi")).toEqual([
    ["Pendataan layanan"],
    ["Pelatihan admin"],
    ["Sosialisasi"],
  ]);
  for (const lines of [["1. Pendataan", "Pelatihan"], ["1.250.000", "75.000"], ["1. Pendataan"]])
    expect(texts(lines.join("\n"))).toEqual(lines.map((line) => [line]));
});

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

/** One cell on its way into a spreadsheet. */
export interface CopiedCell {
  readonly text: string;
  /** Goes out as a number, whatever the language of the spreadsheet. */
  readonly number: number | null;
}

/**
 * Cells as spreadsheets take them from the clipboard: a table with true numbers, in which no text is a formula, and
 * tabulated text with quotes around cells that need them.
 */
export function copiedBlock(rows: readonly (readonly CopiedCell[])[]): {
  readonly text: string;
  readonly html: string;
} {
  const text = rows.map((row) => row.map((cell) => quoted(cell.text)).join("\t")).join("\n");
  const lines = rows.map((row) => `<tr>${row.map(cellHtml).join("")}</tr>`);
  return { text, html: `<meta charset="utf-8"><table ${excelNames}>${lines.join("\n")}</table>` };
}

/** Without its name space Excel may not know `x:num`. */
const excelNames = 'xmlns:x="urn:schemas-microsoft-com:office:excel"';

function quoted(text: string): string {
  return /["\t\n\r]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Excel is told by `mso-number-format` and `x:num`, LibreOffice by `sdnum` and `sdval`: the number is in English (1033). */
function cellHtml({ text, number }: CopiedCell): string {
  const words = text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\n", '<br style="mso-data-placement:same-cell">');
  return number === null
    ? `<td style="mso-number-format:'\\@'" sdnum="1033;0;@">${words}</td>`
    : `<td x:num="${number}" sdval="${number}" sdnum="1033;0;General">${words}</td>`;
}

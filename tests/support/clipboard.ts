import type { Page } from "playwright-core";

export interface Clipboard {
  readonly text: string;
  readonly html?: string;
}

/*
 * Outside fields Firefox tells the page of it, Chromium and Safari what has the focus: what hears the page hears both.
 */

/** Ctrl+V as the page sees it, with what a spreadsheet puts into the clipboard; whether the page took it. */
export async function paste(page: Page, clipboard: Clipboard): Promise<boolean> {
  return page.evaluate(({ text, html }) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    if (html !== undefined) clipboardData.setData("text/html", html);
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    const field = document.activeElement?.closest("input, textarea") ?? document.body;
    return !field.dispatchEvent(event);
  }, clipboard);
}

/** Ctrl+C (or Ctrl+X) as the page sees it: what it puts into the clipboard. */
export async function copy(page: Page, how: "copy" | "cut" = "copy"): Promise<Clipboard> {
  return page.evaluate((type) => {
    const clipboardData = new DataTransfer();
    const event = new ClipboardEvent(type, { clipboardData, bubbles: true, cancelable: true });
    const field = document.activeElement?.closest("input, textarea") ?? document.body;
    field.dispatchEvent(event);
    return { text: clipboardData.getData("text/plain"), html: clipboardData.getData("text/html") };
  }, how);
}

/** A cell of a sheet: its text, or with what it spans. */
export type SheetCell = string | { readonly text: string; readonly rows?: number; readonly columns?: number };

/** Cells as Excel puts them into the clipboard. */
export function copiedFromExcel(rows: readonly (readonly SheetCell[])[]): Clipboard {
  const text = rows.map((row) => row.map((cell) => quoted(textOf(cell))).join("\t")).join("\r\n");
  const html = `<html><body><table>${rows
    .map((row) => `<tr>${row.map(cellHtml).join("")}</tr>`)
    .join("\n")}</table></body></html>`;
  return { text, html };
}

function textOf(cell: SheetCell): string {
  return typeof cell === "string" ? cell : cell.text;
}

function quoted(text: string): string {
  return /["\t\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function cellHtml(cell: SheetCell): string {
  const { rows = 1, columns = 1 } = typeof cell === "string" ? {} : cell;
  const words = textOf(cell).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("\n", "<br>");
  return `<td rowspan=${rows} colspan=${columns}>${words}</td>`;
}

import {
  heldAsShown,
  heldNumber,
  type DecimalMark,
  type HeldValue,
} from "../../../shared/worksheets/paste/held-value";
import {
  spreadCells,
  tableFromText,
  type PastedTable,
  type SpannedCell,
} from "../../../shared/worksheets/paste/pasted-table";
import { hasListMark, withoutListMark } from "./list-marks";

/** The block in a clipboard: its table, else its tabulated text, else the entries of a list. */
export function tableFromClipboard(data: Pick<DataTransfer, "getData">): PastedTable {
  const html = data.getData("text/html");
  return (html === "" ? undefined : tableFromHtml(html)) ?? listOf(tableFromText(data.getData("text/plain")));
}

/** Where each line is numbered or has a bullet, those are the list's and not the cells'; nor are the lines between. */
function listOf(table: PastedTable): PastedTable {
  const entries = table.filter((row) => row.some(({ text }) => text.trim() !== ""));
  const isList =
    entries.length > 1 &&
    entries.every((row) => row.length === 1 && row.every((cell) => hasListMark(cell.text)));
  return isList
    ? entries.map((row) => row.map((cell) => ({ ...cell, text: withoutListMark(cell.text) })))
    : table;
}

/** The first table of a page; undefined where there is none. */
export function tableFromHtml(html: string): PastedTable | undefined {
  // A parsed page runs no scripts and fetches nothing.
  const table = new DOMParser().parseFromString(html, "text/html").querySelector("table");
  if (table === null) return undefined;
  const rows = [...table.querySelectorAll("tr")].filter((row) => row.closest("table") === table);
  const mark = decimalMarkOf(html);
  return spreadCells(
    rows.map((row) => [...row.children].filter(isCell).map((cell) => spannedCell(cell, mark))),
  );
}

function isCell(element: Element): element is HTMLTableCellElement {
  return element.localName === "td" || element.localName === "th";
}

/** Excel says how the numbers of a page are written. */
function decimalMarkOf(html: string): DecimalMark | null {
  const mark = /mso-displayed-decimal-separator:\s*"\\?([.,])"/u.exec(html)?.[1];
  return mark === "." || mark === "," ? mark : null;
}

function spannedCell(cell: HTMLTableCellElement, mark: DecimalMark | null): SpannedCell {
  const text = textOf(cell);
  return {
    text,
    held: heldIn(cell, text, mark),
    rowSpan: spanOf(cell, "rowspan"),
    colSpan: spanOf(cell, "colspan"),
  };
}

/**
 * LibreOffice writes the number itself (`sdval`, in the notation of its own language), WPS and older Excel too (`x:num`,
 * empty where the text is the number); newer Excel stands numbers, and nothing else, on the right by an attribute.
 */
function heldIn(cell: Element, text: string, mark: DecimalMark | null): HeldValue | undefined {
  const value = cell.getAttribute("sdval") ?? cell.getAttribute("x:num") ?? "";
  if (value !== "") return heldNumber(Number(value.replace(",", ".")), text);
  const isNumber = cell.hasAttribute("x:num") || cell.getAttribute("align") === "right";
  return isNumber && mark !== null ? heldAsShown(text, mark) : undefined;
}

function spanOf(cell: Element, name: string): number {
  const span = Number(cell.getAttribute(name) ?? "1");
  return Number.isInteger(span) && span > 0 ? span : 1;
}

/** The text as it is seen: breaks where there are some, other line ends of the source are spaces. */
function textOf(node: Node): string {
  const words = linesOf(node)
    .split("\n")
    .map((line) => line.replaceAll(/[\t\f\r \u00A0]+/gu, " ").trim());
  return words
    .join("\n")
    .replaceAll(/\n{3,}/gu, "\n\n")
    .trim();
}

function linesOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.nodeValue ?? "").replaceAll(/[\r\n]+/gu, " ");
  if (!(node instanceof Element)) return "";
  if (node.localName === "br") return "\n";
  if (node.localName === "style" || node.localName === "script") return "";
  const inside = [...node.childNodes].map(linesOf).join("");
  return blocks.has(node.localName) ? `\n${inside}\n` : inside;
}

const blocks: ReadonlySet<string> = new Set(["p", "div", "li", "ul", "ol", "h1", "h2", "h3"]);

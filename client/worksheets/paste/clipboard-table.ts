import {
  spreadCells,
  tableFromText,
  type PastedTable,
  type SpannedCell,
} from "../../../shared/worksheets/paste/pasted-table";

/** The block in a clipboard: its table, else its tabulated text. */
export function tableFromClipboard(data: Pick<DataTransfer, "getData">): PastedTable {
  const html = data.getData("text/html");
  return (html === "" ? undefined : tableFromHtml(html)) ?? tableFromText(data.getData("text/plain"));
}

/** The first table of a page; undefined where there is none. */
export function tableFromHtml(html: string): PastedTable | undefined {
  // A parsed page runs no scripts and fetches nothing.
  const table = new DOMParser().parseFromString(html, "text/html").querySelector("table");
  if (table === null) return undefined;
  const rows = [...table.querySelectorAll("tr")].filter((row) => row.closest("table") === table);
  return spreadCells(rows.map((row) => [...row.children].filter(isCell).map(spannedCell)));
}

function isCell(element: Element): element is HTMLTableCellElement {
  return element.localName === "td" || element.localName === "th";
}

function spannedCell(cell: HTMLTableCellElement): SpannedCell {
  return { text: textOf(cell), rowSpan: spanOf(cell, "rowspan"), colSpan: spanOf(cell, "colspan") };
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

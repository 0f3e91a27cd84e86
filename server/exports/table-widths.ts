import { shownText, type Content } from "./content";
import { rowMaxHeight } from "./sheet-grid";
import { bodySize } from "./styles";
import type { TableColumn } from "./table-columns";
import { indentCharacters, textHeight, widestWord, widthFor } from "./text-size";

/** The width a column needs: words of its header and numbers stay whole, very long texts get more room. */
export function fittedWidth(
  column: TableColumn,
  contents: readonly Content[],
  sums: readonly string[],
): number {
  const header = widestWord(column.label, { fontSize: bodySize, bold: true });
  const texts = contents.flatMap((content) => (content.type === "text" ? [content.text] : []));
  const bold = column.inkOf !== undefined;
  const word = Math.max(0, ...texts.map((text) => widestWord(text, { fontSize: bodySize, bold })));
  const numbers = contents.filter((content) => content.type === "number").map(shownText);
  const widestNumber = Math.max(
    0,
    ...numbers.map((text) => widthFor(text, { fontSize: bodySize }) + indentCharacters),
    ...sums.map((text) => widthFor(text, { fontSize: bodySize, bold: true }) + indentCharacters),
  );
  const edge = column.edgeOf === undefined ? 0 : indentCharacters;
  const longest = Math.min(Math.max(header, word) + edge, wordMaxWidth);
  const least = Math.max(column.width, longest, widestNumber);
  return roomFor(texts, least);
}

/** Longer words are cut in two. */
const wordMaxWidth = 18;
const comfortableRowHeight = rowMaxHeight * 0.6;

function roomFor(texts: readonly string[], least: number): number {
  const widest = least * 2.2;
  const long = texts.filter((text) => text.length > 200 || text.includes("\n"));
  let width = least;
  while (width < widest && long.some((text) => tooTall(text, width))) width += 2;
  return width;
}

function tooTall(text: string, width: number): boolean {
  return textHeight(text, { width, fontSize: bodySize }) > comfortableRowHeight;
}

import { hasListMark, withoutListMark } from "../paste/list-marks";

export interface PastedItems {
  readonly items: readonly string[];
  /** A line was longer than an item may be and became several. */
  readonly split: boolean;
}

/**
 * The items in a pasted list: one a line, without bullets and numbering; empty lines are dropped. A line longer
 * than `maxLength` (UTF-16 units) goes on in the next item, so that nothing of it is lost.
 */
export function itemsFromLines(text: string, maxLength: number): PastedItems {
  return fitting(text.split(lineBreak).map(withoutListMark), maxLength);
}

/** The items in a cell of a table: a list where it is numbered or has bullets, else its text with its breaks. */
export function itemsFromCell(text: string, maxLength: number): readonly string[] {
  const listed = text.split(lineBreak).filter(hasListMark);
  const items = listed.length > 1 ? itemsFromLines : itemsFromWhole;
  return items(withoutListMark(text), maxLength).items;
}

/** The text of one cell as spreadsheets put it into the clipboard, without the quotes they put around line breaks. */
export function withoutCellQuotes(text: string): string {
  const inside = /^"((?:[^"]|"")*)"\s*$/u.exec(text)?.[1];
  return inside !== undefined && lineBreak.test(inside) ? inside.replaceAll('""', '"') : text;
}

/** The whole text as one item, or as several where it is longer than `maxLength`. */
export function itemsFromWhole(text: string, maxLength: number): PastedItems {
  return fitting([text.replaceAll(anyLineBreak, "\n")], maxLength);
}

const lineBreak = /\r\n|[\n\r\u2028\u2029]/u;
const anyLineBreak = /\r\n|[\r\u2028\u2029]/gu;

function fitting(texts: readonly string[], maxLength: number): PastedItems {
  const whole = texts.map((text) => text.replaceAll("\t", " ").trim()).filter((text) => text !== "");
  const items = whole.flatMap((text) => pieces(text, maxLength));
  return { items, split: items.length > whole.length };
}

function pieces(text: string, maxLength: number): readonly string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > maxLength) {
    const cut = cutPlace(rest, maxLength);
    parts.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut).trimStart();
  }
  return rest === "" ? parts : [...parts, rest];
}

/** Between two words in the last quarter of what fits, else between two whole characters. */
function cutPlace(text: string, maxLength: number): number {
  const space = Math.max(text.lastIndexOf(" ", maxLength), text.lastIndexOf("\n", maxLength));
  if (space >= maxLength * 0.75) return space;
  const splitsPair = /[\uD800-\uDBFF]/u.test(text.charAt(maxLength - 1));
  return splitsPair && maxLength > 1 ? maxLength - 1 : maxLength;
}

import { foldText } from "../../../shared/domain/fold-text";
import { quadrantNames, quadrants, type Quadrant } from "../../../shared/domain/quadrant";
import type { BlockColumn } from "../../../shared/worksheets/paste/block-header";
import type { PastedTable } from "../../../shared/worksheets/paste/pasted-table";
import type { WorkshopColumn } from "../../../shared/worksheets/worksheet-catalog";
import { itemsFromCell, itemsFromLines } from "./pasted-items";

/**
 * A block whose headings are quadrants, side by side or two above two, as a table with one row per item; any other
 * block as it is.
 */
export function oneRowPerItem(table: PastedTable, textMaxLength: number): PastedTable {
  if (!table.some((_, at) => headingsAt(table, at).length > 1)) return table;
  const items: [string, string][] = [];
  // All that there is of a quadrant may stand in one cell, an item a line.
  const itemsIn = (text: string) =>
    filledRows(table) > 1 ? itemsFromCell(text, textMaxLength) : itemsFromLines(text, textMaxLength).items;
  let headings: readonly (Quadrant | undefined)[] = [];
  table.forEach((row, at) => {
    if (headingsAt(table, at).length > 0) headings = row.map((_, place) => quadrantOver(table, at, place));
    else {
      row.forEach(({ text }, place) => {
        const quadrant = headings[place];
        // Items are often numbered in a column of their own.
        if (quadrant === undefined || /^\W*\d{0,3}\W*$/u.test(text)) return;
        for (const item of itemsIn(text)) items.push([quadrant, item]);
      });
    }
  });
  const rows = [["Unsur", "Uraian"], ...items];
  return rows.map((row) => row.map((text) => ({ text, mergedInto: null })));
}

/** What the columns of a block without headings are: one may name quadrants, the longest texts are the items. */
export function columnsByContent(
  table: PastedTable,
  columns: readonly WorkshopColumn[],
): readonly BlockColumn[] {
  const width = table[0]?.length ?? 0;
  const texts = Array.from({ length: width }, (_, at) =>
    table.map((row) => row[at]?.text.trim() ?? "").filter((text) => text !== ""),
  );
  const lengths = texts.map((column) => column.reduce((sum, text) => sum + text.length, 0));
  const longest = lengths.indexOf(Math.max(...lengths));
  const column = (key: string): BlockColumn => {
    const found = columns.find((one) => one.key === key);
    return found === undefined ? { type: "nothing" } : { type: "cell", column: found };
  };
  return texts.map((column_, at): BlockColumn => {
    if (at === longest) return column("text");
    const isQuadrants = column_.length > 0 && column_.every((text) => quadrantCalled(text) !== undefined);
    return isQuadrants ? column("quadrant") : { type: "nothing" };
  });
}

/** Rows of content between headings; of two quadrants above two others the longer half. */
function filledRows(table: PastedTable): number {
  let [most, count] = [0, 0];
  table.forEach((row, at) => {
    if (headingsAt(table, at).length > 0) count = 0;
    else if (row.some(({ text }) => /\p{L}/u.test(text))) count += 1;
    most = Math.max(most, count);
  });
  return most;
}

/** The quadrants a row names, when it names nothing else. */
function headingsAt(table: PastedTable, at: number): readonly Quadrant[] {
  const filled = table[at]?.filter(({ text }) => !/^\s*(?:no\.?)?\s*$/iu.test(text)) ?? [];
  const named = filled.flatMap(({ text }) => quadrantCalled(text) ?? []);
  return named.length === filled.length && new Set(named).size === named.length ? named : [];
}

function quadrantOver(table: PastedTable, at: number, place: number): Quadrant | undefined {
  const cell = table[at]?.[place];
  const from = cell?.mergedInto;
  return quadrantCalled((from ? table[from.row]?.[from.column]?.text : cell?.text) ?? "");
}

function quadrantCalled(text: string): Quadrant | undefined {
  const folded = [text, text.replace(/\(.*\)/u, " "), text.replace(/^\s*[SWOT]\s*[-–:.]/u, "")].map(foldText);
  return quadrants.find((quadrant) => {
    const { id, en } = quadrantNames[quadrant];
    return [quadrant, id, en, singular[quadrant]].some((name) => folded.includes(foldText(name)));
  });
}

const singular: Readonly<Record<Quadrant, string>> = {
  S: "strength",
  W: "weakness",
  O: "opportunity",
  T: "threat",
};

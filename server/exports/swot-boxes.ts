import type { CellStyle } from "hucre/xlsx";
import { quadrantNames, type Quadrant } from "../../shared/domain/quadrant";
import type { SwotRow } from "../../shared/worksheets/swot-worksheet";
import { mutedColour, quadrantPalette } from "./colours";
import type { ExportContext } from "./export-context";
import { putMerged, rowMaxHeight, setHeight, textCell, type SheetGrid } from "./sheet-grid";
import { font, headerStyle, plainStyle, thinLine, withEdge } from "./styles";
import { indentCharacters, lineHeight, textHeight } from "./text-size";

/** The two halves of the four boxes: columns before `split` and the rest. */
export interface Halves {
  readonly widths: readonly number[];
  readonly split: number;
}

export interface SwotBoxes {
  readonly items: readonly SwotRow[];
  readonly halves: Halves;
  /** Points the boxes fill on paper; they grow beyond it when there is more to read. */
  readonly height: number;
  readonly context: ExportContext;
}

/** The four boxes as on paper: strengths beside weaknesses, opportunities beside threats. Gives the next free row. */
export function writeSwotBoxes(grid: SheetGrid, top: number, boxes: SwotBoxes): number {
  const { items, halves, context } = boxes;
  const bands = pairs.map((pair) => bandOf(pair, boxes));
  const needed = bands.reduce((sum, band) => sum + band.height, 0);
  const spare = Math.min(rowMaxHeight, Math.max(0, (boxes.height - needed) / bands.length));
  let row = top;
  for (const band of bands) {
    writeNames(grid, row, band.pair, boxes);
    row += 1;
    const lines = spare < leastSpare ? band.lines : [...band.lines, { texts: [], height: spare }];
    for (const [at, line] of lines.entries()) {
      row += writeLine(grid, row, { pair: band.pair, line, halves, isLast: at === lines.length - 1 });
    }
  }
  const without = items.filter((item) => item.cells.quadrant === null).length;
  if (without === 0) return row;
  const style = plainStyle({ italic: true, size: 9, ink: mutedColour });
  const area = { row, column: 0, rows: 1, columns: halves.widths.length };
  putMerged(grid, area, textCell(context.words.withoutQuadrant(without), style));
  return row + 1;
}

const pairs = [
  ["S", "W"],
  ["O", "T"],
] as const;
const boxTextSize = 11;
const namesHeight = lineHeight(boxTextSize) + 10;
const leastSpare = 6;

type Pair = (typeof pairs)[number];

interface BoxText {
  readonly text: string;
  readonly quiet: boolean;
}

/** One item of each side, as tall as the taller of the two. */
interface BoxLine {
  readonly texts: readonly (BoxText | undefined)[];
  readonly height: number;
}

interface Band {
  readonly pair: Pair;
  readonly lines: readonly BoxLine[];
  readonly height: number;
}

function bandOf(pair: Pair, { items, halves, context }: SwotBoxes): Band {
  const sides = pair.map((quadrant) => boxTexts(quadrant, items, context));
  const count = Math.max(...sides.map((side) => side.length));
  const lines = Array.from({ length: count }, (_, at) => {
    const texts = sides.map((side) => side[at]);
    const heights = texts.map((one, side) =>
      textHeight(one?.text ?? "", {
        width: halfWidth(halves, side) - 2 * indentCharacters,
        fontSize: boxTextSize,
      }),
    );
    return { texts, height: Math.max(...heights) + 4 };
  });
  return { pair, lines, height: lines.reduce((sum, line) => sum + line.height, namesHeight) };
}

function boxTexts(quadrant: Quadrant, items: readonly SwotRow[], context: ExportContext): readonly BoxText[] {
  const own = items.filter((item) => item.cells.quadrant === quadrant);
  if (own.length === 0) return [{ text: context.words.noItems, quiet: true }];
  return own.map((item) => ({
    text: `${context.leaders.has(item.id) ? "↳ " : ""}${context.codes.get(item.id) ?? "•"}   ${item.cells.text}`,
    quiet: context.leaders.has(item.id),
  }));
}

function writeNames(grid: SheetGrid, row: number, pair: Pair, { halves, context }: SwotBoxes): void {
  for (const [side, quadrant] of pair.entries()) {
    const palette = quadrantPalette(quadrant);
    const header = headerStyle(palette);
    const style = withEdge(
      { ...header, alignment: { ...header.alignment, horizontal: "left" } },
      palette.ink,
    );
    const name = `${quadrantNames[quadrant][context.language].toUpperCase()} (${quadrant})`;
    putMerged(grid, { row, rows: 1, ...halfArea(halves, side) }, textCell(name, style));
  }
  setHeight(grid, row, namesHeight);
}

function writeLine(
  grid: SheetGrid,
  row: number,
  { pair, line, halves, isLast }: { pair: Pair; line: BoxLine; halves: Halves; isLast: boolean },
): number {
  const rows = Math.ceil(line.height / rowMaxHeight);
  for (let part = 0; part < rows; part += 1) setHeight(grid, row + part, line.height / rows);
  for (const [side, quadrant] of pair.entries()) {
    const one = line.texts[side];
    const style = lineStyle(quadrant, { quiet: one?.quiet === true, isLast });
    putMerged(grid, { row, rows, ...halfArea(halves, side) }, textCell(one?.text ?? "", style));
  }
  return rows;
}

function lineStyle(quadrant: Quadrant, { quiet, isLast }: { quiet: boolean; isLast: boolean }): CellStyle {
  const look = quiet ? { size: boxTextSize, italic: true, ink: mutedColour } : { size: boxTextSize };
  const style: CellStyle = {
    font: font(look),
    alignment: { horizontal: "left", vertical: "top", wrapText: true },
    border: isLast ? { right: thinLine, bottom: thinLine } : { right: thinLine },
  };
  return withEdge(style, quadrantPalette(quadrant).ink);
}

function halfArea({ widths, split }: Halves, side: number): { column: number; columns: number } {
  return side === 0 ? { column: 0, columns: split } : { column: split, columns: widths.length - split };
}

function halfWidth({ widths, split }: Halves, side: number): number {
  const own = side === 0 ? widths.slice(0, split) : widths.slice(split);
  return own.reduce((total, width) => total + width, 0);
}

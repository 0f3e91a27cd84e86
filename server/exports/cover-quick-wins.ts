import type { DimensionRows, WorkshopRows } from "../../shared/analysis/workshop-rows";
import { programWorksheet, type ProgramRow } from "../../shared/worksheets/program-worksheet";
import { huePalette, neutralPalette } from "./colours";
import { shownText } from "./content";
import { summaryWidths } from "./cover-summary";
import { displayValue } from "./display-value";
import type { ExportContext } from "./export-context";
import { putMerged, setHeight, textCell, type SheetGrid } from "./sheet-grid";
import { accentStyle, bodySize, bodyStyle, centred, headerStyle, plainStyle } from "./styles";
import { lineHeight, textHeight } from "./text-size";

/** First column and number of columns of each part of a line: dimension, program, lead office. */
const parts = { dimension: [0, 1], program: [1, 7], lead: [8, 3] } as const;

/** The quick win each dimension chose, where one did; gives the next free row after a gap. */
export function writeQuickWins(
  grid: SheetGrid,
  top: number,
  { rows, context }: { rows: WorkshopRows; context: ExportContext },
): number {
  const chosen = rows.dimensions.flatMap((group) => {
    const program = group.program.find(({ id }) => context.chosenQuickWins.has(id));
    return program === undefined ? [] : [{ group, program }];
  });
  if (chosen.length === 0) return top;
  const { words, language } = context;
  const title = textCell(words.chosenQuickWins, plainStyle({ bold: true, size: 12 }));
  putMerged(grid, { row: top, column: 0, rows: 1, columns: summaryWidths.length }, title);
  setHeight(grid, top, lineHeight(12) + 6);
  const header = headerStyle(neutralPalette);
  const labels = {
    dimension: words.dimension,
    program: columnOf("name").label[language],
    lead: columnOf("lead").label[language],
  };
  for (const part of partNames) putPart(grid, top + 1, part, textCell(labels[part], header));
  setHeight(grid, top + 1, lineHeight(bodySize) + 8);
  for (const [at, { group, program }] of chosen.entries())
    writeLine(grid, top + 2 + at, { group, program, context });
  return top + 3 + chosen.length;
}

const partNames = ["dimension", "program", "lead"] as const;

function writeLine(
  grid: SheetGrid,
  row: number,
  { group, program, context }: { group: DimensionRows; program: ProgramRow; context: ExportContext },
): void {
  const { dimension } = group;
  const texts = {
    dimension: `${dimension.name} (${dimension.code})`,
    program: [context.codes.get(program.id) ?? "", program.cells.name].filter(Boolean).join(" "),
    lead: shownText(
      displayValue(columnOf("lead"), program.cells.lead, { dimensionId: dimension.id, context }),
    ),
  };
  for (const part of partNames) {
    const style = part === "dimension" ? accentStyle(huePalette(dimension.hue).ink) : bodyStyle("left");
    putPart(grid, row, part, textCell(texts[part], centred(style)));
  }
  setHeight(grid, row, Math.max(...partNames.map((part) => textHeight(texts[part], lookOf(part)))) + 2);
}

function putPart(
  grid: SheetGrid,
  row: number,
  part: keyof typeof parts,
  cell: ReturnType<typeof textCell>,
): void {
  const [column, columns] = parts[part];
  putMerged(grid, { row, column, rows: 1, columns }, cell);
}

function lookOf(part: keyof typeof parts) {
  const [column, columns] = parts[part];
  const width = summaryWidths.slice(column, column + columns).reduce((sum, one) => sum + one, 0);
  return { width, fontSize: bodySize, bold: true };
}

function columnOf(key: "name" | "lead") {
  const column = programWorksheet.columns.find((one) => one.key === key);
  if (column === undefined) throw new Error(`a program has no column ${key}`);
  return column;
}

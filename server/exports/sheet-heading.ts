import { brandColour, inkColour } from "./colours";
import type { ExportContext } from "./export-context";
import { planYearsText } from "./export-context";
import { longMoment } from "./local-time";
import { mutedLook, plainStyle } from "./styles";
import { putMerged, setHeight, textCell, type SheetGrid } from "./sheet-grid";
import { textHeight } from "./text-size";

export interface Heading {
  /** As the official form is called. */
  readonly title: string;
  /** The dimension, or that all are combined. */
  readonly subject: string;
  /** Widths of the columns the heading spans. */
  readonly widths: readonly number[];
}

/** The head of an official sheet: government, form, dimension with stage and years, workshop. Gives the next free row. */
export function writeHeading(grid: SheetGrid, heading: Heading, context: ExportContext): number {
  const { words, settings } = context;
  const facts = [
    heading.subject,
    words.stage(settings.stage),
    words.planYears(planYearsText(settings.planYears)),
  ];
  const made = words.madeAt(longMoment(context.generatedAt, context.language));
  const notes = [settings.title, made, ...(context.sampleIncluded ? [words.sampleShort.toUpperCase()] : [])];
  const lines = [
    { text: governmentName(context), look: { bold: true, size: 11, ink: inkColour } },
    { text: heading.title.toUpperCase(), look: { bold: true, size: 13, ink: brandColour } },
    { text: facts.join(" · "), look: { bold: true, size: 10, ink: inkColour } },
    { text: notes.join(" · "), look: mutedLook },
  ];
  const width = heading.widths.reduce((total, one) => total + one, 0);
  for (const [row, { text, look }] of lines.entries()) {
    const style = plainStyle({ ...look, horizontal: "center" });
    putMerged(grid, { row, column: 0, rows: 1, columns: heading.widths.length }, textCell(text, style));
    setHeight(grid, row, textHeight(text, { width, fontSize: look.size ?? 10, bold: true }));
  }
  setHeight(grid, lines.length, gapHeight);
  return lines.length + 1;
}

/** `PEMERINTAH KABUPATEN REMBANG` */
export function governmentName({ settings, words }: ExportContext): string {
  return words.government(settings.regionName).toUpperCase();
}

const gapHeight = 6;

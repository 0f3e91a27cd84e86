import { bodySize } from "./styles";
import { pixelsPerCharacter } from "./text-size";

/** A column as far as laying out pages is concerned. */
export interface PlannedColumn {
  readonly width: number;
  /** Columns of one group, such as the years of a target, stay on one page. */
  readonly group: string | null;
  /** Takes spare width when pages are made equally wide. */
  readonly stretches: boolean;
}

export interface PagePlan {
  readonly widths: readonly number[];
  readonly pagesWide: 1 | 2;
  /** How many columns stand on the first page. */
  readonly firstPageColumns: number;
}

/** F4 landscape between the margins of `pageSetup`, in pixels. */
const printableWidthPixels = Math.round(((330 - 2 * 10) / 25.4) * 96);

/** Height of one page between the margins, at the scale that fits the columns in one page. */
export function pageHeightPoints(widths: readonly number[]): number {
  const scale = Math.min(1, printableWidthPixels / (sum(widths) * pixelsPerCharacter));
  return (printableHeightPoints / scale) * pageHeightShare;
}

const printableHeightPoints = ((215 - 12 - 15) / 25.4) * 72;
/** Printers differ a little; what should stay on one page leaves some room. */
const pageHeightShare = 0.95;

/** Smaller print than this is no longer read without complaint. */
const smallestPrintPoints = 7;

/**
 * One page wide while the print stays legible, else two. Text columns are widened until every page is full; with two pages
 * the columns are divided between two groups and both pages made equally wide, so that the page break, which fitting to
 * width puts where the first page is full, falls between those groups.
 */
export function planPages(columns: readonly PlannedColumn[], repeated: number): PagePlan {
  const total = sum(widthsOf(columns));
  const printed = (bodySize * printableWidthPixels) / (total * pixelsPerCharacter);
  const breakAt = printed >= smallestPrintPoints ? undefined : bestBreak(columns, repeated);
  if (breakAt === undefined) {
    const widths = stretch(columns, pageWidth - total, (at) => at >= repeated);
    return { widths, pagesWide: 1, firstPageColumns: columns.length };
  }
  const left = sum(widthsOf(columns.slice(0, breakAt)));
  const right = sum(widthsOf([...columns.slice(0, repeated), ...columns.slice(breakAt)]));
  const target = Math.max(left, right, pageWidth);
  const leftWidths = stretch(columns, target - left, (at) => at >= repeated && at < breakAt);
  const rightWidths = stretch(columns, target - right, (at) => at >= breakAt);
  const widths = [...leftWidths.slice(0, breakAt), ...rightWidths.slice(breakAt)];
  return { widths, pagesWide: 2, firstPageColumns: breakAt };
}

/** Characters that fill a page at full size, a little less for the rounding of columns to whole pixels. */
const pageWidth = (printableWidthPixels / pixelsPerCharacter) * 0.985;

/** Widens text columns on the narrower side of `breakAt` until both sides are equally wide. */
export function balanceHalves(columns: readonly PlannedColumn[], breakAt: number): readonly number[] {
  const left = sum(widthsOf(columns.slice(0, breakAt)));
  const right = sum(widthsOf(columns.slice(breakAt)));
  return stretch(columns, Math.abs(left - right), (at) => (left < right ? at < breakAt : at >= breakAt));
}

function bestBreak(columns: readonly PlannedColumn[], repeated: number): number | undefined {
  let best: { at: number; widest: number } | undefined;
  for (let at = repeated + 1; at < columns.length; at += 1) {
    const before = columns[at - 1];
    const after = columns[at];
    if (before?.group !== null && before?.group === after?.group) continue;
    const left = sum(widthsOf(columns.slice(0, at)));
    const right = sum(widthsOf([...columns.slice(0, repeated), ...columns.slice(at)]));
    const widest = Math.max(left, right);
    if (best === undefined || widest < best.widest) best = { at, widest };
  }
  return best?.at;
}

function stretch(
  columns: readonly PlannedColumn[],
  spare: number,
  isWidened: (at: number) => boolean,
): readonly number[] {
  if (spare <= 0) return widthsOf(columns);
  const side = columns.map((_, at) => at).filter(isWidened);
  const flexible = side.filter((at) => columns[at]?.stretches === true);
  const widened = new Set(flexible.length > 0 ? flexible : side);
  const base = sum([...widened].map((at) => columns[at]?.width ?? 0));
  return columns.map(({ width }, at) =>
    widened.has(at) && base > 0 ? width + (spare * width) / base : width,
  );
}

function widthsOf(columns: readonly PlannedColumn[]): readonly number[] {
  return columns.map((column) => column.width);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

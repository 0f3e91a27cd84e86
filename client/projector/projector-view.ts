import { worksheetKeys } from "../../shared/domain/worksheet-key";
import { printBoardView, readBoardView, type BoardView } from "../board/board-address";

/** What the projector shows; all of it stands in the address. `dimensionId` is one group in large, null all of them. */
export interface ProjectorView extends BoardView {
  readonly display: Display;
}

export type Display = keyof typeof slugs;

/** Reads `?tampilan=matriks|papan|benang&kertas=&masalah=&kelompok=`; a group alone asks for its board. */
export function readProjectorView(search: string): ProjectorView {
  const params = new URLSearchParams(search);
  const asked = params.get("tampilan") ?? (params.has("kelompok") ? slugs.board : slugs.matrix);
  const display = displays.find((one) => slugs[one] === asked) ?? "matrix";
  return { display, ...readBoardView(search, usualWorksheet[display]) };
}

export function printProjectorView(view: ProjectorView): string {
  return `?tampilan=${slugs[view.display]}&${printBoardView(view).slice(1)}`;
}

/** All views in the order of the arrow keys: the matrix of each worksheet, the board of each, then the threads. */
export function neighbourView(view: ProjectorView, step: 1 | -1): ProjectorView {
  const at = sequence.findIndex(
    ({ display, worksheet }) =>
      display === view.display && (display === "thread" || worksheet === view.worksheet),
  );
  const to = sequence[(at + step + sequence.length) % sequence.length];
  return to === undefined ? view : { ...to, filter: view.filter, dimensionId: view.dimensionId };
}

/** The view a key leads to: M, P, B, arrows, 1 to 9 for a group (again for all) and 0; undefined for other keys. */
export function viewForKey(
  view: ProjectorView,
  key: string,
  dimensionIds: readonly string[],
): ProjectorView | undefined {
  switch (key) {
    case "m":
    case "M":
      return { ...view, display: "matrix" };
    case "p":
    case "P":
      return { ...view, display: "board" };
    case "b":
    case "B":
      return { ...view, display: "thread" };
    case "ArrowRight":
    case "PageDown":
      return neighbourView(view, 1);
    case "ArrowLeft":
    case "PageUp":
      return neighbourView(view, -1);
    case "0":
      return { ...view, dimensionId: null };
    default:
      return viewOfGroup(view, /^[1-9]$/u.test(key) ? dimensionIds[Number(key) - 1] : undefined);
  }
}

const slugs = { matrix: "matriks", board: "papan", thread: "benang" } as const;

const displays = ["matrix", "board", "thread"] as const satisfies readonly Display[];

/** The threads go through all worksheets, whichever the address names. */
const usualWorksheet = { matrix: "program", board: "swot", thread: "program" } as const;

const sequence = [
  ...(["matrix", "board"] as const).flatMap((display) =>
    worksheetKeys.map((worksheet) => ({ display, worksheet })),
  ),
  { display: "thread", worksheet: usualWorksheet.thread } as const,
];

/** A matrix is of all groups: their boards show one of them. */
function viewOfGroup(view: ProjectorView, dimensionId: string | undefined): ProjectorView | undefined {
  if (dimensionId === undefined) return undefined;
  if (view.display === "matrix") return { ...view, display: "board", dimensionId };
  return { ...view, dimensionId: view.dimensionId === dimensionId ? null : dimensionId };
}

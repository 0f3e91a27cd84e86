import type { WorksheetKey } from "../../shared/domain/worksheet-key";
import { worksheetOfSlug, worksheetSlugs } from "../app/paths";

/** What the board shows: everything, the rows tied to one problem, or the rows tied to none. */
export type ProblemFilter =
  | { readonly kind: "all" }
  | { readonly kind: "problem"; readonly problemId: string }
  | { readonly kind: "untied" };

/** What stands in the address, so that a view can be shared as a link. */
export interface BoardView {
  readonly worksheet: WorksheetKey;
  readonly filter: ProblemFilter;
  /** The group shown where there is room for one only; null for the first. */
  readonly dimensionId: string | null;
}

/** Reads `?kertas=program&masalah=p1&kelompok=gov`; what it does not know reads as not given. */
export function readBoardView(search: string, fallback: WorksheetKey): BoardView {
  const given = new URLSearchParams(search);
  return {
    worksheet: worksheetOfSlug(given.get("kertas") ?? "") ?? fallback,
    filter: readFilter(given.get("masalah")),
    dimensionId: given.get("kelompok"),
  };
}

export function printBoardView({ worksheet, filter, dimensionId }: BoardView): string {
  const given = new URLSearchParams({ kertas: worksheetSlugs[worksheet] });
  if (filter.kind === "problem") given.set("masalah", filter.problemId);
  if (filter.kind === "untied") given.set("masalah", untied);
  if (dimensionId !== null) given.set("kelompok", dimensionId);
  return `?${given.toString()}`;
}

export function isSameFilter(a: ProblemFilter, b: ProblemFilter): boolean {
  if (a.kind === "problem" && b.kind === "problem") return a.problemId === b.problemId;
  return a.kind === b.kind;
}

const untied = "tanpa";

function readFilter(given: string | null): ProblemFilter {
  if (given === null || given === "") return { kind: "all" };
  return given === untied ? { kind: "untied" } : { kind: "problem", problemId: given };
}

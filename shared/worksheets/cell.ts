import type { Measure } from "../domain/measure";
import type { ColumnKind } from "./column";

/** One entry of a set: an id of the list it points into, or a kept text under an id of its own. */
export interface SetEntry {
  readonly id: string;
  /** Only for an entry outside the list. */
  readonly text: string | null;
}

/** Keyed by calendar year, such as "2023"; a year without a value is absent. */
export type YearValues = Readonly<Record<string, number | string>>;
export type CellValue = string | number | boolean | null | readonly SetEntry[] | YearValues;

/** The plain value a cell of this kind has; empty is "" for prose and text, false for yesNo, [] for sets, {} for years, else null. */
export type CellOf<Kind extends ColumnKind> = Kind extends { type: "prose" | "text" }
  ? string
  : Kind extends { type: "yesNo" }
    ? boolean
    : Kind extends { type: "set" | "references" }
      ? readonly SetEntry[]
      : Kind extends { type: "years" }
        ? YearValues
        : Kind extends { type: "measure" }
          ? Measure
          : Kind extends { type: "money" }
            ? number | null
            : string | null;

export function emptyCell(kind: ColumnKind): CellValue {
  switch (kind.type) {
    case "prose":
    case "text":
      return "";
    case "yesNo":
      return false;
    case "set":
    case "references":
      return noEntries;
    case "years":
      return noYears;
    case "measure":
    case "money":
    case "month":
    case "choice":
    case "listChoice":
    case "reference":
      return null;
  }
}

export function isEmptyCell(value: CellValue): boolean {
  if (value === null || value === "" || value === false) return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === "object" && Object.keys(value).length === 0;
}

const noEntries: readonly SetEntry[] = Object.freeze([]);
const noYears: YearValues = Object.freeze({});

/** The entries of a set; none for any other value. */
export function entriesOf(value: CellValue): readonly SetEntry[] {
  return Array.isArray(value) ? value : [];
}

import type { Dimension } from "../domain/dimension";
import type { Language } from "../domain/localized";
import { formatMeasure } from "../domain/measure";
import { formatRupiah } from "../domain/rupiah";
import type { WorkshopSettings } from "../domain/workshop";
import { entriesOf, type CellValue } from "./cell";
import type { Column } from "./column";
import { listName } from "./list-name";
import type { RowId } from "./row";

/** What is needed to put a stored cell into words. */
export interface CellContext {
  readonly settings: WorkshopSettings;
  readonly dimension: Dimension;
  readonly language: Language;
  /** How a referenced row is called: its code, or words for a row that is missing or has no code yet. */
  rowName(rowId: RowId): string;
}

/**
 * The words of a cell, one part per entry: a set gives several, a filled year one as "2023: 75", everything else one
 * or none. References are named through `rowName`; kept texts stand as typed.
 */
export function cellParts(value: CellValue, { kind }: Column, context: CellContext): readonly string[] {
  if (value === null || value === "") return [];
  switch (kind.type) {
    case "prose":
    case "text":
      return typeof value === "string" ? [value] : [];
    case "yesNo":
      return value === true ? [yes[context.language]] : [];
    case "measure":
      return typeof value === "number" || typeof value === "string"
        ? [formatMeasure(value, context.language)]
        : [];
    case "money":
      return typeof value === "number" ? [formatRupiah(value, context.language)] : [];
    case "month":
      return typeof value === "string" ? [monthText(value, context.language)] : [];
    case "choice":
      return typeof value === "string"
        ? [kind.options.find((option) => option.id === value)?.name[context.language] ?? value]
        : [];
    case "listChoice":
      return typeof value === "string" ? [listName(kind.list, value, context) ?? value] : [];
    case "reference":
      return typeof value === "string" ? [context.rowName(value)] : [];
    case "set":
      return entriesOf(value).map(
        (entry) => entry.text ?? listName(kind.list, entry.id, context) ?? entry.id,
      );
    case "references":
      return entriesOf(value).map((entry) => entry.text ?? context.rowName(entry.id));
    case "years":
      return typeof value === "object" && !Array.isArray(value)
        ? Object.entries(value).map(
            ([year, amount]) => `${year}: ${yearText(amount, kind.of, context.language)}`,
          )
        : [];
  }
}

/** One yearly value in words. */
export function yearText(value: number | string, of: "measure" | "money", language: Language): string {
  if (typeof value === "string") return value;
  return of === "money" ? formatRupiah(value, language) : formatMeasure(value, language);
}

/** `2023-07` as "Juli 2023"; anything else as it stands. */
export function monthText(value: string, language: Language): string {
  const match = /^(\d{4})-(\d{2})$/u.exec(value);
  const name = months[language][Number(match?.[2] ?? "0") - 1];
  return match === null || name === undefined ? value : `${name} ${match[1]}`;
}

const yes = { id: "Ya", en: "Yes" };

export const months = {
  id: [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
  ],
  en: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
} as const;

import type { Language } from "./localized";
import { numberText } from "./number-text";

/** A number, or what was typed when it is not one; null when empty. */
export type Measure = number | string | null;

/**
 * Reads a target or baseline: a number in the notation of the language on screen (`1.500`, `12,5`; in English `1,500`,
 * `12.5`) becomes a number, in English also one that only Indonesian notation explains (`12,5`). Anything else stays
 * as typed ("85 persen", "ada"), empty becomes null. Nothing a person typed is dropped.
 */
export function parseMeasure(text: string, language: Language): Measure {
  const trimmed = text.trim();
  if (trimmed === "" || trimmed === "-" || trimmed === "–") return null;
  const plain = (language === "en" ? plainEnglish(trimmed) : undefined) ?? plainIndonesian(trimmed);
  if (plain === undefined) return trimmed.slice(0, measureTextMaxLength);
  const value = Number(plain);
  return Number.isSafeInteger(Math.trunc(value)) ? value : trimmed;
}

export const measureTextMaxLength = 120;

/** `1500.5` gives `1.500,5`, in English `1,500.5`; text is given back unchanged. */
export function formatMeasure(value: Measure, language: Language): string {
  if (value === null) return "";
  if (typeof value === "string") return value;
  const [whole = "0", decimals = ""] = Math.abs(value).toString().split(".");
  return (value < 0 ? "-" : "") + numberText({ whole, decimals }, language);
}

/** As the language of programs writes it; undefined for anything but a number. */
function plainIndonesian(text: string): string | undefined {
  const isNumber = /^-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d{1,6})?$/u.test(text);
  return isNumber ? text.replaceAll(".", "").replace(",", ".") : undefined;
}

function plainEnglish(text: string): string | undefined {
  const isNumber = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d{1,6})?$/u.test(text);
  return isNumber ? text.replaceAll(",", "") : undefined;
}

/** A number, or what was typed when it is not one; null when empty. */
export type Measure = number | string | null;

/**
 * Reads a target or baseline: a number in id-ID (`1.500`, `12,5`) becomes a number, anything else stays as typed
 * ("85 persen", "ada"), empty becomes null. Nothing a person typed is dropped.
 */
export function parseMeasure(text: string): Measure {
  const trimmed = text.trim();
  if (trimmed === "" || trimmed === "-" || trimmed === "–") return null;
  const match = /^-?(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,6}))?$/u.exec(trimmed);
  if (match === null) return trimmed.slice(0, measureTextMaxLength);
  const value = Number(trimmed.replaceAll(".", "").replace(",", "."));
  return Number.isSafeInteger(Math.trunc(value)) ? value : trimmed;
}

export const measureTextMaxLength = 120;

/** `1500.5` gives `1.500,5`; text is given back unchanged. */
export function formatMeasure(value: Measure): string {
  if (value === null) return "";
  if (typeof value === "string") return value;
  const [whole = "0", decimals] = Math.abs(value).toString().split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/gu, ".");
  return `${value < 0 ? "-" : ""}${grouped}${decimals === undefined ? "" : `,${decimals}`}`;
}

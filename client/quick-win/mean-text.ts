import type { Language } from "../../shared/domain/localized";
import { formatMeasure } from "../../shared/domain/measure";

/** A mean with one decimal: 3,8; in English 3.8. */
export function meanText(mean: number, language: Language): string {
  return formatMeasure(Math.round(mean * 10) / 10, language);
}

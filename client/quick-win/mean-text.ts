import { formatMeasure } from "../../shared/domain/measure";

/** A mean with one decimal, as officials write it: 3,8. */
export function meanText(mean: number): string {
  return formatMeasure(Math.round(mean * 10) / 10);
}

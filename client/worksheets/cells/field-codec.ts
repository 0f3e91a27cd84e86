import {
  formatMeasure,
  measureTextMaxLength,
  parseMeasure,
  type Measure,
} from "../../../shared/domain/measure";
import { ok, type Result } from "../../../shared/domain/result";
import { formatRupiah, parseRupiah, type RupiahProblem } from "../../../shared/domain/rupiah";

/** How a value is written in a field, and how what was typed is read. */
export interface FieldCodec<Value> {
  format(value: Value): string;
  parse(text: string): Result<Value, RupiahProblem>;
  /** Longest text the field takes. */
  readonly maxLength: number;
}

/** One line of text; spaces around it are not kept. */
export function textCodec(maxLength: number): FieldCodec<string> {
  return { format: (value) => value, parse: (text) => ok(text.trim()), maxLength };
}

/** A number in id-ID, or what was typed when it is not one. */
export const measureCodec: FieldCodec<Measure> = {
  format: formatMeasure,
  parse: (text) => ok(parseMeasure(text)),
  maxLength: measureTextMaxLength,
};

/** Longer than any amount as officials write it: `Rp 9.007.199.254.740.991,-`. */
const moneyTextMaxLength = 40;

/** Whole rupiah, as officials write them. */
export const moneyCodec: FieldCodec<number | null> = {
  format: (value) => (value === null ? "" : formatRupiah(value)),
  parse: parseRupiah,
  maxLength: moneyTextMaxLength,
};

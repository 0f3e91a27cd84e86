import {
  formatMeasure,
  measureTextMaxLength,
  parseMeasure,
  type Measure,
} from "../../../shared/domain/measure";
import type { Language } from "../../../shared/domain/localized";
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

/** Longer than any amount as officials write it: `Rp 9.007.199.254.740.991,-`. */
const moneyTextMaxLength = 40;

/** How numbers stand in fields while the screen is in a language: what is shown is read back unchanged. */
export interface NumberCodecs {
  /** A number, or what was typed when it is not one. */
  readonly measure: FieldCodec<Measure>;
  /** Whole rupiah, as officials write them. */
  readonly money: FieldCodec<number | null>;
}

export const numberCodecs: Readonly<Record<Language, NumberCodecs>> = {
  id: numberCodecsIn("id"),
  en: numberCodecsIn("en"),
};

function numberCodecsIn(language: Language): NumberCodecs {
  return {
    measure: {
      format: (value) => formatMeasure(value, language),
      parse: (text) => ok(parseMeasure(text, language)),
      maxLength: measureTextMaxLength,
    },
    money: {
      format: (value) => (value === null ? "" : formatRupiah(value, language)),
      parse: (text) => parseRupiah(text, language),
      maxLength: moneyTextMaxLength,
    },
  };
}

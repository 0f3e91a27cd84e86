import {
  formatMeasure,
  measureTextMaxLength,
  parseMeasure,
  type Measure,
} from "../../../shared/domain/measure";
import type { Language } from "../../../shared/domain/localized";
import { failed, ok, type Result } from "../../../shared/domain/result";
import { formatRupiah, parseRupiah } from "../../../shared/domain/rupiah";
import { monthText } from "../../../shared/worksheets/cell-text";
import type { ColumnKind } from "../../../shared/worksheets/column";
import { readMonth } from "../../../shared/worksheets/paste/read-month";
import type { FieldProblem } from "../../words/cells";

/** How a value is written in a field, and how what was typed is read. */
export interface FieldCodec<Value> {
  format(value: Value): string;
  parse(text: string): Result<Value, FieldProblem>;
  /** Longest text the field takes. */
  readonly maxLength: number;
}

/** One line of text; spaces around it are not kept. */
export function textCodec(maxLength: number): FieldCodec<string> {
  return { format: (value) => value, parse: (text) => ok(text.trim()), maxLength };
}

/** Longer than any amount as officials write it: `Rp 9.007.199.254.740.991,-`. */
const moneyTextMaxLength = 40;

/** Longer than "September 2024" in any spelling. */
const monthTextMaxLength = 30;

/** How numbers and months stand in fields while the screen is in a language: what is shown is read back unchanged. */
export interface FieldCodecs {
  /** A number, or what was typed when it is not one. */
  readonly measure: FieldCodec<Measure>;
  /** Whole rupiah, as officials write them. */
  readonly money: FieldCodec<number | null>;
  /** `2024-01`, written as "Jan 2024", "1/2024" or as spreadsheets do. */
  readonly month: FieldCodec<string | null>;
}

export const fieldCodecs: Readonly<Record<Language, FieldCodecs>> = {
  id: fieldCodecsIn("id"),
  en: fieldCodecsIn("en"),
};

/** Why a text that stands unread in a field is not stored; only months and amounts of money can be unreadable. */
export function problemOf(text: string, kind: ColumnKind, codecs: FieldCodecs): FieldProblem | null {
  const codec = kind.type === "month" ? codecs.month : codecs.money;
  const read = codec.parse(text);
  return read.ok ? null : read.problem;
}

function fieldCodecsIn(language: Language): FieldCodecs {
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
    month: {
      format: (value) => (value === null ? "" : monthText(value, language)),
      parse: (text) => {
        const { value, doubts } = readMonth(text, language);
        const isRead = doubts.length === 0 && (value === null || typeof value === "string");
        return isRead ? ok(value) : failed("not-a-month");
      },
      maxLength: monthTextMaxLength,
    },
  };
}

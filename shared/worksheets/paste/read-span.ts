import type { Language } from "../../domain/localized";
import { doubtfulMonth, isNothing, monthIn, numberOfMonth } from "./read-month";
import { sure, type Reading } from "./reading";

/** One end of a stretch of time. */
export type SpanEdge = "first" | "last";

/**
 * One end of a stretch of time as people write it in a single column: "Jan - Des 2023", "Januari s.d. Maret 2024",
 * "Triwulan II 2025", "TW I-II 2024", "2023-2025". What leaves open where it begins or ends ("12 bulan", "Nov - Feb
 * 2024") is in doubt at both ends.
 */
export function readSpanEdge(text: string, edge: SpanEdge, language: Language): Reading {
  if (isNothing(text)) return sure(null);
  const span = spanIn(text);
  return span === undefined ? doubtfulMonth(text, language) : sure(span[edge]);
}

type Span = Readonly<Record<SpanEdge, string>>;

/** A stretch named by one word, with or without its year. */
interface Stretch {
  readonly unit: "month" | "quarter" | "semester" | "year";
  /** 1 to 12. */
  readonly first: number;
  readonly last: number;
  readonly year: string | undefined;
}

/** Only what can be read in one way. */
function spanIn(text: string): Span | undefined {
  const plain = simplified(text);
  const isJoined = plain.includes(joint);
  const whole = isJoined ? undefined : stretchIn(plain);
  if (whole !== undefined) return spanOf(whole, whole);
  const [found, ...others] = [...plain.matchAll(isJoined ? / - /gu : /-/gu)].flatMap(
    ({ index, 0: between }) => {
      const first = stretchIn(plain.slice(0, index).trim());
      const last = first && stretchIn(plain.slice(index + between.length).trim(), first.unit);
      return (first && last && spanOf(first, last)) ?? [];
    },
  );
  const isSure = others.every((other) => other.first === found?.first && other.last === found.last);
  return isSure ? found : undefined;
}

/** Dates have dashes in them, but none with spaces around it. */
const joint = " - ";

/** Words that say "until" as a dash, words that name what follows anyway left out. */
function simplified(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/\b(?:s\.?\s?\/?\s?d|sampai(?: dengan)?|hingga|until|to)\b\.?/gu, joint)
    .replaceAll(/[\u2010-\u2015\u2212]/gu, "-")
    .replaceAll(/\b(?:tahun|thn|th|ta|t\.a|bulan|bln|periode)\b\.?/gu, " ")
    .replaceAll(/[\s\u00A0]+/gu, " ")
    .trim();
}

/** Both ends in the same kind of word; a year may stand behind the last only. */
function spanOf(first: Stretch, last: Stretch): Span | undefined {
  const [begins, ends] = [first.year ?? last.year, last.year];
  if (first.unit !== last.unit || begins === undefined || ends === undefined) return undefined;
  const span = { first: month(begins, first.first), last: month(ends, last.last) };
  return span.first <= span.last ? span : undefined;
}

/** `unit` is what a bare number or numeral counts, as the second in "TW I-II 2024". */
function stretchIn(text: string, unit?: Stretch["unit"]): Stretch | undefined {
  if (/^20\d{2}$/u.test(text)) return { unit: "year", first: 1, last: 12, year: text };
  return partOfYear(text, unit) ?? monthWithYear(text) ?? monthAlone(text);
}

function partOfYear(text: string, unit: Stretch["unit"] | undefined): Stretch | undefined {
  const match =
    /^(?:(tw|trw|triwulan|kuartal|q|quarter)|(smt|sem|semester))?\.?[ -]*(i{1,3}|iv|[1-4])(?:[ ,/-]+(20\d{2}))?$/u.exec(
      text,
    );
  if (match === null) return undefined;
  const [, quarter, semester, numeral = "", year] = match;
  const named = quarter === undefined ? (semester === undefined ? unit : "semester") : "quarter";
  const at = Number(numerals[numeral] ?? numeral);
  if (named === "quarter") return { unit: named, first: at * 3 - 2, last: at * 3, year };
  return named === "semester" && at <= 2 ? { unit: named, first: at * 6 - 5, last: at * 6, year } : undefined;
}

const numerals: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

function monthWithYear(text: string): Stretch | undefined {
  // "Jan 10 - Mar 20" are days.
  const found = /[a-z] ?\d{2}$/u.test(text) ? undefined : monthIn(text);
  if (found === undefined) return undefined;
  const at = Number(found.slice(5));
  return { unit: "month", first: at, last: at, year: found.slice(0, 4) };
}

/** "Januari", "1 Januari". */
function monthAlone(text: string): Stretch | undefined {
  const word = /^(?:\d{1,2} )?([a-z]{3,})\.?$/u.exec(text)?.[1];
  const at = word === undefined ? undefined : numberOfMonth(word);
  return at === undefined
    ? undefined
    : { unit: "month", first: Number(at), last: Number(at), year: undefined };
}

function month(year: string, at: number): string {
  return `${year}-${String(at).padStart(2, "0")}`;
}

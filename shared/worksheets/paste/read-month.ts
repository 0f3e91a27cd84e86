import type { Language } from "../../domain/localized";
import { months, monthText } from "../cell-text";
import { doubtful, sure, type Reading } from "./reading";

/**
 * A month with its year as people and spreadsheets write it: "Maret 2023", "Mar-23", "03/2023", "2023-03", a whole
 * date. What names a year or a quarter only is offered as its months.
 */
export function readMonth(text: string, language: Language): Reading {
  if (isNothing(text)) return sure(null);
  const month = monthIn(text.trim().toLowerCase());
  return month === undefined ? doubtfulMonth(text, language) : sure(month);
}

/** What no month can be read from, with the months it may mean. */
export function doubtfulMonth(text: string, language: Language): Reading {
  const proposals = likelyMonths(text.toLowerCase()).map((value) => ({
    label: monthText(value, language),
    value,
  }));
  return doubtful(null, { reason: "unreadable", text, proposals });
}

/** Empty, or a dash. */
export function isNothing(text: string): boolean {
  return /^\s*[-–—]*\s*$/u.test(text);
}

/** A month with its year, in small letters, as `2023-03`. */
export function monthIn(text: string): string | undefined {
  const iso = /^(\d{4})[-/.](\d{1,2})(?:[-/.]\d{1,2})?(?:[ t].*)?$/u.exec(text);
  if (iso !== null) return monthOf(iso[2], iso[1]);
  const day = /^\d{1,2}[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/u.exec(text);
  if (day !== null) return monthOf(day[1], day[2]);
  const numbers = /^(\d{1,2})[-/.](\d{4})$/u.exec(text);
  if (numbers !== null) return monthOf(numbers[1], numbers[2]);
  const words = /^(?:\d{1,2}[-/. ]+)?([a-z]{3,})[-/., ']+(\d{4}|\d{2})$/u.exec(text);
  return words === null ? undefined : monthOf(numberOfMonth(words[1] ?? ""), words[2]);
}

function likelyMonths(text: string): readonly string[] {
  const year = /\b(20\d{2})\b/u.exec(text)?.[1];
  if (year === undefined) return [];
  const quarter = /\b(?:tw|triwulan|q)\.?\s*(iv|i{1,3}|[1-4])\b/u.exec(text)?.[1];
  const first =
    quarter === undefined ? undefined : ["i", "ii", "iii", "iv", "1", "2", "3", "4"].indexOf(quarter) % 4;
  const found = first === undefined ? [1, 12] : [first * 3 + 1, first * 3 + 3];
  return found.flatMap((month) => monthOf(String(month), year) ?? []);
}

function monthOf(month: string | undefined, year: string | undefined): string | undefined {
  const number = Number(month);
  if (!(number >= 1 && number <= 12) || year === undefined) return undefined;
  return `${year.length === 2 ? `20${year}` : year}-${String(number).padStart(2, "0")}`;
}

/** The number of a month by its name or the beginning of it. */
export function numberOfMonth(word: string): string | undefined {
  for (const names of [months.id, months.en]) {
    const found = names.flatMap((name, at) => (name.toLowerCase().startsWith(word) ? [at + 1] : []));
    if (found.length === 1) return String(found[0]);
  }
  return spellings[word];
}

/** As many write them. */
const spellings: Readonly<Record<string, string>> = {
  pebruari: "2",
  peb: "2",
  agt: "8",
  agust: "8",
  ags: "8",
  sept: "9",
  okt: "10",
  nop: "11",
  nopember: "11",
  des: "12",
};

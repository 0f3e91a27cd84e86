import type { AmountUnit } from "./read-number";

/** What a spreadsheet says a cell holds, where it says so: the text only shows it. */
export type HeldValue =
  | { readonly type: "number"; readonly value: number }
  /** The months it may lie in: two where nothing says which of its numbers is the day. */
  | { readonly type: "date"; readonly months: readonly string[] };

/** What marks decimals in the language of a spreadsheet. */
export type DecimalMark = "." | ",";

/** The number behind a shown text: a number, or the day it stands for. */
export function heldNumber(value: number, shown: string): HeldValue | undefined {
  if (!Number.isFinite(value)) return undefined;
  if (showsNumber(shown)) return { type: "number", value };
  const isDay = value >= dayMin && value <= dayMax && /\d[/-]\d|\p{L}{3}/u.test(shown);
  return isDay ? { type: "date", months: [monthOfDay(value)] } : undefined;
}

/** What a text stands for that shows a number or a day in the notation of its spreadsheet. */
export function heldAsShown(shown: string, mark: DecimalMark): HeldValue | undefined {
  const value = showsNumber(shown) ? numberIn(shown, mark) : undefined;
  if (value !== undefined) return { type: "number", value };
  // Where decimals have a point, days are written either way round; else the day comes first.
  const day = mark === "." ? /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/u.exec(shown.trim()) : null;
  const [, first = "", second = "", year = ""] = day ?? [];
  const months = [...new Set([first, second])].filter((month) => Number(month) >= 1 && Number(month) <= 12);
  return months.length === 0
    ? undefined
    : { type: "date", months: months.map((month) => `${year}-${month.padStart(2, "0")}`) };
}

/** A held number as an amount is read: in id-ID, without what a formula leaves beyond whole rupiah. */
export function amountHeld(
  value: number,
  { shown, unit }: { readonly shown: string; readonly unit: AmountUnit },
): string {
  const showsDecimals = unit === "" && /[.,]\d{1,2}\D*$/u.test(shown);
  return indonesian(value, showsDecimals ? 2 : wholeRupiah[unit]);
}

/** A held number as a target is read: in id-ID, a share as a share. */
export function measureHeld(value: number, shown: string): string {
  const isShare = shown.includes("%");
  return isShare ? `${indonesian(value * 100, 6)}%` : indonesian(value, 6);
}

/** Decimals of a unit that make whole rupiah. */
const wholeRupiah: Readonly<Record<AmountUnit, number>> = { "": 0, rb: 3, jt: 6, m: 9 };

function indonesian(value: number, decimals: number): string {
  return String(Number(value.toFixed(decimals))).replace(".", ",");
}

/** Digits, their marks, "Rp", "%" and brackets, and no day. */
function showsNumber(shown: string): boolean {
  return /^[\s(-]*(?:rp\.?|idr)?[\s-]*\d[\d.,]*[\s)%]*$/iu.test(shown);
}

function numberIn(shown: string, mark: DecimalMark): number | undefined {
  const digits = shown.replaceAll(/[^\d.,]/gu, "");
  const pattern =
    mark === "." ? /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/u : /^(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$/u;
  if (!pattern.test(digits)) return undefined;
  const plain = mark === "." ? digits.replaceAll(",", "") : digits.replaceAll(".", "").replace(",", ".");
  const sign = /[-(]/u.test(shown) ? -1 : 1;
  return (sign * Number(plain)) / (shown.includes("%") ? 100 : 1);
}

/** Spreadsheets count days from the end of 1899; a plan lies between 1954 and 2099. */
const dayMin = 20_000;
const dayMax = 73_000;

/**
 * Years begin in March, so that the leap day is the last of its year: https://howardhinnant.github.io/date_algorithms.html.
 * No century between those days is without its leap day.
 */
function monthOfDay(day: number): string {
  const sinceMarch1900 = Math.floor(day) - dayOfMarch1900;
  const cycle = Math.floor(sinceMarch1900 / daysOfFourYears);
  const dayOfCycle = sinceMarch1900 - cycle * daysOfFourYears;
  const yearOfCycle = Math.min(Math.floor(dayOfCycle / 365), 3);
  const marchMonth = Math.floor((5 * (dayOfCycle - 365 * yearOfCycle) + 2) / 153);
  const isNextYear = marchMonth >= 10;
  const month = isNextYear ? marchMonth - 9 : marchMonth + 3;
  const year = 1900 + 4 * cycle + yearOfCycle + (isNextYear ? 1 : 0);
  return `${year}-${String(month).padStart(2, "0")}`;
}

const dayOfMarch1900 = 61;
const daysOfFourYears = 1_461;

import type { Language } from "./localized";
import { numberText } from "./number-text";
import { failed, ok, type Result } from "./result";

export type RupiahProblem = "not-an-amount" | "negative" | "too-large" | "fraction-of-rupiah";

/** Whole rupiah up to 9,007 trillion: what a double holds exactly. */
export const rupiahMax = Number.MAX_SAFE_INTEGER;

/** Rupiah below this are no budget of an office: millions are meant, or thousands. */
const leastBudget = 1_000;

/** Whether a unit was probably forgotten: "75" for 75 jt. */
export function isTinyBudget(amount: number): boolean {
  return amount > 0 && amount < leastBudget;
}

interface Unit {
  readonly times: bigint;
  /** Whose word it is: its digits are in the notation of that language, whatever the screen speaks. */
  readonly of: Language;
}

const units: ReadonlyMap<string, Unit> = new Map([
  ...unitsOf("id", {
    rb: 1_000n,
    ribu: 1_000n,
    jt: 1_000_000n,
    juta: 1_000_000n,
    m: 1_000_000_000n,
    miliar: 1_000_000_000n,
    milyar: 1_000_000_000n,
    t: 1_000_000_000_000n,
    triliun: 1_000_000_000_000n,
  }),
  ...unitsOf("en", {
    thousand: 1_000n,
    mn: 1_000_000n,
    million: 1_000_000n,
    bn: 1_000_000_000n,
    billion: 1_000_000_000n,
    tn: 1_000_000_000_000n,
    trillion: 1_000_000_000_000n,
  }),
]);

/** The short form of an amount, largest first. */
const steps: readonly (Readonly<Record<Language, string>> & { readonly from: number })[] = [
  { from: 1_000_000_000_000, id: "T", en: "tn" },
  { from: 1_000_000_000, id: "M", en: "bn" },
  { from: 1_000_000, id: "jt", en: "mn" },
];

/**
 * Reads an amount as officials write it: `1.250.000.000`, `1,25 M`, `75 jt`, `Rp 90.000.000,-`, `Rp90.000.000,00`.
 * Dots group thousands and a comma starts decimals, as in id-ID; a single dot with other than three digits behind it
 * is read as a decimal point only together with a unit (`1.5 jt`). English notation is read with an English unit
 * (`1.25 bn`), and without a unit where the screen is in English (`75,000`). Empty text gives null. Exact: no floating
 * point.
 */
export function parseRupiah(text: string, language: Language): Result<number | null, RupiahProblem> {
  const compact = text.trim().toLowerCase().replace(/\s+/gu, "");
  if (compact === "") return ok(null);
  const match = /^(-?)(?:rp\.?|idr)?(-?)([\d.,]*\d)(?:,-+|,?=)?([a-z]*)(?:,-)?\.?$/u.exec(compact);
  if (match === null) return failed("not-an-amount");
  const [, minus = "", laterMinus = "", digits = "", name = ""] = match;
  const unit = name === "" ? { times: 1n, of: language } : units.get(name);
  if (unit === undefined) return failed("not-an-amount");
  const parts = splitDigits(digits, { hasUnit: name !== "", notation: unit.of });
  if (parts === undefined) return failed("not-an-amount");
  if (minus !== "" || laterMinus !== "") return failed("negative");
  const scale = 10n ** BigInt(parts.decimals.length);
  const scaled = BigInt(parts.whole + parts.decimals) * unit.times;
  if (scaled % scale !== 0n) return failed("fraction-of-rupiah");
  const amount = scaled / scale;
  return amount > BigInt(rupiahMax) ? failed("too-large") : ok(Number(amount));
}

/** `1250000000` gives `1.250.000.000`, in English `1,250,000,000` (without `Rp`). */
export function formatRupiah(amount: number, language: Language): string {
  const whole = BigInt(Math.trunc(Math.abs(amount))).toString();
  return (amount < 0 ? "-" : "") + numberText({ whole }, language);
}

/** Short form for chips and matrices: `1,25 M`, `75 jt`, in English `1.25 bn`; at most two decimals, rounded half up. */
export function formatRupiahShort(amount: number, language: Language): string {
  const step = steps.find(({ from }) => amount >= from);
  if (step === undefined) return formatRupiah(amount, language);
  const hundredths = Math.round(amount / (step.from / 100));
  const whole = Math.floor(hundredths / 100).toString();
  const decimals = (hundredths % 100).toString().padStart(2, "0").replace(/0+$/u, "");
  return `${numberText({ whole, decimals }, language)} ${step[language]}`;
}

function unitsOf(
  of: Language,
  times: Readonly<Record<string, bigint>>,
): readonly (readonly [string, Unit])[] {
  return Object.entries(times).map(([name, one]) => [name, { times: one, of }] as const);
}

interface Digits {
  readonly whole: string;
  readonly decimals: string;
}

function splitDigits(
  digits: string,
  { hasUnit, notation }: { readonly hasUnit: boolean; readonly notation: Language },
): Digits | undefined {
  return (notation === "en" ? splitEnglish(digits, hasUnit) : undefined) ?? splitIndonesian(digits, hasUnit);
}

/** Without a unit three digits behind a dot are no decimals: `75.000` is Indonesian wherever it is typed. */
function splitEnglish(digits: string, hasUnit: boolean): Digits | undefined {
  const match = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,9}))?$/u.exec(digits);
  const [, whole = "", decimals = ""] = match ?? [];
  if (match === null || (!hasUnit && decimals.length > 2)) return undefined;
  return { whole: whole.replaceAll(",", ""), decimals };
}

function splitIndonesian(digits: string, hasUnit: boolean): Digits | undefined {
  const grouped = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,9}))?$/u.exec(digits);
  if (grouped !== null) {
    return { whole: (grouped[1] ?? "").replaceAll(".", ""), decimals: grouped[2] ?? "" };
  }
  const pointed = hasUnit ? /^(\d+)\.(\d{1,9})$/u.exec(digits) : null;
  if (pointed !== null) return { whole: pointed[1] ?? "", decimals: pointed[2] ?? "" };
  const foreign = /^(\d{1,3}(?:,\d{3}){2,})(?:\.(\d{1,2}))?$/u.exec(digits);
  return foreign === null
    ? undefined
    : { whole: (foreign[1] ?? "").replaceAll(",", ""), decimals: foreign[2] ?? "" };
}

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

const multipliers: Readonly<Record<string, bigint>> = {
  "": 1n,
  rb: 1_000n,
  ribu: 1_000n,
  jt: 1_000_000n,
  juta: 1_000_000n,
  m: 1_000_000_000n,
  miliar: 1_000_000_000n,
  milyar: 1_000_000_000n,
  t: 1_000_000_000_000n,
  triliun: 1_000_000_000_000n,
};

/**
 * Reads an amount as officials write it: `1.250.000.000`, `1,25 M`, `75 jt`, `Rp 90.000.000,-`, `Rp90.000.000,00`.
 * Dots group thousands and a comma starts decimals, as in id-ID; a single dot with other than three digits behind it
 * is read as a decimal point only together with a unit (`1.5 jt`). Empty text gives null. Exact: no floating point.
 */
export function parseRupiah(text: string): Result<number | null, RupiahProblem> {
  const compact = text.trim().toLowerCase().replace(/\s+/gu, "");
  if (compact === "") return ok(null);
  const match = /^(-?)(?:rp\.?|idr)?(-?)([\d.,]*\d)(?:,-+|,?=)?([a-z]*)(?:,-)?\.?$/u.exec(compact);
  if (match === null) return failed("not-an-amount");
  const [, minus = "", laterMinus = "", digits = "", unit = ""] = match;
  const multiplier = multipliers[unit];
  if (multiplier === undefined) return failed("not-an-amount");
  const parts = splitDecimals(digits, unit !== "");
  if (parts === undefined) return failed("not-an-amount");
  if (minus !== "" || laterMinus !== "") return failed("negative");
  const scale = 10n ** BigInt(parts.decimals.length);
  const scaled = BigInt(parts.whole + parts.decimals) * multiplier;
  if (scaled % scale !== 0n) return failed("fraction-of-rupiah");
  const amount = scaled / scale;
  return amount > BigInt(rupiahMax) ? failed("too-large") : ok(Number(amount));
}

/** `1250000000` gives `1.250.000.000` (without `Rp`). */
export function formatRupiah(amount: number): string {
  const digits = BigInt(Math.trunc(Math.abs(amount))).toString();
  return `${amount < 0 ? "-" : ""}${digits.replace(/\B(?=(\d{3})+$)/gu, ".")}`;
}

/** Short form for chips and matrices: `1,25 M`, `75 jt`; at most two decimals, rounded half up. */
export function formatRupiahShort(amount: number): string {
  const step = [
    { from: 1_000_000_000_000, unit: "T" },
    { from: 1_000_000_000, unit: "M" },
    { from: 1_000_000, unit: "jt" },
  ].find(({ from }) => amount >= from);
  if (step === undefined) return formatRupiah(amount);
  const hundredths = Math.round(amount / (step.from / 100));
  const whole = formatRupiah(Math.floor(hundredths / 100));
  const decimals = (hundredths % 100).toString().padStart(2, "0").replace(/0+$/u, "");
  return `${whole}${decimals === "" ? "" : `,${decimals}`} ${step.unit}`;
}

function splitDecimals(digits: string, hasUnit: boolean): { whole: string; decimals: string } | undefined {
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

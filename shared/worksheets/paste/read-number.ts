import { formatMeasure, measureTextMaxLength, parseMeasure } from "../../domain/measure";
import { formatRupiah, isTinyBudget, parseRupiah } from "../../domain/rupiah";
import { doubtful, sure, type Proposal, type Reading } from "./reading";

/** The unit a heading gives to all amounts below it, as in "Anggaran (Rp juta)". */
export type AmountUnit = "" | "rb" | "jt" | "m";

/** From here on an amount below a heading in millions is more likely written in full. */
const leastWithoutUnit = 1_000_000;

/** An amount as officials and spreadsheets write it. */
export function readAmount(text: string, unit: AmountUnit): Reading {
  const plain = withoutFiller(text);
  if (plain === "") return sure(null);
  const hasOwnUnit = /\p{L}\.?$/u.test(plain);
  const withUnit = hasOwnUnit ? plain : plain + unit;
  if (isAmbiguousThousand(plain) && !hasOwnUnit) {
    const readings = [plain.replace(",", "."), plain].map((one) => one + unit);
    return doubtful(null, { reason: "ambiguous", text, proposals: amounts(readings) });
  }
  const alone = parseRupiah(plain);
  if (unit !== "" && !hasOwnUnit && alone.ok && (alone.value ?? 0) >= leastWithoutUnit)
    return doubtful(null, { reason: "ambiguous", text, proposals: amounts([plain, withUnit]) });
  const read = parseRupiah(withUnit);
  if (!read.ok) {
    return doubtful(null, {
      reason: "unreadable",
      text,
      proposals: amounts([foreignDecimals(plain) + (hasOwnUnit ? "" : unit)]),
    });
  }
  if (read.value !== null && isTinyBudget(read.value)) {
    const readings = ["jt", "rb", "m", ""].map((one) => plain + one);
    return doubtful(read.value, { reason: "ambiguous", text, proposals: amounts(readings) });
  }
  return sure(read.value);
}

/** A target or baseline: a number, a share of a hundred, or the words that were written. */
export function readMeasure(text: string): Reading {
  const plain = withoutFiller(text);
  if (plain === "") return sure(null);
  const share = /^(.*\d)\s*(?:%|persen|percent)$/iu.exec(plain)?.[1];
  const number = share ?? plain;
  const kept = parseMeasure(plain);
  if (isAmbiguousThousand(number)) {
    return doubtful(typeof kept === "number" ? null : kept, {
      reason: "ambiguous",
      text,
      proposals: measures([number, number.replace(",", ".")]),
    });
  }
  const read = parseMeasure(number);
  if (typeof read === "number") return { value: read, doubts: [], percent: share !== undefined };
  const leading = /^-?[\d.,]*\d/u.exec(number)?.[0];
  const proposals = measures([foreignDecimals(number), ...(leading === undefined ? [] : [leading])]);
  return doubtful(text.trim().slice(0, measureTextMaxLength), { reason: "words", text, proposals });
}

/** `1,500` is one and a half here and fifteen hundred in an English spreadsheet. */
function isAmbiguousThousand(text: string): boolean {
  return /^(?:rp\.?)?\s*[1-9]\d{0,2},\d{3}$/iu.test(text);
}

/** `1250000.50` and `1,250.5` as English spreadsheets write them, in id-ID; "" for anything else. */
function foreignDecimals(text: string): string {
  return /^(?:\d+|\d{1,3}(?:,\d{3})+)\.\d{1,2}$/u.test(text)
    ? text.replaceAll(",", "").replace(".", ",")
    : "";
}

/** A dash stands for nothing. */
function withoutFiller(text: string): string {
  const plain = text.replaceAll(/[\u00A0\u202F\s]+/gu, " ").trim();
  return /^(?:rp\.?\s*)?[-–—]+$/iu.test(plain) ? "" : plain;
}

function amounts(texts: readonly string[]): readonly Proposal[] {
  return different(
    texts.map((text) => {
      const read = parseRupiah(text);
      return read.ok && read.value !== null
        ? { label: `Rp ${formatRupiah(read.value)}`, value: read.value }
        : null;
    }),
  );
}

function measures(texts: readonly string[]): readonly Proposal[] {
  return different(
    texts.map((text) => {
      const value = parseMeasure(text);
      return typeof value === "number" ? { label: formatMeasure(value), value } : null;
    }),
  );
}

function different(proposals: readonly (Proposal | null)[]): readonly Proposal[] {
  const found = new Map<string, Proposal>();
  for (const proposal of proposals)
    if (proposal !== null && !found.has(proposal.label)) found.set(proposal.label, proposal);
  return [...found.values()];
}

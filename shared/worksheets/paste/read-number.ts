import type { Language } from "../../domain/localized";
import { formatMeasure, measureTextMaxLength, parseMeasure } from "../../domain/measure";
import { formatRupiah, isTinyBudget, parseRupiah } from "../../domain/rupiah";
import { doubtful, sure, type Proposal, type Reading } from "./reading";

/** The unit a heading gives to all amounts below it, as in "Anggaran (Rp juta)". */
export type AmountUnit = "" | "rb" | "jt" | "m";

/** From here on an amount below a heading in millions is more likely written in full. */
const leastWithoutUnit = 1_000_000;

/** An amount as officials and spreadsheets write it, whatever the screen speaks: `language` is that of the proposals. */
export function readAmount(
  text: string,
  { unit, language }: { readonly unit: AmountUnit; readonly language: Language },
): Reading {
  const amounts = (texts: readonly string[]) => amountsIn(texts, language);
  const plain = withoutFiller(text);
  if (plain === "") return sure(null);
  const hasOwnUnit = /\p{L}\.?$/u.test(plain);
  const withUnit = hasOwnUnit ? plain : plain + unit;
  if (isAmbiguousThousand(plain) && !hasOwnUnit) {
    const readings = [plain.replace(",", "."), plain].map((one) => one + unit);
    return doubtful(null, { reason: "ambiguous", text, proposals: amounts(readings) });
  }
  const alone = parseRupiah(plain, "id");
  if (unit !== "" && !hasOwnUnit && alone.ok && (alone.value ?? 0) >= leastWithoutUnit)
    return doubtful(null, { reason: "ambiguous", text, proposals: amounts([plain, withUnit]) });
  const read = parseRupiah(withUnit, "id");
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
export function readMeasure(text: string, language: Language): Reading {
  const measures = (texts: readonly string[]) => measuresIn(texts, language);
  const plain = withoutFiller(text);
  if (plain === "") return sure(null);
  const share = /^(.*\d)\s*(?:%|persen|percent)$/iu.exec(plain)?.[1];
  const number = share ?? plain;
  const kept = parseMeasure(plain, "id");
  if (isAmbiguousThousand(number)) {
    return doubtful(typeof kept === "number" ? null : kept, {
      reason: "ambiguous",
      text,
      proposals: measures([number, number.replace(",", ".")]),
    });
  }
  const read = parseMeasure(number, "id");
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

function amountsIn(texts: readonly string[], language: Language): readonly Proposal[] {
  return different(
    texts.map((text) => {
      const read = parseRupiah(text, "id");
      return read.ok && read.value !== null
        ? { label: `Rp ${formatRupiah(read.value, language)}`, value: read.value }
        : null;
    }),
  );
}

function measuresIn(texts: readonly string[], language: Language): readonly Proposal[] {
  return different(
    texts.map((text) => {
      const value = parseMeasure(text, "id");
      return typeof value === "number" ? { label: formatMeasure(value, language), value } : null;
    }),
  );
}

function different(proposals: readonly (Proposal | null)[]): readonly Proposal[] {
  const found = new Map<string, Proposal>();
  for (const proposal of proposals)
    if (proposal !== null && !found.has(proposal.label)) found.set(proposal.label, proposal);
  return [...found.values()];
}

import { foldText } from "../../domain/fold-text";
import type { Dimension } from "../../domain/dimension";
import type { Option } from "../../domain/fixed-choices";
import type { Language } from "../../domain/localized";
import type { WorkshopSettings } from "../../domain/workshop";
import type { WorksheetKey } from "../../domain/worksheet-key";
import type { Column } from "../column";
import { monthText } from "../cell-text";
import { namedEntries, type NamedEntry } from "../named-entry";
import { amountHeld, measureHeld } from "./held-value";
import type { PastedContent } from "./pasted-table";
import { readAmount, readMeasure, type AmountUnit } from "./read-number";
import { readMonth } from "./read-month";
import { readName, readNames } from "./read-names";
import { readSpanEdge, type SpanEdge } from "./read-span";
import { doubtful, sure, type Reading } from "./reading";
import { similarEntries } from "./similar-names";

/** What names in pasted cells may mean. */
export interface PasteContext {
  readonly settings: WorkshopSettings;
  readonly dimension: Dimension;
  readonly language: Language;
  /** The rows of another worksheet a cell may point to, with code and text. */
  readonly rowsOf: (worksheet: WorksheetKey) => readonly NamedEntry[];
  /** An id for a kept text that has no letters to make one of. */
  readonly spareId: () => string;
}

/** What a pasted text is meant for. */
export interface PasteTarget {
  readonly kind: Column["kind"];
  readonly unit?: AmountUnit;
  /** The text is a stretch of time, the cell one of its ends. */
  readonly edge?: SpanEdge;
}

/** Reads what was pasted as a cell of its column; the years of a column one by one. */
export function readPastedCell(pasted: PastedContent, target: PasteTarget, context: PasteContext): Reading {
  const { held } = pasted;
  const shown = pasted.text.trim();
  if (held?.type === "date" && target.kind.type === "month") return readDay(held.months, shown, context);
  const text = heldText(pasted, target);
  const reading = readText(text ?? pasted.text, target, context);
  return text === undefined
    ? reading
    : { ...reading, doubts: reading.doubts.map((doubt) => ({ ...doubt, text: shown })) };
}

/** A held number in the words that are read; undefined where the shown text says what is meant. */
function heldText({ text, held }: PastedContent, { kind, unit = "" }: PasteTarget): string | undefined {
  if (held?.type !== "number") return undefined;
  const type = kind.type === "years" ? kind.of : kind.type;
  if (type === "money") return amountHeld(held.value, { shown: text, unit });
  return type === "measure" ? measureHeld(held.value, text) : undefined;
}

function readDay(months: readonly string[], text: string, { language }: PasteContext): Reading {
  const proposals = months.map((value) => ({ label: monthText(value, language), value }));
  const [month, ...others] = months;
  return others.length === 0 ? sure(month ?? null) : doubtful(null, { reason: "ambiguous", text, proposals });
}

function readText(text: string, { kind, unit = "", edge }: PasteTarget, context: PasteContext): Reading {
  switch (kind.type) {
    case "prose":
      return readProse(text, kind.maxLength);
    case "text":
      return readProse(text.replaceAll(/\s*\n\s*/gu, " "), kind.maxLength);
    case "money":
      return readAmount(text, { unit, language: context.language });
    case "measure":
      return readMeasure(text, context.language);
    case "years":
      return kind.of === "money"
        ? readAmount(text, { unit, language: context.language })
        : readMeasure(text, context.language);
    case "month":
      return edge === undefined
        ? readMonth(text, context.language)
        : readSpanEdge(text, edge, context.language);
    case "yesNo":
      return readYesNo(text, context.language);
    case "choice":
      return readChoice(text, kind.options, context.language);
    case "listChoice":
      return readName(text, namedEntries(kind.list, context), kind.keepsText);
    case "set":
      return readNames(text, {
        ...context,
        entries: namedEntries(kind.list, context),
        keepsText: kind.keepsText,
      });
    case "reference":
      return readName(text, context.rowsOf(kind.to), false);
    case "references":
      return readNames(text, { ...context, entries: context.rowsOf(kind.to), keepsText: false });
  }
}

function readProse(text: string, maxLength: number): Reading {
  const plain = text.trim();
  if (plain.length <= maxLength) return sure(plain);
  const cutsPair = /[\uD800-\uDBFF]/u.test(plain.charAt(maxLength - 1));
  return doubtful(plain.slice(0, cutsPair ? maxLength - 1 : maxLength), { reason: "tooLong", text: plain });
}

function readYesNo(text: string, language: Language): Reading {
  const plain = text.trim().toLowerCase();
  if (/^(?:ya|y|yes|iya|v|x|√|✓|✔|☑|1|true|benar)$/u.test(plain)) return sure(true);
  if (/^(?:|tidak|tdk|t|no|n|0|-|–|—|false|salah|☐|bukan)$/u.test(plain)) return sure(null);
  return doubtful(null, { reason: "unknown", text, proposals: [{ label: yes[language], value: true }] });
}

const yes = { id: "Ya", en: "Yes" };

function readChoice(text: string, options: readonly Option[], language: Language): Reading {
  const plain = text.trim();
  if (plain === "" || /^[-–—]+$/u.test(plain)) return sure(null);
  const entries = options.map(({ id, name }): NamedEntry => ({
    id,
    label: name[language],
    names: [id, ...[name.id, name.en].flatMap(withAndWithoutBrackets)],
  }));
  const wanted = [plain, withoutBrackets(plain)].map(foldChoice);
  const found = entries.filter((entry) => entry.names.some((name) => wanted.includes(foldChoice(name))));
  if (found.length === 1) return sure(found[0]?.id ?? null);
  const near = similarEntries(plain, entries);
  // So few that all of them can be offered.
  const offered = [...near, ...entries.filter((entry) => !near.includes(entry))];
  const proposals = offered.map(({ id, label }) => ({ label, value: id }));
  return doubtful(null, { reason: "unknown", text: plain, proposals });
}

/** "Pendek (1 th)" is "Pendek", and "1 th". */
function withAndWithoutBrackets(name: string): readonly string[] {
  const inside = /\((.+)\)\s*$/u.exec(name)?.[1];
  return [name, withoutBrackets(name), ...(inside === undefined ? [] : [inside])];
}

/** "Jangka menengah (5 tahun)" is "Menengah (5 th)". */
function foldChoice(text: string): string {
  return foldText(text)
    .replace(/^jangka /u, "")
    .replace(/\b(?:tahun|thn|years?|yrs?)\b/gu, "th");
}

function withoutBrackets(text: string): string {
  return text.replace(/\s*\(.*\)\s*$/u, "");
}

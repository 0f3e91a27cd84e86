import type { CellValue, SetEntry } from "../cell";
import { keptText, keptTextMaxLength } from "../kept-text";
import { entryNamed, type NamedEntry } from "../named-entry";
import { doubtful, sure, type Proposal, type Reading, type ReadingDoubt } from "./reading";
import { similarEntries } from "./similar-names";
import { splitNames } from "./split-names";

/** One entry of a list; other words are kept where the column keeps them, and always said. */
export function readName(text: string, entries: readonly NamedEntry[], keepsText: boolean): Reading {
  const plain = text.trim();
  if (isNothing(plain)) return sure(null);
  const found = entryNamed(plain, entries);
  if (found !== undefined) return sure(found.id);
  const named = splitNames(plain, entries).flatMap((piece) => ("entry" in piece ? [piece.entry] : []));
  const near = named.length > 0 ? named : similarEntries(plain, entries);
  const proposals = near.map(({ id, label }): Proposal => ({ label, value: id }));
  const kept = keepsText ? plain.slice(0, keptTextMaxLength) : null;
  if (keepsText && proposals.length === 0 && isEverybody(plain)) return sure(kept);
  return doubtful(kept, { reason: "unknown", text: plain, proposals });
}

interface Names {
  readonly entries: readonly NamedEntry[];
  /** The column keeps texts outside its list. */
  readonly keepsText: boolean;
  readonly spareId: () => string;
}

/** Several entries of a list. */
export function readNames(text: string, { entries, keepsText, spareId }: Names): Reading {
  const plain = text.trim();
  if (isNothing(plain)) return sure([]);
  const found = new Map<string, SetEntry>();
  const doubts: ReadingDoubt[] = [];
  for (const piece of splitNames(plain, entries)) {
    if ("entry" in piece) {
      found.set(piece.entry.id, { id: piece.entry.id, text: null });
      continue;
    }
    const kept = keepsText ? keptText(piece.text, spareId()) : null;
    if (kept !== null) found.set(kept.id, kept);
    const proposals = similarEntries(piece.text, entries).map(({ id, label }): Proposal => ({
      label,
      value: [{ id, text: null }],
    }));
    if (kept !== null && proposals.length === 0 && isEverybody(piece.text)) continue;
    doubts.push({ reason: "unknown", text: piece.text, proposals, kept: kept?.id ?? null });
  }
  const value: CellValue = [...found.values()];
  return { value, doubts };
}

/** "seluruh OPD", "se-Kabupaten", "14 kecamatan" are no misspelled names. */
function isEverybody(text: string): boolean {
  return /^(?:(?:kecamatan|desa|opd)?\s*se-?\s?(?:kab|kec|kota|desa)|seluruh|semua|segenap|lintas|\d+\s)/iu.test(
    text,
  );
}

function isNothing(text: string): boolean {
  return text === "" || /^[-–—]+$/u.test(text);
}

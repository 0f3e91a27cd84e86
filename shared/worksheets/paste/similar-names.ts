import { foldText } from "../../domain/fold-text";
import type { NamedEntry } from "../named-entry";

/** Below this two names have too little in common to be offered. */
const leastLikeness = 0.55;
const proposalsMax = 3;

/** The entries whose names look like a misspelled text, likeliest first; none where nothing is near. */
export function similarEntries(text: string, entries: readonly NamedEntry[]): readonly NamedEntry[] {
  return entries
    .map((entry) => ({ entry, likeness: Math.max(0, ...entry.names.map((name) => likeness(text, name))) }))
    .filter(({ likeness }) => likeness >= leastLikeness)
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, proposalsMax)
    .map(({ entry }) => entry);
}

/** From 0 (nothing in common) to 1 (the same but for case, dots and spacing). */
export function likeness(a: string, b: string): number {
  const [left, right] = [core(a), core(b)];
  if (left === "" || right === "") return 0;
  if (isBeginningOf(a, b)) return likenessOfBeginning;
  return Math.max(byLetters(left, right), byPairs(left, right), isNamedIn(a, b) ? likenessOfNamed : 0);
}

/** "Program 2" is rather the one that goes on than "Program 1", one letter away. */
const likenessOfBeginning = 0.99;

/** The name goes on where the text ends. A single word begins too many names. */
function isBeginningOf(text: string, name: string): boolean {
  const words = foldText(text);
  return words.includes(" ") && foldText(name).startsWith(`${words} `);
}

/** Likelier than any spelling that is off by some letters. */
const likenessOfNamed = 0.9;
const lettersOfNameMin = 4;

/** "Setda Bag. Organisasi" names Setda, and "1" the entry with the code P1. */
function isNamedIn(text: string, name: string): boolean {
  const [words, wanted] = [foldText(text), foldText(name)];
  if (/^\d+$/u.test(words)) return wanted.replace(/^[a-z]+ ?0*/u, "") === words;
  return wanted.length >= lettersOfNameMin && ` ${words} `.includes(` ${wanted} `);
}

/** What sets offices apart: "Dinas Kesehatan" and "Dinkes" both begin with the same word that says nothing. */
function core(text: string): string {
  const folded = foldText(text);
  const rest = folded.replace(/\b(?:dinas|badan|kantor|kabupaten|kab|kecamatan|kec|kota)\b/gu, " ");
  const bare = rest.replace(/\s+/gu, " ").trim();
  return bare === "" ? folded : bare;
}

/** One minus the share of letters to be changed, added, dropped or swapped with their neighbour. */
function byLetters(a: string, b: string): number {
  const [left, right] = [a.replaceAll(" ", "").slice(0, 80), b.replaceAll(" ", "").slice(0, 80)];
  return 1 - editDistance(left, right) / Math.max(left.length, right.length);
}

function editDistance(a: string, b: string): number {
  let [before, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i += 1) {
    const line = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? 0) + 1, (line[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      line.push(best);
    }
    [before, last] = [last, line];
  }
  return last[b.length] ?? 0;
}

/** The share of neighbouring letters two texts have in common, which survives words in another order. */
function byPairs(a: string, b: string): number {
  const [left, right] = [pairsOf(a), pairsOf(b)];
  if (left.length === 0 || right.length === 0) return 0;
  const rest = [...right];
  let common = 0;
  for (const pair of left) {
    const at = rest.indexOf(pair);
    if (at === -1) continue;
    rest.splice(at, 1);
    common += 1;
  }
  return (2 * common) / (left.length + right.length);
}

/** A digit alone counts as well: it is all that sets "Program 2" apart from "Program 1". */
function pairsOf(text: string): readonly string[] {
  return text
    .split(" ")
    .flatMap((word) =>
      word.length === 1 ? [word] : Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2)),
    );
}

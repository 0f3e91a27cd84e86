import { foldText } from "../../domain/fold-text";
import { stemsOf } from "./indonesian-stem";
import { sameAs, weightOf, withShortNames } from "./indonesian-words";

/** What of a text is compared. */
export interface Fingerprint {
  /** With how much each says. */
  readonly stems: ReadonlyMap<string, number>;
  /** Every three neighbouring letters of the stems that say what the text is about, ends of words included. */
  readonly trigrams: ReadonlySet<string>;
}

export function fingerprintOf(text: string): Fingerprint {
  const stems = weighed([...stemsOf(withShortNames(foldText(text)))].map(sameAs));
  const trigrams = new Set<string>();
  for (const [stem, weight] of stems) {
    if (weight < 1) continue;
    const padded = ` ${stem} `;
    for (let at = 0; at + 3 <= padded.length; at += 1) trigrams.add(padded.slice(at, at + 3));
  }
  return { stems, trigrams };
}

/** Where all words are common ones, they are what the text is about. */
function weighed(stems: readonly string[]): ReadonlyMap<string, number> {
  const weights = new Map(stems.map((stem) => [stem, weightOf(stem)]));
  return [...weights.values()].includes(1) ? weights : new Map(stems.map((stem) => [stem, 1]));
}

/**
 * From 0 (nothing in common) to 1 (the same words): half of it whole words, each as it weighs, half of it letters,
 * which forgive typing errors and affixes. `sharedTrigrams` is counted by whoever compares many.
 */
export function similarityOf(a: Fingerprint, b: Fingerprint, sharedTrigrams: number): number {
  const letters = overlap(sharedTrigrams, a.trigrams.size + b.trigrams.size);
  return (overlap(sharedWeight(a.stems, b.stems), weightIn(a.stems) + weightIn(b.stems)) + letters) / 2;
}

export function countShared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [fewer, more] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const one of fewer) if (more.has(one)) shared += 1;
  return shared;
}

function sharedWeight(a: Fingerprint["stems"], b: Fingerprint["stems"]): number {
  let shared = 0;
  for (const [stem, weight] of a) shared += Math.min(weight, b.get(stem) ?? 0);
  return shared;
}

function weightIn(stems: Fingerprint["stems"]): number {
  let sum = 0;
  for (const weight of stems.values()) sum += weight;
  return sum;
}

function overlap(shared: number, together: number): number {
  return together === 0 ? 0 : (2 * shared) / together;
}

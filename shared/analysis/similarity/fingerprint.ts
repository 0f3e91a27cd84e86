import { stemsOf } from "./indonesian-stem";

/** What of a text is compared. */
export interface Fingerprint {
  readonly stems: ReadonlySet<string>;
  /** Every three neighbouring letters of the stems, ends of words included. */
  readonly trigrams: ReadonlySet<string>;
}

export function fingerprintOf(text: string): Fingerprint {
  const stems = stemsOf(text);
  const trigrams = new Set<string>();
  for (const stem of stems) {
    const padded = ` ${stem} `;
    for (let at = 0; at + 3 <= padded.length; at += 1) trigrams.add(padded.slice(at, at + 3));
  }
  return { stems, trigrams };
}

/**
 * From 0 (nothing in common) to 1 (the same words): half of it whole words, half of it letters, which forgive typing
 * errors and affixes. `sharedTrigrams` is counted by whoever compares many.
 */
export function similarityOf(a: Fingerprint, b: Fingerprint, sharedTrigrams: number): number {
  const letters = overlap(sharedTrigrams, a.trigrams.size + b.trigrams.size);
  return (overlap(countShared(a.stems, b.stems), a.stems.size + b.stems.size) + letters) / 2;
}

export function countShared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [fewer, more] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const one of fewer) if (more.has(one)) shared += 1;
  return shared;
}

function overlap(shared: number, together: number): number {
  return together === 0 ? 0 : (2 * shared) / together;
}
